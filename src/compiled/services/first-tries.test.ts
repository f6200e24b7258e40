import { expect, test } from 'vitest';
import { NEVER } from '../kernel/time.ts';
import { FirstTries } from './first-tries.ts';
import { BackgroundModel, CountsModel } from './service-model.ts';

const MINUTE_US = 60e6;

function counted(counts: readonly number[], more: Partial<CountsModel> = {}): BackgroundModel {
  const model = Object.assign(new CountsModel(), { counts: Uint32Array.from(counts), ...more });
  return Object.assign(new BackgroundModel(), { counts: model });
}

interface Came {
  readonly at: number;
  readonly second: number;
  readonly k: number;
}

function come(model: BackgroundModel, horizonMs: number, seed = 1): Came[] {
  const tries = new FirstTries(model, -2, seed, 0, horizonMs);
  const all: Came[] = [];
  for (; tries.at < NEVER; tries.next()) all.push({ at: tries.at, second: tries.second, k: tries.k });
  return all;
}

const perStep = (all: readonly Came[], stepUs: number, steps: number) =>
  Array.from({ length: steps }, (_, step) => all.filter(({ at }) => Math.floor(at / stepUs) === step).length);

test('as many come in each second as are counted, in ascending order', () => {
  const counts = [3, 0, 1000, 1, 0];
  const all = come(counted(counts), 5_000);
  expect(perStep(all, 1e6, 5)).toEqual(counts);
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => a - b));
});

test('of minutes too, each with an address of its own in the second in which it comes', () => {
  const counts = [500, 0, 7];
  const all = come(counted(counts, { seconds: 60 }), 180_000);
  expect(perStep(all, MINUTE_US, 3)).toEqual(counts);
  expect(all.every(({ at, second }) => Math.floor(at / 1e6) === second)).toBe(true);
  expect(new Set(all.map(({ second, k }) => `${second} ${k}`)).size).toBe(507);
});

test('they come at uniform instants of their step, independent of each other', () => {
  // Each minute has 20 of them, so the n-th has a beta law: its mean is n/21. All together are uniform (Kolmogorov, 1933).
  const all = come(counted([20], { seconds: 60 }), 2_000 * 60_000);
  const within = all.map(({ at }) => (at % MINUTE_US) / MINUTE_US);
  expect(all).toHaveLength(40_000);
  const meanOf = (place: number) =>
    within.filter((_, index) => index % 20 === place - 1).reduce((sum, at) => sum + at, 0) / 2_000;
  for (const place of [1, 10, 20]) expect(meanOf(place)).toBeCloseTo(place / 21, 2);
  const sorted = within.toSorted((a, b) => a - b);
  const farthest = Math.max(...sorted.map((at, index) => Math.abs(at - (index + 0.5) / 40_000)));
  expect(farthest * Math.sqrt(40_000)).toBeLessThan(1.95);
});

test('counts begin where the run does: what lies before it is left out, and the first follows the last', () => {
  const late = counted([4, 4, 4], { seconds: 60, from: 2, beginsUs: -MINUTE_US / 2 });
  const all = come(late, 150_000);
  const steps = all.map(({ at }) => Math.floor((at + MINUTE_US / 2) / MINUTE_US));
  expect(all.every(({ at }) => at >= 0)).toBe(true);
  expect(steps.filter((step) => step === 0).length).toBeLessThan(5);
  expect([1, 2].map((step) => steps.filter((each) => each === step).length)).toEqual([4, 4]);
  const order = [5, 1, 2];
  expect(perStep(come(counted(order, { from: 1 }), 7_000), 1e6, 7)).toEqual([1, 2, 5, 1, 2, 5, 1]);
});

test('another seed has other instants and the same counts', () => {
  const [one, other] = [come(counted([9]), 1_000, 1), come(counted([9]), 1_000, 2)];
  expect(other).toHaveLength(one.length);
  expect(other).not.toEqual(one);
});

test('where nobody ever comes the end is found', () => {
  expect(come(counted([0, 0]), 3_600_000)).toEqual([]);
});
