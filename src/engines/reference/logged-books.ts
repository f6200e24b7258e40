import { Books } from '../../compiled/books/books.ts';
import type { Cell } from '../../compiled/domain/cell.ts';
import type { Model } from '../../compiled/domain/model.ts';
import type { FactCode } from '../../compiled/facts/codes.ts';
import type { FactLog } from '../../facts/log.ts';
import { FoldCheck } from '../fold.ts';

/** Books that keep the log as well; at the end of a device it must fold back to its rows. */
export class LoggedBooks extends Books {
  readonly #log: FactLog;
  readonly #fold: FoldCheck;

  constructor(model: Model, log: FactLog) {
    super(model);
    this.#log = log;
    this.#fold = new FoldCheck(log);
  }

  override record(cell: Cell, code: FactCode, count: i32, a: number, b: number, c: number): void {
    super.record(cell, code, count, a, b, c);
    this.#log.append(cell.phone.device, cell.app, cell.now, code, a, b, c);
  }

  override closeCell(cell: Cell): void {
    const { phone, app, row } = cell;
    const { device, network } = phone;
    this.#fold.check({ device, app, network: network.initial, row, deviceRow: phone.row });
    super.closeCell(cell);
  }
}
