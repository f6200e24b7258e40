import type { FactCode } from '../compiled/facts/codes.ts';
import type { Fact } from './vocabulary.ts';

/**
 * The log of a run in memory: facts in the order (device, sequence within the device), which is the order of the log
 * (decision D5) whatever order the engine ran them in. About 60 bytes a fact: for tests, `explain` and `--log`.
 */
export class FactLog {
  readonly #byDevice = new Map<number, Fact[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  append(device: number, app: number, at: number, code: FactCode, a: number, b: number, c: number): void {
    let facts = this.#byDevice.get(device);
    if (!facts) {
      facts = [];
      this.#byDevice.set(device, facts);
    }
    facts.push({ device, app, at, code, a, b, c });
    this.#size += 1;
  }

  /** The facts of one device, first to last. */
  of(device: number): readonly Fact[] {
    return this.#byDevice.get(device) ?? [];
  }

  /** All facts, device by device. */
  *[Symbol.iterator](): IterableIterator<Fact> {
    for (const device of [...this.#byDevice.keys()].sort((a, b) => a - b)) yield* this.of(device);
  }
}
