import type { Tally } from '../compiled/books/tally.ts';
import type { Timeline } from '../compiled/books/timeline.ts';
import { HOUR, MINUTE, SECOND } from '../compiled/kernel/time.ts';
import { peaksOfHour } from './load.ts';
import { SERIES_COLUMNS, type Series, type SeriesColumn } from './result.ts';
import type { Scope } from './scope.ts';

/** The hourly series of a run: one row an hour from the start, warm-up included. */
export function seriesOf(
  tally: Tally,
  timeline: Timeline,
  { model, scale }: Pick<Scope, 'model' | 'scale'>,
): Series {
  const length = Math.ceil(model.horizonMs / HOUR);
  const rows = Array.from({ length }, (_, index) => {
    const row = rowOf(tally, timeline, index, scale);
    return SERIES_COLUMNS.map((column) => row[column]);
  });
  return { bucketMs: HOUR, columns: SERIES_COLUMNS, rows };
}

function rowOf(
  { versions }: Tally,
  { hours, requests }: Timeline,
  index: number,
  scale: number,
): Record<SeriesColumn, number | null> {
  const hour = hours.all[index];
  const peaks = peaksOfHour(requests, index);
  const coldStarts = hour?.coldStarts ?? 0;
  const hotStarts = hour?.hotStarts ?? 0;
  const periodicAttempts = hour?.periodicAttempts ?? 0;
  const preAttempts = hour?.preAttempts ?? 0;
  const hits = hour?.periodicHits ?? 0;
  const reads = hits + (hour?.periodicMisses ?? 0);
  const share = (part: number | undefined, whole: number) => (whole > 0 ? (part ?? 0) / whole : null);
  return {
    t: index * HOUR,
    opens: coldStarts + hotStarts,
    coldStarts,
    'periodic.attempts': periodicAttempts,
    'origin.requests': periodicAttempts + preAttempts + (hour?.ownAttempts ?? 0),
    'periodic.hitRate': share(hits, reads),
    hotStarts,
    'periodic.reads': reads,
    'periodic.freshHitRate': share(hour?.periodicFreshHits, reads),
    'periodic.ageMs': share(hour?.periodicAgeSum.value, hits),
    'pre.attempts': preAttempts,
    'pre.freshHitRate': share(hour?.preFreshHits, hour?.preReads ?? 0),
    'origin.errors': hour?.errors ?? 0,
    'origin.bytes': hour?.bytes.value ?? 0,
    'origin.peakRps1m': (peaks.minute * scale) / (MINUTE / SECOND),
    'origin.peakRps1s': peaks.second * scale,
    'update.newestShare': mixShare(versions, index, 0),
    'update.oneBehindShare': mixShare(versions, index, 1),
  };
}

/** Of the devices that used the app recently, the share that is so many releases behind; `null` where nothing is released. */
function mixShare({ mix }: Tally['versions'], hour: number, behind: number): number | null {
  const [newest = 0, oneBehind = 0, older = 0] = mix.subarray(3 * hour, 3 * hour + 3);
  const all = newest + oneBehind + older;
  return all > 0 ? mix[3 * hour + behind]! / all : null;
}
