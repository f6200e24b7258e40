/** What the busiest minute is part of, where that is known: a fault, what followed it, or a sweep that comes at its time of the day. */

import { DAY, HOUR, MINUTE } from '../../compiled/kernel/time.ts';
import { parseDuration } from '../../kernel/duration.ts';
import { timeOfDay } from '../../scenario/schema/text.ts';
import { timeText } from '../charts/local-clock.ts';
import type { SeriesRow } from '../charts/series-rows.ts';
import { faultEffect } from '../happenings/fault-effect.ts';
import { KIND_TITLES } from '../happenings/happening.ts';
import type { Happening } from '../happenings/happenings-of.ts';
import { faultsInMeasured } from '../happenings/load-touching.ts';
import { retryingOf } from '../happenings/retries.ts';
import { isGroup } from '../words/given.ts';
import type { ReportContext } from '../words/report-context.ts';

/** A sentence, or nothing. */
export function knownPeak(context: ReportContext, busiest: SeriesRow): string | undefined {
  const hour = context.rows.indexOf(busiest);
  const ofFaults = faultsInMeasured(context).flatMap((fault) => ofFault(context, fault, hour) ?? []);
  // Of several the last one.
  return ofFaults.at(-1) ?? ofSweep(context, busiest);
}

function ofFault(context: ReportContext, fault: Happening, hour: number): string | undefined {
  const { say, clock, instantText, duration, result } = context;
  const { bucketMs } = result.series;
  const { load } = faultEffect(context, fault);
  const name = `${say(KIND_TITLES[fault.kind])}`;
  const [title, when] = [name.toLowerCase(), instantText(clock.startMs + fault.at)];
  const [from, end] = [Math.floor(fault.at / bucketMs), Math.ceil(fault.until / bucketMs)];
  const isDuring = hour >= from && hour < end;
  if (isDuring && (load === null || load.during)) {
    return say({
      en: `It falls into the ${title} of ${when}.`,
      zh: `它出现在${when}的${name}期间。`,
    });
  }
  const after = load?.wave;
  const isWave = after && hour >= after.hour && hour < (after.overAt ?? hour + 1);
  // What cannot be judged: the hour of its end, and the one that follows.
  const last = Math.floor(fault.until / bucketMs) + 1;
  const isNext = load === null && hour >= Math.floor(fault.until / bucketMs) && hour <= last;
  if (isWave || isNext) {
    return say({
      en: `It comes right after the ${title} of ${when}.`,
      zh: `它紧接在${when}的${name}之后。`,
    });
  }
  const { intervalMs, isTimed } = retryingOf(result);
  const first =
    load === null ? Math.floor(fault.until / bucketMs) : ((load.echoes && load.wave?.hour) ?? null);
  if (!isTimed || intervalMs === null || first === null) return undefined;
  if (!isMultiple(hour - first, intervalMs / bucketMs)) return undefined;
  const every = duration(intervalMs);
  return say({
    en: `It comes a whole number of intervals (${every}) after the ${title} of ${when}: devices that fetched together stay together.`,
    zh: `它与${when}的${name}相隔整数个周期（${every}）：同时拉取的设备此后仍同时请求。`,
  });
}

/** Answers take their time, so that the hour after counts too. */
function isMultiple(hours: number, every: number): boolean {
  return every >= 3 && hours > 0 && hours % every <= 1;
}

/** A sweep that no late one moves begins in the same minute of each day, on the clock of its cohort. */
function ofSweep({ result, given, say }: ReportContext, { wallMs, lengthMs }: SeriesRow): string | undefined {
  const { cohorts } = result.inputs;
  const zone = offsetOf(given.start);
  for (const holder of [result.inputs, ...(Array.isArray(cohorts) ? cohorts : [])]) {
    const { timeZone, policy = result.inputs.policy } = isGroup(holder) ? holder : {};
    const at = sweepOf(policy);
    const own = typeof timeZone === 'string' ? offsetOf(timeZone) : zone;
    if (at === null || (((at + zone - own - wallMs) % DAY) + DAY) % DAY >= lengthMs) continue;
    const when = timeText(at);
    return own === zone
      ? say({
          en: `It belongs to the sweep at ${when} each day.`,
          zh: `它属于每天 ${when} 的定时扫描。`,
        })
      : say({
          en: `It belongs to the sweep at ${when} each day, in the time zone ${String(timeZone)}.`,
          zh: `它属于每天 ${when}（时区 ${String(timeZone)}）的定时扫描。`,
        });
  }
  return undefined;
}

/** In ms after midnight. */
function sweepOf(policy: unknown): number | null {
  const periodic = isGroup(policy) && isGroup(policy.periodic) ? policy.periodic : {};
  const { kind, at, every = '24h', resetTimer } = isGroup(periodic.opportunity) ? periodic.opportunity : {};
  const isDaily = kind === 'dailySweep' && (parseDuration(every) ?? DAY) === DAY && resetTimer !== true;
  const time = timeOfDay.safeParse(at);
  return periodic.enabled !== false && isDaily && time.success ? time.data : null;
}

/** Of local time from UTC, in ms: what an instant, or a zone, ends with. */
function offsetOf(written: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(written) ?? [];
  return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}
