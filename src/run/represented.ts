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
import { sumOf } from '../statistics/sum-of.ts';

const MICROS = 1000;
const SECOND_US = SECOND * MICROS;

/** A day, and parts of it, in seconds: as for the peaks of a fleet. */
const SECONDS_PER_DAY = 86_400;
const WIDTHS = [3600, 600, 60, 1];

/** So many quantiles tell when in its second a herd comes. */
const MOST_POINTS = 64;

/** So many tell how large the answers to requests of one kind are. */
const MOST_SIZES = 1024;

/**
 * A run whose services meet the whole fleet; the same run where the simulated devices are all, or meet nowhere.
 * @param module the compiled engine, if it is at hand
 */
export async function represented(compiled: Compiled, module?: WebAssembly.Module): Promise<Whole> {
  const { model, scenario } = compiled;
  const scale = scaleOf(scenario);
  if (model.services.length === 0 || scale <= 1) return { ...compiled, rest: null };
  const rest = firstTriesOf(model, module ?? (await fleetModule())).map((own) =>
    restOf(own, model, scale - 1),
  );
  return { ...compiled, rest, model: withRest(model, rest) };
}

/** @param scale how many devices each simulated one stands for besides itself */
function restOf({ halves, at, of, requests }: FirstTries, model: Model, scale: number): Rest | null {
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
  const herds = inOrder.map(({ from, to }) =>
    to === from + 1 ? between(at, from * SECOND_US, to * SECOND_US) : null,
  );
  const points = herds.map((herd) => (herd ? someOf(herd) : []));
  const all = points.flat();
  const ends: number[] = [];
  for (const { length } of points) ends.push((ends.at(-1) ?? 0) + length);
  return {
    rates: Float64Array.from(inOrder, ({ rate }) => rate * scale),
    until: Float64Array.from(inOrder, ({ to }) => to),
    pointsAt: Float64Array.from(points, ({ length }, index) => ends[index]! - length),
    pointCounts: Float64Array.from(points, ({ length }) => length),
    points: Float64Array.from(all, (place) => at[place]! % SECOND_US),
    pointKinds: Float64Array.from(all, (place) => of[place]!),
    kinds: kindsOf(requests, sharesOf(of, requests.length, herds), model),
  };
}

/** Places in a list. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** All places of a span, or so many evenly far apart. */
function someOf({ from, to }: Span, most = MOST_POINTS): number[] {
  const count = to - from;
  const some = Math.min(count, most);
  return Array.from({ length: some }, (_, index) => from + Math.floor(((index + 0.5) * count) / some));
}

/** Of those that come at any instant, the share of each kind: in a herd others are. All, if all are in herds. */
function sharesOf(of: readonly number[], kinds: number, herds: readonly (Span | null)[]): Float64Array {
  const counts = new Float64Array(kinds);
  for (const kind of of) counts[kind]! += 1;
  const others = counts.slice();
  for (const herd of herds) {
    for (let place = herd?.from ?? 0; place < (herd?.to ?? 0); place++) others[of[place]!]! -= 1;
  }
  const used = sumOf(others) > 0 ? others : counts;
  const total = sumOf(used);
  return used.map((count) => count / total);
}

/** The places of values in [from, to) of a list in ascending order. */
function between(at: readonly number[], from: number, to: number): Span {
  return { from: firstFrom(at, from), to: firstFrom(at, to) };
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

function kindsOf(requests: readonly Requests[], shares: Float64Array, model: Model): RestOfKind[] {
  let before = 0;
  return requests.map(({ index, kind, cohort, app, served, errors, sizes, sizesSince }) => {
    const { origin } = model.cohorts[cohort]!.apps[app]!;
    const networkUs = quantileOf(origin.latency, 0.5) * MICROS;
    before += shares[index]!;
    return {
      ...{ kind, cohort, app },
      upTo: before,
      timeoutMs: origin.timeoutMs >= NEVER ? NEVER : Math.max(0, origin.timeoutMs - networkUs / MICROS),
      wayUs: Math.floor(networkUs / 2),
      failure: served === 0 ? 0 : errors / served,
      ...sizesIn(sizes, sizesSince),
    };
  });
}

/** Nothing is known of a stretch in which nobody asked: it goes on as before. */
function sizesIn(sizes: readonly (readonly number[])[], since: Float64Array) {
  const known = [...since.keys()].filter((stretch) => sizes[stretch]!.length > 0);
  return {
    bytes: known.map((stretch) => quantilesOf(sizes[stretch]!)),
    bytesSince: Float64Array.from(known, (stretch) => since[stretch]!),
  };
}

function quantilesOf(sizes: readonly number[]): Float64Array {
  const inOrder = Float64Array.from(sizes).sort();
  const places = someOf({ from: 0, to: inOrder.length }, MOST_SIZES);
  return Float64Array.from(places, (place) => inOrder[place]!);
}
