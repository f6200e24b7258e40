/** How a tick of an axis is written: as short as its unit allows. */

import { figure, quantity, type Unit } from '../words/quantity.ts';

export function tickText(unit: Unit, value: number): string {
  switch (unit) {
    case 'share':
      return `${Number((value * 100).toPrecision(6))}%`;
    case 'duration':
      return value === 0 ? '0' : quantity('duration', value);
    case 'rps':
    case 'count':
      return figure(value);
  }
}
