/**
 * An interval that is a whole number of ticks: a success is stored when its answer has come, a latency after its tick, and so it is not
 * yet one interval old at the tick one interval later. The fetch waits for the tick after that. The same holds for a host that is
 * activated at constant gaps. An exact coincidence that changes a rate by a whole step is said, as nobody means it.
 */

import type { AppModel, CohortModel, Model } from '../compiled/domain/model.ts';
import { OPPORTUNITY, type PeriodicModel } from '../compiled/domain/policy-model.ts';
import { LAW, type Law, quantileOf } from '../compiled/kernel/law.ts';
import { HOUR, MINUTE, SECOND, wholeMs } from '../compiled/kernel/time.ts';
import { formatDuration } from '../kernel/duration.ts';
import type { Words } from '../kernel/words.ts';

/** Odd, so that one of them is the median; the largest is exceeded by one answer in a thousand. */
const SAMPLE = 501;

export interface LostTick {
  /** What comes every so often: ticks, or activations of the host. */
  readonly kind: 'tick' | 'hostActive';
  readonly everyMs: number;
  readonly intervalMs: number;
  /** How often fetches come. */
  readonly periodMs: number;
  readonly latencyMs: number;
  /** An interval with which no opportunity is lost; `null` if none that is a little shorter would do. */
  readonly cureMs: number | null;
}

/** One for each way in which apps lose opportunities, with the names of those if there are others. */
export function lostTickNotes({ cohorts }: Model): readonly Words[] {
  const places = cohorts.flatMap((cohort) =>
    cohort.apps.map((app) => {
      const name = [cohort.name, app.name].filter((part) => part !== '').join(', ');
      return { name, lost: lostTickOf(app, cohort) };
    }),
  );
  const byNote = new Map<string, { lost: LostTick; names: string[] }>();
  for (const { name, lost } of places) {
    if (lost === null) continue;
    const key = lostTickNote(lost).en;
    byNote.set(key, { lost, names: [...(byNote.get(key)?.names ?? []), name] });
  }
  return [...byNote.values()].map(({ lost, names }) =>
    lostTickNote(lost, names.length < places.length ? names : []),
  );
}

/** @returns `null` if fetches come as often as the interval says, or if chance decides how often */
export function lostTickOf(app: AppModel, cohort: CohortModel): LostTick | null {
  const { periodic } = app;
  if (periodic === null || periodic.intervalMs === 0) return null;
  const grid = gridOf(periodic, cohort);
  if (grid === null) return null;
  const { everyMs } = grid;
  const { intervalMs } = periodic;
  const { latency } = app.origin;
  const ticks = Math.ceil(intervalMs / everyMs);
  const spareMs = ticks * everyMs - intervalMs;
  const latencies = sampled(latency);
  const latencyMs = wholeMs(latencies[Math.floor(latencies.length / 2)]!);
  if (latencyMs <= spareMs || latencyMs > everyMs) return null;
  const most = wholeMs(latencies.at(-1)!);
  const shorterBy = [HOUR, 10 * MINUTE, MINUTE, SECOND].find(
    (ms) => ms >= most + spareMs && 2 * ms <= everyMs,
  );
  const cureMs = shorterBy === undefined ? null : intervalMs - shorterBy;
  return { ...grid, intervalMs, periodMs: (ticks + 1) * everyMs, latencyMs, cureMs };
}

/** Instants of opportunities that lie at equal distances. A jitter that varies, and people who open the app, undo it. */
function gridOf(
  periodic: PeriodicModel,
  { host, apps }: CohortModel,
): Pick<LostTick, 'kind' | 'everyMs'> | null {
  switch (periodic.opportunity) {
    case OPPORTUNITY.tick:
      return isConstant(periodic.jitter) ? { kind: 'tick', everyMs: periodic.tick!.everyMs } : null;
    case OPPORTUNITY.hostActive: {
      if (host === null || host.rhythm !== null || !isConstant(host.gap)) return null;
      const isActivatedAlone = apps.every(({ usage }) => usage.isOfHostOpens);
      return isActivatedAlone ? { kind: 'hostActive', everyMs: wholeMs(quantileOf(host.gap, 0.5)) } : null;
    }
    default:
      return null;
  }
}

/** Of a law whose values do not grow with their quantiles too, in ascending order. */
function sampled(law: Law): Float64Array {
  return Float64Array.from({ length: SAMPLE }, (_, index) => quantileOf(law, (index + 0.5) / SAMPLE)).sort();
}

function isConstant({ kind }: Law): boolean {
  return kind === LAW.constant;
}

export function lostTickNote(lost: LostTick, of: readonly string[] = []): Words {
  const { kind, latencyMs, cureMs } = lost;
  const [every, interval, period] = [lost.everyMs, lost.intervalMs, lost.periodMs].map(formatDuration);
  const wished = formatDuration(lost.periodMs - lost.everyMs);
  const who = of.length === 0 ? { en: '', zh: '' } : { en: `${of.join('; ')}: `, zh: `${of.join('；')}：` };
  const come = {
    tick: { en: `ticks come every ${every}`, zh: `轮询每 ${every} 一次` },
    hostActive: { en: `the host is activated every ${every}`, zh: `宿主每 ${every} 激活一次` },
  }[kind];
  const cure =
    cureMs === null
      ? { en: '', zh: '' }
      : {
          en: `; for one every ${wished}, give an interval of ${formatDuration(cureMs)}`,
          zh: `；如需每 ${wished} 一次，可将 interval 设为 ${formatDuration(cureMs)}`,
        };
  return {
    en: `${who.en}${come.en} and the interval is ${interval}: an answer that is stored ${latencyMs} ms after its tick (median) is not yet ${interval} old ${wished} later, so fetches come every ${period}${cure.en}`,
    zh: `${who.zh}${come.zh}，而 interval 为 ${interval}：响应在触发后 ${latencyMs} ms（中位数）才存入缓存，${wished} 之后尚不足 ${interval}，因此每 ${period} 才拉取一次${cure.zh}`,
  };
}
