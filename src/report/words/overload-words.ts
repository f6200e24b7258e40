/** When a service was overloaded, why, and until when: in sentences that its numbers support. */

import { wallAt } from '../charts/local-clock.ts';
import { linkUseOf, rateOf, type ServiceSpan, turnedAway } from '../charts/service-spans.ts';
import type { ServiceView } from '../charts/service-view.ts';
import { whenText } from '../happenings/when-text.ts';
import { count, figure, percent } from './quantity.ts';
import type { ReportContext } from './report-context.ts';

/** Of the time of an overload, which bridges quiet minutes. */
const MOSTLY = 0.9;

/** What came to all services, in a sentence each: for those who read no further. */
export function overloadLede(context: ReportContext): readonly string[] {
  const { say, duration, services } = context;
  if (services.length === 0) return [];
  const troubled = services.filter(({ overloads }) => overloads.length > 0);
  if (troubled.length === 0) {
    return [
      services.length === 1
        ? say({ en: 'Its servers were never overloaded.', zh: '其服务器从未过载。' })
        : say({ en: 'None of its services was ever overloaded.', zh: '各服务均从未过载。' }),
    ];
  }
  return troubled.map(({ name, overloads }) => {
    const longest = longestOf(overloads);
    const [when, all] = [spanText(context, longest), duration(lengthOf(overloads))];
    const part = percent(turnedAway(longest) / Math.max(1, longest.sum('arrivals')));
    const late = lateShare(longest);
    if (isLinkFull(longest)) {
      return say({
        en: `The link of the service ${name} was full${overloads.length === 1 ? '' : ', for longest'} from ${when}: ${late} of what it served then was in vain.`,
        zh: `服务 ${name} 的链路${overloads.length === 1 ? '' : '曾多次占满，最长一次'}在 ${when} 占满：其间已处理的请求中 ${late} 为徒劳处理。`,
      });
    }
    if (overloads.length === 1) {
      return say({
        en: `The service ${name} was overloaded from ${when}: ${part} of what came then was not served.`,
        zh: `服务 ${name} 在 ${when} 过载：其间 ${part} 的请求未被处理。`,
      });
    }
    const times = count(overloads.length);
    return say({
      en: `The service ${name} was overloaded ${times} times, ${all} in all, for longest from ${when}: ${part} of what came then was not served.`,
      zh: `服务 ${name} 过载 ${times} 次，共 ${all}，持续最久的一次为 ${when}：其间 ${part} 的请求未被处理。`,
    });
  });
}

/** Of one service: its longest overload with its reasons, or that there was none. */
export function overloadSentences(context: ReportContext, view: ServiceView): readonly string[] {
  const { say, duration } = context;
  const { name, overloads } = view;
  if (overloads.length === 0) {
    return [
      say({
        en: `The service ${name} was never overloaded: whatever came could be served.`,
        zh: `服务 ${name} 从未过载：到达的请求均可处理。`,
      }),
    ];
  }
  const longest = longestOf(overloads);
  const [times, all] = [count(overloads.length), duration(lengthOf(overloads))];
  const several =
    overloads.length === 1
      ? []
      : [
          say({
            en: `The service ${name} was overloaded ${times} times, ${all} in all; what follows is of the longest time.`,
            zh: `服务 ${name} 过载 ${times} 次，共 ${all}；以下为持续最久的一次。`,
          }),
        ];
  return [...several, ...overloadStory(context, view, longest)];
}

