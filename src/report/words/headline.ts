/** The numbers a capacity planner asks for first, each with the sentence that says what it means. */

import type { Result } from '../../metrics/result.ts';
import { loadScale, scaledOrigin } from '../charts/load-scale.ts';
import { inputDuration } from './input-value.ts';
import { margin, points } from './margin.ts';
import { perDeviceAndDay } from './per-device-and-day.ts';
import { count, duration, figure, NOTHING_TO_MEASURE, percent, roundCount, rps, size } from './quantity.ts';

export interface HeadlineNumber {
  readonly name: string;
  /** With its unit, or a dash. */
  readonly value: string;
  /** How far off it may be, with its unit; `null` where nothing is known. */
  readonly margin: string | null;
  /** A sentence, or why there is nothing to measure. */
  readonly meaning: string;
}

export interface HeadlineGroup {
  readonly name: 'People' | 'Data' | 'Servers';
  readonly numbers: readonly HeadlineNumber[];
}

/** All headline numbers, grouped by whom they concern. */
export function headline(result: Result): readonly HeadlineGroup[] {
  return [
    { name: 'People', numbers: people(result) },
    { name: 'Data', numbers: data(result) },
    { name: 'Servers', numbers: servers(result) },
  ];
}

function people(result: Result): readonly HeadlineNumber[] {
  const off = (path: string, write: (half: number) => string = duration) => margin(result, path, write);
  const { periodic, launch, opens, coldStartRate } = result.metrics;
  const freshFor = inputDuration(result, 'app.freshFor');
  const limit = freshFor === undefined ? 'a fresh answer' : `an answer no older than ${duration(freshFor)}`;
  return [
    number(
      'Fresh hit rate',
      periodic.freshHitRate,
      percent,
      `Share of reads that found ${limit}.`,
      off('periodic.freshHitRate', inPoints),
    ),
    number(
      'Hit rate',
      periodic.hitRate,
      percent,
      'Share of reads that found an answer of any age.',
      off('periodic.hitRate', inPoints),
    ),
    number(
      'Mean age at read',
      periodic.ageMs.mean,
      duration,
      'Age of the answers that were found, on average.',
      off('periodic.ageMs.mean'),
    ),
    // Six cards make a row: where it is known what was saved, the median gives way.
    launch.savedMs.mean === null
      ? number(
          'Launch wait, p50',
          launch.waitMs.p50,
          duration,
          'Half of cold starts showed data sooner after the tap.',
          off('launch.waitMs.p50'),
        )
      : number(
          'Saved per launch',
          launch.savedMs.mean,
          duration,
          'What a launch with data would have waited longer had it asked the servers itself.',
          off('launch.savedMs.mean'),
        ),
    number(
      'Launch wait, p90',
      launch.waitMs.p90,
      duration,
      'Nine in ten cold starts showed data sooner.',
      off('launch.waitMs.p90'),
    ),
    number(
      'Cold start share',
      coldStartRate,
      percent,
      `Of ${count(opens)} opens, those that had to load the app.`,
      off('coldStartRate', inPoints),
    ),
  ];
}

function data(result: Result): readonly HeadlineNumber[] {
  const { periodic, origin, own } = result.metrics;
  const perDeviceDay = perDeviceAndDay(result);
  return [
    number(
      'Requests per device per day',
      perDeviceDay(origin.requests),
      figure,
      own.attempts > 0
        ? 'What one device asks of the servers: periodic fetch, pre-fetch, and launches that found nothing.'
        : 'What one device asks of the servers, periodic fetch and pre-fetch together.',
      margin(result, 'origin.requests', figure, perDeviceDay),
    ),
    number(
      'Never read',
      periodic.unreadRate,
      percent,
      `Of ${count(periodic.replaced)} answers that were replaced, those nobody had read.`,
      margin(result, 'periodic.unreadRate', inPoints),
    ),
    number(
      'Bytes per device per day',
      perDeviceDay(origin.bytes),
      size,
      'What one device downloads of answers in a day.',
      margin(result, 'origin.bytes', size, perDeviceDay),
    ),
  ];
}

function servers(result: Result): readonly HeadlineNumber[] {
  const { origin } = result.metrics;
  const scaled = scaledOrigin(result);
  const { factor } = loadScale(result);
  const isSample = factor !== 1;
  const ofSample = (raw: number | null) =>
    isSample ? `, estimated for all devices; the sample alone shows ${rps(raw)}` : '';
  const ratio =
    origin.peakToMean1m === null || isSample ? '' : `, ${figure(origin.peakToMean1m)} times the mean`;
  const failed = origin.requests > 0 ? `, ${percent(origin.errors / origin.requests)} of all requests` : '';
  return [
    number(
      'Mean load',
      origin.meanRps,
      rps,
      'Requests per second over measured time.',
      margin(result, 'origin.meanRps', rps),
    ),
    number(
      'Peak, 1 min',
      origin.fleetPeakRps1m,
      rps,
      `Requests per second of the busiest minute${ratio}${ofSample(origin.peakRps1m)}.`,
      margin(result, 'origin.fleetPeakRps1m', rps),
    ),
    number(
      'Peak, 1 s',
      origin.fleetPeakRps1s,
      rps,
      `Requests in the busiest second${ofSample(origin.peakRps1s)}.`,
      margin(result, 'origin.fleetPeakRps1s', rps),
    ),
    number('Requests', scaled.requests, roundCount, 'All that were sent in measured time.'),
    number('Failed', scaled.errors, roundCount, `Requests without a usable answer${failed}.`),
    number('Bytes served', scaled.bytes, size, 'Of answers, in measured time.'),
  ];
}

function number(
  name: string,
  value: number | null,
  write: (value: number | null) => string,
  meaning: string,
  off: string | null = null,
): HeadlineNumber {
  return {
    name,
    value: write(value),
    margin: off === null ? null : `±\u00a0${off}`,
    meaning: value === null ? `${sentenceCase(NOTHING_TO_MEASURE)}.` : meaning,
  };
}

function inPoints(half: number): string {
  return `${points(half)}\u00a0points`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
