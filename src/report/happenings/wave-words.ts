/** The wave after a fault in sentences: its height, its end, its echo; or that there was none, and why. */

import { MINUTE } from '../../compiled/kernel/time.ts';
import type { Fault } from '../../scenario/schema/faults.ts';
import { timeText, wallAt } from '../charts/local-clock.ts';
import { figure } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import type { FaultEffect, FaultLoad } from './fault-effect.ts';
import type { Happening } from './happenings-of.ts';
import type { Echoes, Standout, Surge } from './loaded-hours.ts';
import { retryingOf } from './retries.ts';

/** None where no load stood out. */
export function loadWords(
  context: ReportContext,
  happening: Happening,
  { kind }: Fault,
  load: FaultLoad | null,
): readonly string[] {
  if (!load) return [];
  const { at } = happening;
  const { during, wave, echoes } = load;
  return [
    ...(during ? [duringText(context, during, { at, kind })] : []),
    ...(during && !wave ? afterText(context, happening, load) : []),
    ...(wave ? [waveText(context, kind, wave, at)] : []),
    ...(echoes ? [echoText(context, happening, echoes)] : []),
    ...(echoes && retryingOf(context.result).isTimed ? [herdText(context, kind)] : []),
  ];
}

/** Faults that have requests fail, or time out. */
const RETRIED = ['outage', 'slow', 'down', 'degraded', 'errors'] as const;

function duringText(
  context: ReportContext,
  during: Standout,
  { at, kind }: Pick<Happening, 'at' | 'kind'>,
): string {
  const { result, say } = context;
  const height = heightText(context, during, at);
  const isRetried = RETRIED.some((each) => each === kind);
  return isRetried && retryingOf(result).isRetrying
    ? say({ en: `Retries raised the load to ${height}.`, zh: `重试使负载升至 ${height}。` })
    : say({ en: `The load rose to ${height}.`, zh: `负载升至 ${height}。` });
}

function afterText(
  context: ReportContext,
  happening: Happening,
  { isFollowed }: FaultLoad,
): readonly string[] {
  if (!isFollowed) return unfollowed(context, happening);
  return [
    context.say({
      en: 'After it no load stood out from random variation.',
      zh: '此后的负载均在随机波动范围内。',
    }),
  ];
}

/** Of what is not told to last to the end of the run. */
function unfollowed({ say, result }: ReportContext, { until }: Happening): readonly string[] {
  if (until >= result.run.horizonMs) return [];
  return [
    say({
      en: 'Less than an hour follows it before the next fault or the end of the run: what it left behind was not observed.',
      zh: '此后不足一小时即为下一次故障或运行结束：未观测到其后续影响。',
    }),
  ];
}

function waveText(context: ReportContext, kind: Fault['kind'], wave: Surge, at: number): string {
  const { say } = context;
  const [load, minute, over] = [
    heightText(context, wave, at),
    minuteText(context, wave),
    overText(context, wave, at),
  ];
  const height = `${load}${minute}`;
  return kind === 'pullNow'
    ? say({
        en: `Its fetches raised the load to ${height}${over}.`,
        zh: `这些拉取使负载升至 ${height}${over}。`,
      })
    : say({ en: `A wave followed: ${height}${over}.`, zh: `随后出现请求高峰：${height}${over}。` });
}

/** `92 rps in the hour from 13:00, 1.63 times the usual 56.5 rps`. */
function heightText(context: ReportContext, { hour, count, usual }: Standout, at?: number): string {
  const { say, result, oneBucket } = context;
  const bucket = oneBucket(result.series.bucketMs);
  const [load, before, when] = [rpsOf(context, count), rpsOf(context, usual), hourText(context, hour, at)];
  const times =
    usual > 0
      ? say({
          en: `, ${figure(count / usual)} times the usual ${before}`,
          zh: `，为平时 ${before} 的 ${figure(count / usual)} 倍`,
        })
      : say({ en: `, where there is usually none`, zh: `，平时没有请求` });
  return say({
    en: `${load} in the ${bucket} from ${when}${times}`,
    zh: `${load}（${when} 起的${bucket}）${times}`,
  });
}

function overText(context: ReportContext, { overAt }: Surge, at: number): string {
  const { say } = context;
  if (overAt === null) {
    return say({ en: '; its end was not observed', zh: '；未观测到其结束' });
  }
  const when = hourText(context, overAt, at);
  return say({
    en: `; from ${when} on the load was as usual`,
    zh: `；${when} 起负载恢复到平时水平`,
  });
}

