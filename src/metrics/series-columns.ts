/** The columns of the series: what each is called, what it means, and how it is computed. */

import type { Hour } from '../compiled/books/hours.ts';
import type { Tally } from '../compiled/books/tally.ts';
import { MIX_PARTS } from '../compiled/books/versions.ts';
import { MINUTE, SECOND } from '../compiled/kernel/time.ts';
import type { Words } from '../kernel/words.ts';
import { type MetricPath, rowOf } from './catalogue/catalogue.ts';
import type { Row } from './catalogue/row.ts';
import type { BucketPeaks } from './load.ts';
import type { SeriesColumn } from './metrics.ts';
import type { Ratio } from './ratio.ts';

/** What is known of one row of the series. */
export interface RowSeen {
  /** From 0. */
  readonly index: number;
  /** When it begins, in ms after the start of the run. */
  readonly t: number;
  /** All zero where nothing happened. */
  readonly hour: Hour;
  readonly tally: Tally;
  /** Requests of the simulated devices in the busiest aligned second and minute that begin in it; 0 in the warm-up of a sample. */
  readonly busiest: BucketPeaks;
  /** Of all that the simulated devices stand for, in requests per second; `null` for the warm-up of a sample, of which nothing is estimated. */
  readonly fleetPeaks: BucketPeaks | null;
  /** Real devices for each simulated one. */
  readonly scale: number;
}

interface Column extends Pick<Row, 'title' | 'unit'> {
  readonly of: (seen: RowSeen) => Ratio;
}

/** A metric over time. */
function ofMetric(path: MetricPath, of: Column['of']): Column {
  const { title, unit } = rowOf(path);
  return { title, unit, of };
}

const titled = (title: Words, unit: Column['unit'], of: Column['of']): Column => ({ title, unit, of });

const ratio = (part: number, whole: number): Ratio => (whole > 0 ? part / whole : null);
const readsIn = ({ periodicHits, periodicMisses }: Hour): number => periodicHits + periodicMisses;

/** Counts are those of the simulated devices; shares and ages are `null` in a row without reads. */
const COLUMNS = {
  t: titled({ en: 'Start of the row', zh: '时段起点' }, 'ms', ({ t }) => t),
  opens: ofMetric('opens', ({ hour }) => hour.coldStarts + hour.hotStarts),
  coldStarts: ofMetric('coldStarts', ({ hour }) => hour.coldStarts),
  'periodic.attempts': ofMetric('periodic.attempts', ({ hour }) => hour.periodicAttempts),
  'origin.requests': ofMetric(
    'origin.requests',
    ({ hour }) => hour.periodicAttempts + hour.preAttempts + hour.ownAttempts,
  ),
  'periodic.hitRate': ofMetric('periodic.hitRate', ({ hour }) => ratio(hour.periodicHits, readsIn(hour))),
  hotStarts: ofMetric('hotStarts', ({ hour }) => hour.hotStarts),
  'periodic.reads': ofMetric('periodic.reads', ({ hour }) => readsIn(hour)),
  'periodic.freshHitRate': ofMetric('periodic.freshHitRate', ({ hour }) =>
    ratio(hour.periodicFreshHits, readsIn(hour)),
  ),
  'periodic.ageMs': ofMetric('periodic.ageMs.mean', ({ hour }) =>
    ratio(hour.periodicAgeSum.value, hour.periodicHits),
  ),
  'pre.attempts': ofMetric('pre.attempts', ({ hour }) => hour.preAttempts),
  'pre.freshHitRate': ofMetric('pre.freshHitRate', ({ hour }) => ratio(hour.preFreshHits, hour.preReads)),
  'origin.errors': ofMetric('origin.errors', ({ hour }) => hour.errors),
  'origin.bytes': ofMetric('origin.bytes', ({ hour }) => hour.bytes.value),
  'origin.peakRps1m': ofMetric(
    'origin.peakRps1m',
    ({ busiest, scale }) => (busiest.minute * scale) / (MINUTE / SECOND),
  ),
  'origin.peakRps1s': ofMetric('origin.peakRps1s', ({ busiest, scale }) => busiest.second * scale),
  'origin.fleetPeakRps1m': ofMetric('origin.fleetPeakRps1m', ({ fleetPeaks }) => fleetPeaks?.minute ?? null),
  'origin.fleetPeakRps1s': ofMetric('origin.fleetPeakRps1s', ({ fleetPeaks }) => fleetPeaks?.second ?? null),
  'update.newestShare': titled(
    { en: 'On the newest version', zh: '最新版本占比' },
    'share',
    ({ tally, index }) => mixShare(tally, index, 0),
  ),
  'update.oneBehindShare': titled(
    { en: 'One version behind', zh: '落后一个版本占比' },
    'share',
    ({ tally, index }) => mixShare(tally, index, 1),
  ),
  'update.rolledBackShare': titled(
    { en: 'On a version that was rolled back', zh: '已回滚版本占比' },
    'share',
    ({ tally, index }) => mixShare(tally, index, 3),
  ),
} as const satisfies Readonly<Record<string, Column>>;

/** In the order of a series. */
export const SERIES_COLUMNS = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];

/** What is said of a column. */
export function columnNamed(name: SeriesColumn): Column {
  return COLUMNS[name];
}

/** Of the devices that used the app recently, the share in one part of the mix of versions; `null` where nothing is released. */
function mixShare({ versions }: Tally, row: number, part: number): Ratio {
  const mix = versions.mix.subarray(MIX_PARTS * row, MIX_PARTS * (row + 1));
  return ratio(
    mix[part] ?? 0,
    mix.reduce((sum, devices) => sum + devices, 0),
  );
}
