import { expect, test } from 'vitest';
import { STREAM } from './streams.ts';

const STREAMS = Object.keys(STREAM) as (keyof typeof STREAM)[];

/** How far apart `draw` starts its streams. */
const STREAM_STEP = 0x9e3779b9;

test('no stream has two numbers', () => {
  expect(new Set(STREAMS).size).toBe(STREAMS.length);
  expect(STREAMS.map((name) => STREAM[name])).toEqual(STREAMS.map((_, index) => index));
});

test('the first streams keep the numbers that digests depend on', () => {
  expect(STREAMS.slice(0, 19)).toEqual([
    'gap',
    'session',
    'firstOpen',
    'rate',
    'load',
    'token',
    'kill',
    'networkStay',
    'networkNext',
    'content',
    'tickPhase',
    'jitter',
    'periodicOutcome',
    'periodicLatency',
    'periodicSize',
    'retryJitter',
    'preOutcome',
    'preLatency',
    'preSize',
  ]);
});

test('no two streams of a key meet within the first 50 million draws', () => {
  const starts = STREAMS.map((_, stream) => Math.imul(stream, STREAM_STEP) >>> 0).sort((a, b) => a - b);
  const distances = starts.map((start, index) => (starts[index + 1] ?? starts[0]! + 2 ** 32) - start);
  expect(Math.min(...distances)).toBeGreaterThan(5e7);
});
