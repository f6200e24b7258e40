import type { Cell, Phone } from './cell.ts';

/** When the last of the mini-programs that are on screen is closed, if none is opened before; 0 if there are none. */
export function lastCloseOf(phone: Phone): number {
  let last: number = 0;
  for (let app = 0; app < phone.apps; app++) {
    const cell: Cell = phone.cells[app]!;
    if (cell.row.onScreen === 1) last = Math.max(last, cell.usage.closeAt);
  }
  return last;
}