function echoText(context: ReportContext, { at }: Happening, { first, times, isToEnd }: Echoes): string {
  const { result, say, duration, happenings } = context;
  const every = duration(retryingOf(result).intervalMs);
  const height = heightText(context, first);
  const hasNext = happenings.some((each) => each.fault && each.at > at);
  const end = hasNext
    ? say({ en: 'up to the next fault', zh: '截至下一次故障' })
    : say({ en: 'up to the end of the run', zh: '截至运行结束' });
  const toEnd = isToEnd ? say({ en: `, ${end}`, zh: `（${end}）` }) : '';
  if (times === 1) {
    return say({
      en: `It came back once${toEnd}: ${every} later, ${height}.`,
      zh: `${every}后再现一次${toEnd}：${height}。`,
    });
  }
  return say({
    en: `It came back every ${every}, ${times} times${toEnd}; the first time ${height}.`,
    zh: `此后每 ${every}再现，共 ${times} 次${toEnd}；第一次为 ${height}。`,
  });
}

/** Why a wave has an echo. */
function herdText({ say }: ReportContext, kind: Fault['kind']): string {
  return kind === 'outage'
    ? say({
        en: 'The timer counts from the last success, so devices that came back together stay together: the herd outlives the outage.',
        zh: '定时从上次成功起算，同时恢复的设备此后仍同时请求：惊群在故障结束后依然存在。',
      })
    : say({
        en: 'The timer counts from the last success, so devices that fetched together stay together.',
        zh: '定时从上次成功起算，同时拉取的设备此后仍同时请求。',
      });
}

/** Of an outage that made requests fail. */
export function noWave(
  context: ReportContext,
  happening: Happening,
  { load, isShared }: FaultEffect,
): readonly string[] {
  const { result, say } = context;
  const { isRetrying, isPeriodic, isWeChat } = retryingOf(result);
  if (load && !load.isFollowed) return unfollowed(context, happening);
  const waiting = isPeriodic
    ? say({
        en: ', and a fetch that failed waits for its next opportunity',
        zh: '，失败的拉取等待下一次时机',
      })
    : '';
  const nothing = load
    ? isRetrying
      ? say({
          en: 'No wave followed: the load after it is within random variation.',
          zh: '随后没有出现请求高峰：之后的负载均在随机波动范围内。',
        })
      : say({
          en: `No wave followed: without retries the load feels nothing of an outage but the failed requests${waiting}.`,
          zh: `随后没有出现请求高峰：不重试时，故障对负载没有其他影响${waiting}。`,
        })
    : isShared
      ? say({
          en: 'Whether a wave followed it cannot be told: another fault was at work in the same time.',
          zh: '无法判断随后是否出现请求高峰：同一时间还有另一次故障。',
        })
      : say({
          en: 'Whether a wave followed cannot be told: that takes two whole measured days before it without another fault, and eight where days of the week differ.',
          zh: '无法判断随后是否出现请求高峰：这需要此前有两个完整的、没有其他故障的统计日；若一周各日不同，则需要八个。',
        });
  if (isRetrying || !isWeChat) return [nothing];
  return [
    nothing,
    say({
      en: 'That nothing is retried (retry: none) is an assumption: WeChat does not document whether it retries.',
      zh: '“不重试”（retry: none）是一种假设：微信没有说明是否重试。',
    }),
  ];
}

/** Within an hour a wave is steeper than its mean; a minute has no busier one. */
function minuteText(context: ReportContext, { hour, count }: Surge): string {
  const { rows, result, say, rps } = context;
  if (result.series.bucketMs <= MINUTE) return '';
  const row = rows[hour];
  const minute = row?.ratio('origin.fleetPeakRps1m') ?? row?.ratio('origin.peakRps1m') ?? null;
  // That of a sample is an estimate, and may lie below the mean of the very hour: then it tells nothing.
  if (minute === null || minute < loadOf(context, count)) return '';
  return say({ en: `, ${rps(minute)} in its busiest minute`, zh: `，其中最繁忙的一分钟达 ${rps(minute)}` });
}

/** The mean load of an hour of the represented devices. */
function rpsOf(context: ReportContext, count: number): string {
  return context.rps(loadOf(context, count));
}

function loadOf({ result, scale }: ReportContext, count: number): number {
  return (count * scale.factor * 1000) / result.series.bucketMs;
}

/** The beginning of an hour; without its day where that is the day of the fault. @param at ms after the start of the run */
function hourText({ clock, result, dayText, instantText }: ReportContext, hour: number, at?: number): string {
  const wallMs = wallAt(clock, hour * result.series.bucketMs);
  const isSameDay = at !== undefined && dayText(wallAt(clock, at)) === dayText(wallMs);
  return isSameDay ? timeText(wallMs) : instantText(wallMs);
}
