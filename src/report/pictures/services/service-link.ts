/** What the link that the answers of a service share had to do, over time. */

import { US_PER_MS } from '../../../metrics/catalogue/service-row.ts';
import { stretchCell, stretchesIn } from '../../../metrics/service-series.ts';
import type { TimelineLine } from '../../charts/chart-data.ts';
import type { Picture } from '../../charts/picture.ts';
import { linkUseOf, type ServiceSpan, spanOf } from '../../charts/service-spans.ts';
import type { ServiceView } from '../../charts/service-view.ts';
import { spanText } from '../../words/overload-words.ts';
import { count, percent, size } from '../../words/quantity.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { daysTable } from './service-days.ts';
import { timeOf } from './service-time.ts';

/** `undefined` for a service whose answers share no link. */
export function serviceLink(context: ReportContext, view: ServiceView): Picture | undefined {
  const { say, bucketName, result, paragraph } = context;
  const { name, series, spanMs } = view;
  const service = result.services[name];
  if (!service || !series.bytesPerSecond) return undefined;
  const [bucket, all] = [bucketName(spanMs), size(series.bytesPerSecond)];
  const [inUse, answered] = [
    say({ en: 'Link in use', zh: '链路占用率' }),
    say({ en: 'Bytes answered', zh: '应答字节数' }),
  ];
  return {
    id: `service-${name}-link`,
    states: 'description',
    title: say({ en: `${name}: share of the link in use`, zh: `${name}：链路占用率` }),
    sentence: paragraph(linkSentences(context, view)),
    note: say({
      en: `Share of each ${bucket} in which any answer was on its way. All that are have equal parts of ${all} per second, so a link that is in use all the time is full: each further answer makes all others slower.`,
      zh: `每${bucket}内有应答正在传输的时间占比。同时传输的应答平分每秒 ${all}；占用率达到 100% 即链路已满，每多一个应答，其余应答就更慢。`,
    }),
    chart: {
      kind: 'timeline',
      unit: 'share',
      axisName: say({ en: 'share of time', zh: '时间占比' }),
      ...timeOf(context, view),
      lines: linesOf(context, view),
    },
    table: daysTable(context, view, [answered, inUse], () => (day) => [
      size(day.sum('bytes')),
      percent(linkUseOf(day)),
    ]),
  };
}

/** Stretches put together for a chart hide a busy one: it has a line of its own. */
function linesOf({ say, bucketName }: ReportContext, { spans, spanMs, series }: ServiceView): TimelineLine[] {
  const [bucket, stretch] = [bucketName(spanMs), bucketName(series.stretchMs)];
  const mean: TimelineLine = {
    name: say({ en: `Mean of the ${bucket}`, zh: `每${bucket}均值` }),
    tone: 'load',
    values: spans.map(linkUseOf),
    hasArea: true,
  };
  if (spanMs === series.stretchMs) return [mean];
  const values = spans.map(({ most, lengthMs }) =>
    Math.min(1, most('linkUs') / US_PER_MS / Math.min(series.stretchMs, lengthMs)),
  );
  return [{ name: say({ en: `Busiest ${stretch}`, zh: `最繁忙的${stretch}` }), tone: 'peak', values }, mean];
}

function linkSentences(context: ReportContext, view: ServiceView): readonly string[] {
  const { say, result, duration } = context;
  const { linkUse, transferMs, cutOff, served } = result.services[view.name]!;
  const [used, full] = [percent(linkUse), longestFull(context, view)];
  const [mean, p99] = [duration(transferMs.mean), duration(transferMs.p99)];
  const cut = percent(cutOff / served);
  const [when, length] = full ? [spanText(context, full), duration(full.lengthMs)] : ['', ''];
  return [
    say({
      en: `The link was in use ${used} of measured time.`,
      zh: `统计时段内链路有 ${used} 的时间在传输。`,
    }),
    full
      ? say({
          en: `Its longest time without a pause was ${length}, from ${when}.`,
          zh: `最长一次连续占用 ${length}：${when}。`,
        })
      : say({
          en: 'It was never in use for a whole minute without a pause.',
          zh: '从未整分钟连续占用。',
        }),
    ...(transferMs.mean === null
      ? []
      : [
          say({
            en: `An answer was on it for ${mean} on average, 99 % of them for up to ${p99}.`,
            zh: `一个应答平均传输 ${mean}；99% 不超过 ${p99}。`,
          }),
        ]),
    ...(cutOff === 0
      ? []
      : [
          say({
            en: `Of all that was served ${cut} was cut off on it, as the client had given up: ${count(cutOff)} answers.`,
            zh: `已处理的请求中 ${cut} 在传输中因客户端放弃而中断：${count(cutOff)} 个应答。`,
          }),
        ]),
  ];
}

/** The longest time in measured time in which there was always an answer on it, told to the stretch. */
function longestFull({ result }: ReportContext, { series, time }: ServiceView): ServiceSpan | undefined {
  const stretchUs = series.stretchMs * US_PER_MS;
  let longest = { from: 0, until: 0 };
  let from = Math.ceil(result.run.warmupMs / series.stretchMs);
  for (let index = from; index < stretchesIn(series); index++) {
    if (stretchCell(series, index, 'linkUs') < stretchUs) from = index + 1;
    else if (index + 1 - from > longest.until - longest.from) longest = { from, until: index + 1 };
  }
  return longest.until === 0 ? undefined : spanOf(series, longest.from, longest.until, time);
}
