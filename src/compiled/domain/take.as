// The counterpart of take.ts in WebAssembly: nobody listens there but the books, and a call that knows it can be written out in its place.

import { TellingBooks } from '../books/telling-books.ts';
import { type Cell } from './cell.ts';
import { evolve } from './evolve.ts';

@inline
export function take(cell: Cell, code: i32, count: i32, a: f64, b: f64, c: f64): void {
  changetype<TellingBooks>(cell.recorder).record(cell, code, count, a, b, c);
  evolve(cell.phone.row, cell.row, cell.now, code, a, b, c);
}
