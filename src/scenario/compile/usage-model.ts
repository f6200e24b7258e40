/** When people open an app, as part of a model. */

import {
  ArrivalsModel,
  RatesModel,
  RhythmModel,
  type ShiftsModel,
  UsageModel,
} from '../../compiled/domain/model.ts';
import { businessUntil } from '../../compiled/domain/rhythm.ts';
import { DAY, HOUR, MINUTE, WEEK } from '../../compiled/kernel/time.ts';
import { lawOf } from '../../kernel/law-of.ts';
import type { Scenario } from '../schema/scenario.ts';
import { saysDurations } from '../schema/trace.ts';
import type { LocalClock } from './local-clock.ts';
import { made } from './made.ts';
import type { Later } from './origin-model.ts';
import { inRun } from './when-in-run.ts';

type Usage = Scenario['usage'];

/** @param rates how the multiplier of the open rate changes; `null` if it does not */
export function usageModel(usage: Usage, local: LocalClock, rates: RatesModel | null): UsageModel {
  const { opens } = usage;
  const session = usage.session && lawOf(usage.session);
  const people = { rate: lawOf(usage.rate), session, rates, arrivals: arrivalsModel(usage, local) };
  switch (opens.kind) {
    case 'trace':
      // Where a log is without durations, sessions are drawn as its sessions become part of the model: see traced-usage.ts.
      return Object.assign(new UsageModel(), people, !saysDurations(opens.trace) && { session: null });
    case 'ofHostOpens': {
      const hostOpenProbability = opens.probability ?? opens.ofHostOpens?.probability ?? 0;
      return Object.assign(new UsageModel(), { isOfHostOpens: true, hostOpenProbability }, people);
    }
    case 'renewal': {
      const { gap, measure, firstOpen } = opens;
      return made(UsageModel, {
        gap: lawOf(gap),
        isGapAfterClose: measure === 'afterClose',
        firstOpen: typeof firstOpen === 'string' ? null : lawOf(firstOpen),
        isFirstOpenStationary: firstOpen === 'stationary',
        rhythm: rhythmModel(usage, local),
        isOfHostOpens: false,
        hostOpenProbability: 0,
        ...people,
      });
    }
  }
}

function arrivalsModel({ arrivals }: Usage, start: LocalClock): ArrivalsModel | null {
  if (arrivals === null) return null;
  const { from, to, at, over } = arrivals.ramp;
  return made(ArrivalsModel, { fromShare: from, toShare: to, beginAt: inRun(at, start), overMs: over });
}

export function ratesModel(later: readonly Later[]): RatesModel {
  return made(RatesModel, {
    since: Float64Array.from(later, ({ from }) => from),
    laws: later.map(({ app }) => lawOf(app.usage.rate)),
  });
}

/** Weights of mean 1, where in the local week the run starts, and when its clocks are put forward or back. */
export function rhythmModel(
  { diurnal, weekly }: Pick<Usage, 'diurnal' | 'weekly'>,
  local: LocalClock,
): RhythmModel | null {
  if (diurnal === null && weekly === null) return null;
  const wave = diurnal && 'amplitude' in diurnal ? diurnal : { amplitude: 0, peakHour: 0 };
  const days = ofMeanOne(weekly ?? new Array<number>(7).fill(1));
  const hours = ofMeanOne(diurnal && !('amplitude' in diurnal) ? diurnal : new Array<number>(24).fill(1));
  // The first of January 1970 was a Thursday.
  const sinceMonday = local.epochMs + local.offsetMinutes * MINUTE + 3 * DAY;
  const evenly = {
    startMs: sinceMonday - Math.floor(sinceMonday / WEEK) * WEEK,
    days,
    daysBefore: sumsBefore(days),
    hours,
    hoursBefore: sumsBefore(hours),
    amplitude: wave.amplitude,
    peakMs: wave.peakHour * HOUR,
    ...{ shifts: null, busyAt: new Float64Array(0), leftOut: new Float64Array(0) },
  };
  return made(RhythmModel, { ...evenly, ...shiftedBusiness(evenly, local.shifts) });
}

/** What the busy clock shows at each shift of the local one: the same on both sides of it. */
function shiftedBusiness(
  evenly: RhythmModel,
  shifts: ShiftsModel | null,
): Pick<RhythmModel, 'shifts' | 'busyAt' | 'leftOut'> | null {
  if (shifts === null) return null;
  let [leftOut, before] = [0, 0];
  const found = [...shifts.at].map((at, step) => {
    const [until, from] = [before, shifts.byMs[step]!].map((by) =>
      businessUntil(evenly, at + evenly.startMs + by),
    );
    const busy = until! - leftOut;
    leftOut += from! - until!;
    before = shifts.byMs[step]!;
    return { busy, leftOut };
  });
  return {
    shifts,
    busyAt: Float64Array.from(found, ({ busy }) => busy),
    leftOut: Float64Array.from(found, (each) => each.leftOut),
  };
}

function ofMeanOne(weights: readonly number[]): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Float64Array.from(weights, (weight) => (weight / sum) * weights.length);
}

function sumsBefore(weights: Float64Array): Float64Array {
  let sum = 0;
  return weights.map((weight) => {
    const before = sum;
    sum += weight;
    return before;
  });
}
