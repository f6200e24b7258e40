import type { Cell, Recorder } from '../domain/cell.ts';
import { checkFold } from '../domain/fold.ts';
import type { Model } from '../domain/model.ts';
import { hashFact } from '../facts/hash-fact.ts';
import type { FactLog } from '../facts/log.ts';
import type { FactCode } from '../facts/vocabulary.ts';
import { Digest } from '../kernel/digest.ts';
import { type Hear, hearing } from './hearing.ts';
import { emptyTally, endTally, type Tally } from './tally.ts';

/** Keeps the books of a run: every fact goes through the digest and the projections, and into the log if there is one. */
export class Books implements Recorder {
  readonly tally: Tally;
  readonly digest = new Digest();
  facts = 0;
  /** Measured time summed over devices, in ms, of those whose books are closed. */
  deviceMs = 0;
  readonly #model: Model;
  readonly #log: FactLog | null;
  readonly #hear: Hear;

  constructor(model: Model, log: FactLog | null = null) {
    this.tally = emptyTally(model);
    this.#hear = hearing(this.tally);
    this.#model = model;
    this.#log = log;
  }

  record(cell: Cell, code: FactCode, a: number, b: number, c: number): void {
    this.facts += 1;
    hashFact(cell.phone.hash, cell.app, cell.now, code, a, b, c);
    this.#hear(cell, code, a, b, c);
    if (this.#log) this.#log.append(cell.phone.device, cell.app, cell.now, code, a, b, c);
  }

  /** At the end of a device what is still open is counted as open; a log must fold back to its rows. */
  closeDevice(cells: readonly Cell[]): void {
    const { phone } = cells[0]!;
    if (this.#log) checkFold(this.#log, cells);
    for (const cell of cells) {
      cell.now = phone.endAt;
      endTally(this.tally, cell);
    }
    this.digest.addDevice(phone.device, phone.hash);
    this.deviceMs += Math.max(0, phone.endAt - this.#model.warmupMs);
  }
}
