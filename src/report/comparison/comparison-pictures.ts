import type { Policy } from '../../compare/comparison.ts';
import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';
import type { TimelineLine, Tone } from '../charts/chart-data.ts';
import { loadScale } from '../charts/load-scale.ts';
import { localClock } from '../charts/local-clock.ts';
import type { Picture } from '../charts/picture.ts';
import { readsOf, seriesRows, weightedMean } from '../charts/series-rows.ts';
import { trailingMean } from '../charts/trailing-mean.ts';
import { pointsOf } from '../pictures/possible.ts';
import { titleOf, valueText } from '../words/metric.ts';
import { figure, percent, rps } from '../words/quantity.ts';

/** Of the policy at an index, in all pictures. */
export function toneOf(index: number): Tone {
  return TONES[index % TONES.length]!;
}

const TONES: readonly Tone[] = ['load', 'fresh', 'peak', 'age', 'late', 'hit', 'failed', 'unread'];
const HOUR = 3_600_000;

const PRICE: readonly MetricPath[] = [
  'periodic.reads',
  'periodic.freshHitRate',
  'periodic.ageMs.mean',
  'periodic.possible.fresh.reached',
  'origin.requests',
];

const LOAD: readonly MetricPath[] = ['origin.meanRps', 'origin.fleetPeakRps1m', 'origin.fleetPeakRps1s'];

export function comparedPictures(policies: readonly Policy[]): Picture[] {
  return [pricePicture(policies), freshnessOverTime(policies), loadOverTime(policies)];
}

/** What each policy gives, and what it asks; and what was possible for people like these. */
function pricePicture(policies: readonly Policy[]): Picture {
  const id = 'fresh-by-policy';
  const title = 'Fresh answers and what they cost';
  const rate = ({ result }: Policy) => result.metrics.periodic.freshHitRate;
  const ordered = policies.filter((policy) => rate(policy) !== null).toSorted((a, b) => rate(b)! - rate(a)!);
  const [best, worst] = [ordered[0], ordered.at(-1)];
  if (!best || !worst) return { id, title, sentence: 'Nothing is read under any policy.' };
  const first = policies[0]!;
  const requests = first.result.metrics.origin.requests;
  const dots = policies.flatMap((policy, index) => {
    const [at, share] = [policy.result.metrics.periodic.attemptsPerDeviceDay, rate(policy)];
    return at === null || share === null ? [] : [{ name: policy.label, tone: toneOf(index), at, share }];
  });
  // Where the first policy reads nothing, the people are those of the first that does.
  const reading = policies.find(({ result }) => result.frontier !== null)!;
  const line = pointsOf(reading.result, reading.result.frontier!.fresh);
  const unread = policies.filter((policy) => rate(policy) === null).map(({ label }) => label);
  const furthest = Math.max(...dots.map(({ at }) => at));
  const last = line.at(-1);
  const possible = last && last.at < furthest ? [...line, { at: furthest, share: last.share }] : line;
  return {
    id,
    title,
    sentence: `From ${percent(rate(best))} of reads (${best.label}) down to ${percent(rate(worst))} (${worst.label})${unread.length > 0 ? `; nothing is read under ${unread.join(', ')}` : ''}.`,
    note: `Share of reads that found a fresh answer, against periodic fetches. The line is the best that one could do who knows every open of these people under ${reading.label}.`,
    chart: {
      kind: 'curves',
      axisName: 'share of reads that are fresh',
      across: { name: 'periodic fetches per device and day', unit: 'figure' },
      lines: [{ name: 'At best', tone: 'unread', points: possible }],
      dots,
    },
    table: {
      columns: ['Policy', ...PRICE.map(titleOf), 'Times the requests of the first'],
      rows: policies.map(({ label, result: { metrics } }) => [
        label,
        ...PRICE.map((path) => valueText(metrics, path)),
        figure(requests > 0 ? metrics.origin.requests / requests : null),
      ]),
    },
  };
}

function freshnessOverTime(policies: readonly Policy[]): Picture {
  const lines = policies.map(({ label, result }, index): TimelineLine => {
    const { rows, bucketMs } = seriesRows(result);
    const trend = trailingMean(rows, 'periodic.freshHitRate', { bucketMs, weightOf: readsOf });
    const values = trend ?? rows.map((row) => row.ratio('periodic.freshHitRate'));
    return { name: label, tone: toneOf(index), values };
  });
  return {
    id: 'fresh-over-time',
    title: 'Fresh answers over time',
    sentence:
      'The same reads under each policy, so that what moves in all of them moves because of the people.',
    note: 'Share of reads that found a fresh answer, mean of the last 24 h.',
    chart: { ...timeline(policies[0]!), unit: 'share', axisName: 'share of reads', lines, hasControls: true },
    table: {
      columns: ['Policy', 'First measured week', 'Last week'],
      rows: policies.map(({ label, result }) => {
        const { rows } = seriesRows(result);
        const measured = rows.filter(({ isMeasured }) => isMeasured);
        const mean = (part: typeof rows) => percent(weightedMean(part, 'periodic.freshHitRate', readsOf));
        return [label, mean(measured.slice(0, 168)), mean(measured.slice(-168))];
      }),
    },
  };
}

function loadOverTime(policies: readonly Policy[]): Picture {
  const scaled = policies.map(({ result }) => {
    const { factor } = loadScale(result);
    const { rows, bucketMs } = seriesRows(result);
    return rows.map((row) => (row.count('origin.requests') * factor) / (bucketMs / 1000));
  });
  const lines = policies.map(
    ({ label }, index): TimelineLine => ({
      name: label,
      tone: toneOf(index),
      values: scaled[index]!,
    }),
  );
  const means = policies.map(({ label, result }) => `${label} ${rps(result.metrics.origin.meanRps)}`);
  return {
    id: 'load-over-time',
    title: 'Requests over time',
    sentence: `On average: ${means.join(', ')}.`,
    note: 'Requests per second, mean of each hour, of the devices that the simulated ones stand for.',
    chart: { ...timeline(policies[0]!), unit: 'rps', axisName: 'requests per second', lines },
    table: {
      columns: ['Policy', ...LOAD.map(titleOf), 'Busiest hour of those simulated'],
      rows: policies.map(({ label, result: { metrics } }, index) => [
        label,
        ...LOAD.map((path) => valueText(metrics, path)),
        rps(Math.max(...scaled[index]!)),
      ]),
    },
  };
}

function timeline({ result }: Policy) {
  const { startMs } = localClock(result.inputs.start);
  const { horizonMs, warmupMs } = result.run;
  return {
    kind: 'timeline' as const,
    startMs,
    bucketMs: HOUR,
    endMs: startMs + horizonMs,
    ...(warmupMs > 0 && { measuredFromMs: startMs + warmupMs }),
  };
}
