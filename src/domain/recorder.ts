import type { Cell, Phone } from './cell.ts';

/** What receives facts. In WebAssembly it is the books themselves, for nothing else does there: see engines/fleet/wasm. */
export interface Recorder {
  /** A fact, and the rows it is about to change. @param count how many of the numbers it carries */
  record(cell: Cell, code: i32, count: i32, a: number, b: number, c: number): void;
  /** The device has lived to its end, at `cell.now`. Called for each of its apps. */
  closeCell(cell: Cell): void;
  /** After its apps, the device itself. */
  closePhone(phone: Phone): void;
}
