/** When many devices are known to do the same at once: herds that a sample may be too small to show. */

import { type FaultModel, type Model, ShiftsModel } from '../compiled/domain/model.ts';
import { aheadMs, nextShownAt, shiftAt } from '../compiled/domain/shifts.ts';
import { FAULT } from '../compiled/facts/codes.ts';
import type { Law } from '../compiled/kernel/law.ts';
import { quantileOf } from '../compiled/kernel/law.ts';

interface Schedule {
  readonly firstAt: number;
  readonly everyMs: number;
  readonly jitter: Law;
  readonly shifts: ShiftsModel | null;
}

/** A herd is in one bin if all but so few of its devices are, on either side. */
const FEW = 1e-3;

/**
 * Bins of measured time that hold the whole of a herd, by schedule. A herd that is spread over more than a bin stands out of them
 * by less, and none of its bins is known beforehand.
 * @param start of the first bin, in ms
 */
export function scheduledBins(model: Model, start: number, binMs: number): number[][] {
  const { warmupMs, horizonMs } = model;
  return schedulesOf(model).flatMap((schedule) => {
    const { jitter } = schedule;
    const [earliest, latest] = [quantileOf(jitter, FEW), quantileOf(jitter, 1 - FEW)];
    const bins: number[] = [];
    for (let at = nextOf(schedule, warmupMs - 1); at < horizonMs; at = nextOf(schedule, at)) {
      const [from, to] = [at + earliest, at + latest].map((instant) => Math.floor((instant - start) / binMs));
      if (from !== to) return [];
      bins.push(from!);
    }
    return bins.length > 0 ? [bins] : [];
  });
}

/** The first instant of a schedule after another. */
function nextOf({ firstAt, everyMs, shifts }: Schedule, after: number): number {
  if (shifts) return nextShownAt(shifts, firstAt, everyMs, after);
  return firstAt + Math.ceil((after + 1 - firstAt) / everyMs) * everyMs;
}

/** Sweeps, those of devices whose clock a fault has put wrong too, and ticks that all devices have in common. */
function schedulesOf({ cohorts, faults }: Model): Schedule[] {
  const skews = faults.filter(({ kind }) => kind === FAULT.clockSkew);
  return cohorts.flatMap(({ sweep, apps }) => [
    ...(sweep ? [sweep] : []),
    ...(sweep ? skews.map((skew) => ({ ...sweep, shifts: skewed(sweep.shifts, skew) })) : []),
    ...apps.flatMap(({ periodic }) => {
      const tick = periodic?.tick ?? null;
      if (!periodic || !tick || tick.isPhaseRandom) return [];
      return [{ firstAt: tick.phaseMs, everyMs: tick.everyMs, jitter: periodic.jitter, shifts: null }];
    }),
  ]);
}

/** The clock of a device that one fault meets. */
function skewed(shifts: ShiftsModel | null, { at, until, byMs }: FaultModel): ShiftsModel {
  const right = (now: number) => (shifts === null ? 0 : aheadMs(shifts, shiftAt(shifts, now)));
  const set = [...new Set([...(shifts?.at ?? []), at, until])].sort((a, b) => a - b);
  const ahead = set.map((now) => right(now) + (now >= at && now < until ? byMs : 0));
  return Object.assign(new ShiftsModel(), { at: Float64Array.from(set), byMs: Float64Array.from(ahead) });
}
