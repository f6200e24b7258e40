/** Each time that a service was overloaded, where there were several. */

import type { Picture } from '../../charts/picture.ts';
import { rateOf, turnedAway } from '../../charts/service-spans.ts';
import type { ServiceView } from '../../charts/service-view.ts';
import { causeOf, spanText } from '../../words/overload-words.ts';
import { count, figure, NOTHING, percent } from '../../words/quantity.ts';
import type { ReportContext } from '../../words/report-context.ts';

/** More are not listed: the longest are. */
const MOST_LISTED = 100;

/** `undefined` where what there is to tell is told elsewhere. */
export function serviceOverloads(
  context: ReportContext,
  { name, overloads }: ServiceView,
): Picture | undefined {
  const { say, duration } = context;
  if (overloads.length < 2) return undefined;
  const listed = [...overloads]
    .sort((one, other) => other.lengthMs - one.lengthMs)
    .slice(0, MOST_LISTED)
    .sort((one, other) => one.at - other.at);
  const [times, shown] = [count(overloads.length), count(listed.length)];
  return {
    id: `service-${name}-overloads`,
    states: 'description',
    title: say({ en: `${name}: each overload`, zh: `${name}：历次过载` }),
    sentence:
      listed.length === overloads.length
        ? say({
            en: `There were ${times}; when, and how each went, is in the table.`,
            zh: `共 ${times} 次；时间与情况见表。`,
          })
        : say({
            en: `There were ${times}; the table has the ${shown} that lasted longest.`,
            zh: `共 ${times} 次；表中为持续最久的 ${shown} 次。`,
          }),
    table: {
      columns: [
        say({ en: 'When', zh: '时间' }),
        say({ en: 'Lasted', zh: '持续' }),
        say({ en: 'Came, rps', zh: '到达（QPS）' }),
        say({ en: 'First tries, rps', zh: '首次请求（QPS）' }),
        say({ en: 'Not served', zh: '未被处理占比' }),
        say({ en: 'Longest wait', zh: '最长排队时间' }),
        say({ en: 'Fault as it began', zh: '开始时的故障' }),
      ],
      rows: listed.map((overload) => [
        spanText(context, overload),
        duration(overload.lengthMs),
        figure(rateOf(overload, overload.sum('arrivals'))),
        figure(rateOf(overload, overload.sum('firstTries'))),
        percent(turnedAway(overload) / Math.max(1, overload.sum('arrivals'))),
        duration(overload.most('longestWaitUs') / 1000),
        causeOf(context, name, overload) ?? NOTHING,
      ]),
    },
  };
}
