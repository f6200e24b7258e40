// The books as the fleet engine keeps them.

import { type Cell } from '../domain/cell.ts';
import { type Model } from '../domain/model.ts';
import { Books } from './books.ts';

@external("host", "tellFact")
declare function tellFact(device: i32, app: i32, at: f64, code: i32, a: f64, b: f64, c: f64): void;

@external("host", "tellCell")
declare function tellCell(device: i32, app: i32, network: f64, row: usize, deviceRow: usize): void;

/** Books that also tell the host every fact, if it wants to know. */
export class TellingBooks extends Books {
  private isTold: bool;

  constructor(model: Model, isTold: bool, isOpenLogKept: bool) {
    super(model, isOpenLogKept);
    this.isTold = isTold;
  }

  @inline override record(cell: Cell, code: i32, count: i32, a: f64, b: f64, c: f64): void {
    super.record(cell, code, count, a, b, c);
    if (this.isTold && !this.isDry) tellFact(cell.phone.device, cell.app, cell.now, code, a, b, c);
  }

  override closeCell(cell: Cell): void {
    super.closeCell(cell);
    if (!this.isTold) return;
    const phone = cell.phone;
    tellCell(phone.device, cell.app, phone.network.initial, changetype<usize>(cell.row), changetype<usize>(phone.row));
  }
}
