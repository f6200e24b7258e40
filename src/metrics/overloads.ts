/** When a service had more to do than it could: read off its stretches, with hysteresis. A reading, never a cause. */

import { US_PER_MS } from './catalogue/service-row.ts';
import { type ServiceSeries, stretchCell, stretchesIn } from './service-series.ts';

type Stretches = Pick<ServiceSeries, 'rows' | 'stretchMs'>;

/** Stretches from one on, up to but without another. */
export interface Overload {
  readonly from: number;
  readonly until: number;
}

/** Of all the time of its places, or of its link: from so much on a service has nothing to spare. */
const ALL_BUSY = 0.99;

/** Of the requests that arrive, the share from which on turning away is more than a chance meeting of a few. */
const TURNED_AWAY = 0.01;

/** An overload is over once so many stretches in a row are not overloaded. */
const QUIET_FOR = 5;

/**
 * A stretch is overloaded if all places were taken for practically all of it while others waited, if there were always answers on the link that they share,
 * or if one in a hundred requests was turned away or expired while waiting. Stretches that are not overloaded, but fewer than five in a row, belong to the overload around them.
 */
export function overloadsOf(series: Stretches): readonly Overload[] {
  const count = stretchesIn(series);
  const found: Overload[] = [];
  let from = -1;
  let last = -1;
  for (let index = 0; index < count; index++) {
    if (isOverloaded(series, index)) {
      if (from < 0) from = index;
      last = index;
    } else if (from >= 0 && index - last >= QUIET_FOR) {
      found.push({ from, until: last + 1 });
      from = -1;
    }
  }
  if (from >= 0) found.push({ from, until: last + 1 });
  return found;
}

function isOverloaded(series: Stretches, index: number): boolean {
  const cell = (column: Parameters<typeof stretchCell>[2]) => stretchCell(series, index, column);
  const lost = cell('rejected') + cell('dropped') + cell('expired');
  if (lost > 0 && lost >= TURNED_AWAY * cell('arrivals')) return true;
  if (cell('linkUs') >= ALL_BUSY * series.stretchMs * US_PER_MS) return true;
  return cell('longestQueue') > 0 && cell('busyUs') >= ALL_BUSY * cell('slotUs');
}
