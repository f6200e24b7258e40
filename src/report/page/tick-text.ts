/** How a tick of an axis is written: as short as its unit allows. */

import type { Unit } from '../../metrics/catalogue/unit.ts';
import { figure } from '../words/quantity.ts';
import type { Speech } from '../words/speech.ts';

export function tickText(unit: Unit, value: number, { quantity }: Speech): string {
  switch (unit) {
    case 'share':
      return `${Number((value * 100).toPrecision(6))}%`;
    case 'ms':
    case 'bytes':
      return value === 0 ? '0' : quantity(unit, value);
    default:
      return figure(value);
  }
}
