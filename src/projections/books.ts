import type { Cell, Recorder } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { hashFact } from '../facts/hash-fact.ts';
import type { FactLog } from '../facts/log.ts';
import type { FactCode } from '../facts/vocabulary.ts';
import { type DeviceHash, Digest, emptyHash } from '../kernel/digest.ts';
import { type Tally, tally } from './tally.ts';

/** Keeps the books of a run: every fact goes through the digest and the projections, and into the log if there is one. */
export class Books implements Recorder {
  readonly tally: Tally;
  facts = 0;
  /** Measured time summed over devices, in ms; known once the books are closed. */
  deviceMs = 0;
  readonly #model: Model;
  readonly #log: FactLog | null;
  readonly #hashes: DeviceHash[] = [];

  constructor(model: Model, log: FactLog | null = null) {
    this.tally = tally.empty(model);
    this.#model = model;
    this.#log = log;
    for (let device = 0; device < model.devices; device++) this.#hashes.push(emptyHash());
  }

  record(cell: Cell, code: FactCode, a: number, b: number, c: number): void {
    this.facts += 1;
    hashFact(this.#hashes[cell.phone.device]!, cell.app, cell.now, code, a, b, c);
    tally.add(this.tally, cell, code, a, b, c);
    this.#log?.append(cell.phone.device, cell.app, cell.now, code, a, b, c);
  }

  /** At the horizon: what is still open is counted as open. */
  close(cells: Iterable<Cell>): void {
    let device = -1;
    for (const cell of cells) {
      cell.now = cell.phone.endAt;
      tally.end(this.tally, cell);
      if (cell.phone.device === device) continue;
      device = cell.phone.device;
      this.deviceMs += Math.max(0, cell.phone.endAt - this.#model.warmupMs);
    }
  }

  get digest(): string {
    const digest = new Digest();
    for (const [device, hash] of this.#hashes.entries()) digest.addDevice(device, hash);
    return String(digest);
  }
}
