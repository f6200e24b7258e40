/**
 * Under `represents` servers meet the whole fleet: the simulated devices, and clients that stand for all others. When these come is fitted
 * to a pilot run without feedback: at the rate of a whole day, unless an hour, ten minutes, a minute or a second hold more than chance
 * explains; a second that has a rate of its own has its shape too. They retry as devices do, count in the load of the servers, and are no
 * people. Neither copies of the simulated requests would do, for they come in heaps and wait far too long, nor a part of the servers.
 */

import { Model } from '../compiled/domain/model.ts';
import { quantileOf } from '../compiled/kernel/law.ts';
import { NEVER, SECOND } from '../compiled/kernel/time.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { type FirstTries, firstTriesOf, type Requests } from '../engines/first-tries.ts';
import { type Rest, type RestOfKind, type Whole, withRest } from '../engines/rest.ts';
import { scheduledBins } from '../metrics/schedules.ts';
import type { Compiled } from '../scenario/compile/compile.ts';
import { scaleOf } from '../scenario/compile/scale.ts';
import { fittedLoad } from '../statistics/scaled-peak.ts';

const MICROS = 1000;
const SECOND_US = SECOND * MICROS;

/** A day, and parts of it, in seconds: as for the peaks of a fleet. */
const SECONDS_PER_DAY = 86_400;
const WIDTHS = [3600, 600, 60, 1];

/** So many quantiles tell when in its second a herd comes. */
const MOST_POINTS = 64;

/** A run whose services meet the whole fleet; the same run where the simulated devices are all, or meet nowhere. */
export async function represented(compiled: Compiled): Promise<Whole> {
  const { model, scenario } = compiled;
  const scale = scaleOf(scenario);
  if (model.services.length === 0 || scale <= 1) return { ...compiled, rest: null };
  const rest = firstTriesOf(model, await fleetModule()).map((own) => restOf(own, model, scale - 1));
  return { ...compiled, rest, model: withRest(model, rest) };
}

/** @param scale how many devices each simulated one stands for besides itself */
function restOf({ halves, at, requests }: FirstTries, model: Model, scale: number): Rest | null {
  if (at.length === 0) return null;
  const run = Object.assign(new Model(), model, { warmupMs: 0 });
  const { stretches } = fittedLoad({
    halves,
    first: 0,
    end: Math.ceil(model.horizonMs / SECOND),
    perDay: SECONDS_PER_DAY,
    widths: WIDTHS,
    // A fleet that is still finding its rhythm has herds of another size.
    scheduled: scheduledBins(run, 0, SECOND)
      .flatMap((bins) => [
        bins.filter((bin) => bin * SECOND < model.warmupMs),
        bins.filter((bin) => bin * SECOND >= model.warmupMs),
      ])
      .filter(({ length }) => length > 0),
  });
  const inOrder = stretches.toSorted((one, other) => one.from - other.from);
  const shapes = inOrder.map(({ from, to }) => (to === from + 1 ? pointsIn(at, from * SECOND_US) : []));
  const ends: number[] = [];
  for (const { length } of shapes) ends.push((ends.at(-1) ?? 0) + length);
  return {
    rates: Float64Array.from(inOrder, ({ rate }) => rate * scale),
    until: Float64Array.from(inOrder, ({ to }) => to),
    pointsAt: Float64Array.from(shapes, ({ length }, index) => ends[index]! - length),
    pointCounts: Float64Array.from(shapes, ({ length }) => length),
    points: Float64Array.from(shapes.flat()),
    kinds: kindsOf(requests, model),
  };
}

/** When in a second the simulated ones come, in microseconds after its start: all of them, or some quantiles. */
function pointsIn(at: readonly number[], from: number): number[] {
  const first = firstFrom(at, from);
  const count = firstFrom(at, from + SECOND_US) - first;
  const some = Math.min(count, MOST_POINTS);
  return Array.from(
    { length: some },
    (_, place) => at[first + Math.floor(((place + 0.5) * count) / some)]! - from,
  );
}

function firstFrom(at: readonly number[], us: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < us) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In the order of their names, so that it does not matter who came first. */
function kindsOf(requests: readonly Requests[], model: Model): RestOfKind[] {
  const all = requests.reduce((sum, { firstTries }) => sum + firstTries, 0);
  let before = 0;
  return requests
    .filter(({ firstTries }) => firstTries > 0)
    .toSorted((a, b) => a.kind - b.kind || a.cohort - b.cohort || a.app - b.app)
    .map(({ kind, cohort, app, firstTries, served, errors }) => {
      const { origin } = model.cohorts[cohort]!.apps[app]!;
      const networkUs = quantileOf(origin.latency, 0.5) * MICROS;
      before += firstTries;
      return {
        ...{ kind, cohort, app },
        upTo: before / all,
        timeoutMs: origin.timeoutMs >= NEVER ? NEVER : Math.max(0, origin.timeoutMs - networkUs / MICROS),
        wayUs: Math.floor(networkUs / 2),
        failure: served === 0 ? 0 : errors / served,
      };
    });
}