/** What happened, what it began with, whether retries kept it going, and how it ended. */
function overloadStory(context: ReportContext, { name }: ServiceView, overload: ServiceSpan): string[] {
  const { say, duration } = context;
  const { capacityRps } = overload;
  const when = spanText(context, overload);
  const [came, first] = (['arrivals', 'firstTries'] as const).map((column) =>
    rateOf(overload, overload.sum(column)),
  );
  const [coming, firsts, bearable] = [figure(came!), figure(first!), figure(capacityRps)];
  const arrivals = Math.max(1, overload.sum('arrivals'));
  const lost = percent(turnedAway(overload) / arrivals);
  const late = lateShare(overload);
  const longestWait = duration(overload.most('longestWaitUs') / 1000);
  const isTooMuch = capacityRps !== null && came! > capacityRps;
  const cause = causeOf(context, name, overload);
  const load =
    capacityRps === 0
      ? say({
          en: `From ${when}, ${name} could serve nothing: ${coming} requests per second came, ${firsts} of them first tries.`,
          zh: `${when}，${name} 无法处理任何请求：每秒到达 ${coming} 次（其中首次请求 ${firsts} 次）。`,
        })
      : isTooMuch
        ? say({
            en: `From ${when}, more came than ${name} could serve: ${coming} requests per second, ${firsts} of them first tries, against ${bearable}.`,
            zh: `${when}，到达 ${name} 的请求超出其处理能力：每秒 ${coming} 次（其中首次请求 ${firsts} 次），而其可处理 ${bearable} 次。`,
          })
        : isLinkFull(overload)
          ? say({
              en: `From ${when}, the link of ${name} was full at ${coming} requests per second: each further answer made all others slower.`,
              zh: `${when}，每秒到达 ${coming} 次请求，${name} 的链路占满：每多一个应答，其余应答就更慢。`,
            })
          : say({
              en: `From ${when}, ${name} was overloaded at ${coming} requests per second.`,
              zh: `${when}，${name} 过载，每秒到达 ${coming} 次请求。`,
            });
  return [
    load,
    say({ en: `Of what came, ${lost} was not served.`, zh: `到达的请求中 ${lost} 未被处理。` }),
    ...(overload.sum('begun') === 0
      ? []
      : [
          say({
            en: `Of what was served, ${late} was in vain; the wait reached ${longestWait}.`,
            zh: `已处理的请求中 ${late} 为徒劳处理；排队时间达到 ${longestWait}。`,
          }),
        ]),
    ...(isTooMuch && capacityRps > 0 && first! <= capacityRps
      ? [
          say({
            en: 'First tries alone it could have served: retries kept it overloaded.',
            zh: '若仅有首次请求，其本可处理：是重试使其持续过载。',
          }),
        ]
      : []),
    ...(cause === undefined
      ? []
      : [say({ en: `When it began, there was a fault: ${cause}.`, zh: `过载开始时正值故障：${cause}。` })]),
    ...(overload.at + overload.lengthMs >= context.result.run.horizonMs
      ? [say({ en: 'The run ended before it was over.', zh: '运行结束时过载仍未结束。' })]
      : []),
  ];
}

function lateShare(overload: ServiceSpan): string {
  return percent(overload.sum('late') / Math.max(1, overload.sum('served')));
}

/** Whether answers were on the link for most of it: there were pauses where it was not the link alone. */
function isLinkFull(overload: ServiceSpan): boolean {
  return linkUseOf(overload) >= MOSTLY;
}

/** A fault of the service that lasts as the overload begins. */
export function causeOf(
  { result, happenings }: ReportContext,
  name: string,
  { at, lengthMs }: ServiceSpan,
): string | undefined {
  const troubles = result.services[name]?.troubles ?? [];
  // It begins within a stretch, whose beginning may lie before that of the fault.
  const begins = Math.min(at + 60_000, at + lengthMs);
  const trouble = troubles.find((one) => one.at < begins && one.until > at);
  return trouble && happenings.find((one) => one.kind === trouble.kind && one.at === trouble.at)?.name;
}

/** `Thu 12 Mar, 12:00 to 13:00`. */
export function spanText(context: ReportContext, { at, lengthMs }: ServiceSpan): string {
  const [from, until] = [at, at + lengthMs].map((ms) => wallAt(context.clock, ms));
  return whenText(context, from!, until!);
}

export function longestOf(overloads: readonly ServiceSpan[]): ServiceSpan {
  return overloads.reduce((longest, one) => (one.lengthMs > longest.lengthMs ? one : longest));
}

function lengthOf(overloads: readonly ServiceSpan[]): number {
  return overloads.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
}
