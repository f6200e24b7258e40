/** The numbers a capacity planner asks for first, each with the sentence that says what it means. */

import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';
import type { Result } from '../../metrics/result.ts';
import { loadScale, scaledOrigin } from '../charts/load-scale.ts';
import { inputDuration } from './input-value.ts';
import { margin } from './margin.ts';
import { marginText, measuredAt, titleOf, valueText } from './metric.ts';
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
  const { launch, opens } = result.metrics;
  const freshFor = inputDuration(result, 'app.freshFor');
  const limit = freshFor === undefined ? 'a fresh answer' : `an answer no older than ${duration(freshFor)}`;
  return [
    card(result, 'periodic.freshHitRate', `Share of reads that found ${limit}.`),
    card(result, 'periodic.hitRate', 'Share of reads that found an answer of any age.'),
    card(result, 'periodic.ageMs.mean', 'Age of the answers that were found, on average.'),
    // Six cards make a row: where it is known what was saved, the median gives way.
    launch.savedMs.mean === null
      ? card(result, 'launch.waitMs.p50', 'Half of cold starts showed data sooner after the tap.')
      : card(
          result,
          'launch.savedMs.mean',
          'What a launch with data would have waited longer had it asked the servers itself.',
        ),
    card(result, 'launch.waitMs.p90', 'Nine in ten cold starts showed data sooner.'),
    card(result, 'coldStartRate', `Of ${count(opens)} opens, those that had to load the app.`),
  ];
}

function data(result: Result): readonly HeadlineNumber[] {
  const { periodic, own } = result.metrics;
  return [
    perDay(
      result,
      'origin.requests',
      figure,
      own.attempts > 0
        ? 'What one device asks of the servers: periodic fetch, pre-fetch, and launches that found nothing.'
        : 'What one device asks of the servers, periodic fetch and pre-fetch together.',
    ),
    card(
      result,
      'periodic.unreadRate',
      `Of ${count(periodic.replaced)} answers that were replaced, those nobody had read.`,
    ),
    perDay(result, 'origin.bytes', size, 'What one device downloads of answers in a day.'),
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
    card(result, 'origin.meanRps', 'Requests per second over measured time.'),
    card(
      result,
      'origin.fleetPeakRps1m',
      `Requests per second of the busiest minute${ratio}${ofSample(origin.peakRps1m)}.`,
    ),
    card(result, 'origin.fleetPeakRps1s', `Requests in the busiest second${ofSample(origin.peakRps1s)}.`),
    sum('origin.requests', roundCount(scaled.requests), 'All that were sent in measured time.'),
    sum('origin.errors', roundCount(scaled.errors), `Requests without a usable answer${failed}.`),
    sum('origin.bytes', size(scaled.bytes), 'Of answers, in measured time.'),
  ];
}

/** A metric as it is. */
function card(result: Result, path: MetricPath, meaning: string): HeadlineNumber {
  const off = marginText(result, path);
  return {
    name: titleOf(path),
    value: valueText(result.metrics, path),
    margin: off === null ? null : plusMinus(off),
    meaning: meaningOf(measuredAt(result.metrics, path), meaning),
  };
}

/** A metric of all devices as what one of them has in a day. */
function perDay(
  result: Result,
  path: MetricPath,
  write: (value: number | null) => string,
  meaning: string,
): HeadlineNumber {
  const per = perDeviceAndDay(result);
  const value = per(measuredAt(result.metrics, path) ?? 0);
  const off = margin(result, path, write, per);
  return {
    name: `${titleOf(path)} per device per day`,
    value: write(value),
    margin: off === null ? null : plusMinus(off),
    meaning: meaningOf(value, meaning),
  };
}

/** A metric of all devices that are stood for. */
function sum(path: MetricPath, value: string, meaning: string): HeadlineNumber {
  return { name: titleOf(path), value, margin: null, meaning };
}

function meaningOf(value: number | null, meaning: string): string {
  return value === null ? `${sentenceCase(NOTHING_TO_MEASURE)}.` : meaning;
}

function plusMinus(off: string): string {
  return `±\u00a0${off}`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
