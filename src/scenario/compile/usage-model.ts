/** When people open an app, as part of a model. */

import { RhythmModel, UsageModel } from '../../compiled/domain/model.ts';
import { DAY, HOUR, MINUTE, WEEK } from '../../compiled/kernel/time.ts';
import { lawOf } from '../../kernel/law-of.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Instant } from '../schema/text.ts';
import { saysDurations } from '../schema/trace.ts';
import { made } from './made.ts';

type Usage = Scenario['usage'];

/** @param local the start of the run with the offset of the local time */
export function usageModel(usage: Usage, local: Instant): UsageModel {
  const { opens } = usage;
  const people = { rate: lawOf(usage.rate), session: usage.session && lawOf(usage.session) };
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

/** Weights of mean 1, and where in the local week the run starts. */
export function rhythmModel(
  { diurnal, weekly }: Pick<Usage, 'diurnal' | 'weekly'>,
  local: Instant,
): RhythmModel | null {
  if (diurnal === null && weekly === null) return null;
  const wave = diurnal && 'amplitude' in diurnal ? diurnal : { amplitude: 0, peakHour: 0 };
  const days = ofMeanOne(weekly ?? new Array<number>(7).fill(1));
  const hours = ofMeanOne(diurnal && !('amplitude' in diurnal) ? diurnal : new Array<number>(24).fill(1));
  // The first of January 1970 was a Thursday.
  const sinceMonday = local.epochMs + local.offsetMinutes * MINUTE + 3 * DAY;
  return made(RhythmModel, {
    startMs: sinceMonday - Math.floor(sinceMonday / WEEK) * WEEK,
    days,
    daysBefore: sumsBefore(days),
    hours,
    hoursBefore: sumsBefore(hours),
    amplitude: wave.amplitude,
    peakMs: wave.peakHour * HOUR,
  });
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
