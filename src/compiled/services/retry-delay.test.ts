import { describe, expect, test } from 'vitest';
import { draw, Key, setKey } from '../kernel/draw.ts';
import { Law } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import { retryDelayMs } from './retry-delay.ts';
import { JITTER, RetryModel } from './retry-model.ts';

const DRAWS = 100_000;
const stream = STREAM.retryJitter;
const key = new Key();
setKey(key, 7, 0, 0, 0);

const retry = (fields: Partial<RetryModel>): RetryModel =>
  Object.assign(new RetryModel(), { baseMs: 1000, factor: 2, capMs: 5000, maxAttempts: 9, ...fields });

/** The delays before retry k, drawn again and again. */
function delaysOf(model: RetryModel, k: number, before = model.baseMs): readonly number[] {
  return Array.from({ length: DRAWS }, (_, n) => retryDelayMs(model, k, before, key, stream, n));
}

/** Within five standard errors of a mean, and in a range that the draws nearly fill. */
function expectUniform(delays: readonly number[], from: number, to: number): void {
  const mean = delays.reduce((sum, delay) => sum + delay, 0) / DRAWS;
  const error = (to - from) / Math.sqrt(12 * DRAWS);
  expect(Math.abs(mean - (from + to) / 2)).toBeLessThan(5 * error);
  const [least, most] = [Math.min(...delays.slice(0, 50_000)), Math.max(...delays.slice(0, 50_000))];
  expect(least).toBeGreaterThanOrEqual(from);
  expect(most).toBeLessThanOrEqual(to);
  expect(most - least).toBeGreaterThan(0.999 * (to - from));
}

describe('the delay before a retry', () => {
  test('without jitter grows by the factor up to the cap', () => {
    const delays = [1, 2, 3, 4, 9].map((k) => retryDelayMs(retry({}), k, 0, key, stream, 0));
    expect(delays).toEqual([1000, 2000, 4000, 5000, 5000]);
  });

  test('does not grow with a factor of 1, and never beyond a cap that is below the base', () => {
    expect(retryDelayMs(retry({ factor: 1 }), 8, 0, key, stream, 0)).toBe(1000);
    expect(retryDelayMs(retry({ capMs: 300 }), 1, 0, key, stream, 0)).toBe(300);
  });

  test('with full jitter is that delay times its own draw, bit for bit', () => {
    const full = retry({ jitter: JITTER.full });
    expect(delaysOf(full, 3).slice(0, 9)).toEqual(
      Array.from({ length: 9 }, (_, n) => 4000 * draw(key, stream, n)),
    );
    expectUniform(delaysOf(full, 3), 0, 4000);
    expectUniform(delaysOf(full, 6), 0, 5000);
  });

  test('with equal jitter is at least a half of it', () => {
    expectUniform(delaysOf(retry({ jitter: JITTER.equal }), 2), 1000, 2000);
    expectUniform(delaysOf(retry({ jitter: JITTER.equal }), 7), 2500, 5000);
  });

  test('with decorrelated jitter lies between the base and three times the one before', () => {
    const decorrelated = retry({ jitter: JITTER.decorrelated });
    // The first one: U(base, 3 * base), 2 * base on average.
    expectUniform(delaysOf(decorrelated, 1), 1000, 3000);
    expectUniform(delaysOf(decorrelated, 5, 1600), 1000, 4800);
    expect(Math.max(...delaysOf(decorrelated, 5, 4000).slice(0, 1000))).toBe(5000);
  });

  test('of a law is drawn from it, whichever retry it is', () => {
    const law = Object.assign(new Law(), { kind: 5, x: 200, y: 600 });
    const drawn = retry({ law });
    expectUniform(delaysOf(drawn, 1), 200, 600);
    expect(delaysOf(drawn, 4).slice(0, 9)).toEqual(delaysOf(drawn, 1).slice(0, 9));
  });

  test('is finite where growth would overflow', () => {
    const long = retry({ factor: Number.MAX_VALUE, capMs: 2 ** 53 });
    expect(retryDelayMs(long, 1000, NEVER, key, stream, 0)).toBe(2 ** 53);
  });
});
