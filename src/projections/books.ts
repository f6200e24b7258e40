import type { Cell, Recorder } from '../domain/cell.ts';
import { checkFold } from '../domain/fold.ts';
import type { Model } from '../domain/model.ts';
import type { FactLog } from '../facts/log.ts';
import { Digest } from '../kernel/digest.ts';
import { recording } from './recording.ts';
import { emptyTally, endTally, type Tally } from './tally.ts';

/** Keeps the books of a run: every fact goes through the digest and the projections, and into the log if there is one. */
export class Books implements Recorder {
  readonly tally: Tally;
  readonly digest = new Digest();
  readonly record: Recorder['record'];
  /** Measured time summed over devices, in ms, of those whose books are closed. */
  deviceMs = 0;
  readonly #model: Model;
  readonly #log: FactLog | null;

  constructor(model: Model, log: FactLog | null = null) {
    this.tally = emptyTally(model);
    this.#model = model;
    this.#log = log;
    const record = recording(this.tally);
    this.record = log
      ? (cell, code, a, b, c) => {
          record(cell, code, a, b, c);
          log.append(cell.phone.device, cell.app, cell.now, code, a, b, c);
        }
      : record;
  }

  /** How many facts there are. */
  get facts(): number {
    const { measured, warmup } = this.tally.counts;
    return [...measured, ...warmup].reduce((sum, count) => sum + count, 0);
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
