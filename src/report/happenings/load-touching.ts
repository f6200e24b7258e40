/** Faults that change the load of measured time: while they are part of it, it is no rhythm of the people. */

import { HOUR } from '../../compiled/kernel/time.ts';
import type { Fault } from '../../scenario/schema/faults.ts';
import type { ReportContext } from '../words/report-context.ts';
import type { Happening } from './happenings-of.ts';

/** How long after its end its wave may still be seen. */
const WAVE = 12 * HOUR;

/** In the order of their instants. */
export function faultsInMeasured({ happenings, result }: ReportContext): readonly Happening[] {
  return happenings.filter(
    ({ fault, until }) => fault && changesLoad(fault) && until + WAVE > result.run.warmupMs,
  );
}

function changesLoad(fault: Fault): boolean {
  switch (fault.kind) {
    case 'outage':
      return fault.failure > 0;
    case 'slow':
    case 'bodySize':
      return fault.factor !== 1;
    default:
      return !('share' in fault) || fault.share > 0;
  }
}
