/** The columns of the hourly series: what each is called, what it means, and how it is computed. */

import type { Hour } from '../compiled/books/hours.ts';
import type { Tally } from '../compiled/books/tally.ts';
import { MIX_PARTS } from '../compiled/books/versions.ts';
import { HOUR, MINUTE, SECOND } from '../compiled/kernel/time.ts';
import type { Words } from '../kernel/words.ts';
import { type MetricPath, rowOf } from './catalogue/catalogue.ts';
import type { Row } from './catalogue/row.ts';
import type { HourPeaks } from './load.ts';
import type { SeriesColumn } from './metrics.ts';
import type { Ratio } from './ratio.ts';

/** What is known of one hour of the run. */
export interface HourSeen {
  /** From 0. */
  readonly index: number;
  /** All zero where nothing happened. */
  readonly hour: Hour;
  readonly tally: Tally;
  /** Requests of the simulated devices in the busiest aligned second and minute that begin in the hour; 0 in the warm-up of a sample. */
  readonly busiest: HourPeaks;
  /** Of all that the simulated devices stand for, in requests per second; `null` for the warm-up of a sample, of which nothing is estimated. */
  readonly fleetPeaks: HourPeaks | null;
  /** Real devices for each simulated one. */
  readonly scale: number;
}

interface Column extends Pick<Row, 'title' | 'unit'> {
  readonly of: (seen: HourSeen) => Ratio;
}

/** The hours of a metric. */
function hourly(path: MetricPath, of: Column['of']): Column {
  const { title, unit } = rowOf(path);
  return { title, unit, of };
}

const titled = (title: Words, unit: Column['unit'], of: Column['of']): Column => ({ title, unit, of });

const ratio = (part: number, whole: number): Ratio => (whole > 0 ? part / whole : null);
const readsIn = ({ periodicHits, periodicMisses }: Hour): number => periodicHits + periodicMisses;

/** Counts are those of the simulated devices; shares and ages are `null` in an hour without reads. */
const COLUMNS = {
  t: titled({ en: 'Start of the hour', zh: '小时起点' }, 'ms', ({ index }) => index * HOUR),
  opens: hourly('opens', ({ hour }) => hour.coldStarts + hour.hotStarts),
  coldStarts: hourly('coldStarts', ({ hour }) => hour.coldStarts),
  'periodic.attempts': hourly('periodic.attempts', ({ hour }) => hour.periodicAttempts),
  'origin.requests': hourly(
    'origin.requests',
    ({ hour }) => hour.periodicAttempts + hour.preAttempts + hour.ownAttempts,
  ),
  'periodic.hitRate': hourly('periodic.hitRate', ({ hour }) => ratio(hour.periodicHits, readsIn(hour))),
  hotStarts: hourly('hotStarts', ({ hour }) => hour.hotStarts),
  'periodic.reads': hourly('periodic.reads', ({ hour }) => readsIn(hour)),
  'periodic.freshHitRate': hourly('periodic.freshHitRate', ({ hour }) =>
    ratio(hour.periodicFreshHits, readsIn(hour)),
  ),
  'periodic.ageMs': hourly('periodic.ageMs.mean', ({ hour }) =>
    ratio(hour.periodicAgeSum.value, hour.periodicHits),
  ),
  'pre.attempts': hourly('pre.attempts', ({ hour }) => hour.preAttempts),
  'pre.freshHitRate': hourly('pre.freshHitRate', ({ hour }) => ratio(hour.preFreshHits, hour.preReads)),
  'origin.errors': hourly('origin.errors', ({ hour }) => hour.errors),
  'origin.bytes': hourly('origin.bytes', ({ hour }) => hour.bytes.value),
  'origin.peakRps1m': hourly(
    'origin.peakRps1m',
    ({ busiest, scale }) => (busiest.minute * scale) / (MINUTE / SECOND),
  ),
  'origin.peakRps1s': hourly('origin.peakRps1s', ({ busiest, scale }) => busiest.second * scale),
  'origin.fleetPeakRps1m': hourly('origin.fleetPeakRps1m', ({ fleetPeaks }) => fleetPeaks?.minute ?? null),
  'origin.fleetPeakRps1s': hourly('origin.fleetPeakRps1s', ({ fleetPeaks }) => fleetPeaks?.second ?? null),
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
function mixShare({ versions }: Tally, hour: number, part: number): Ratio {
  const mix = versions.mix.subarray(MIX_PARTS * hour, MIX_PARTS * (hour + 1));
  return ratio(
    mix[part] ?? 0,
    mix.reduce((sum, devices) => sum + devices, 0),
  );
}
