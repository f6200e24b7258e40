/**
 * Devices that wait, each as a record of what makes it differ from a device of which nothing has happened. The counterpart in WebAssembly,
 * records.as, packs them; here they are plain copies.
 */

/** What is kept of one object. */
type Kept = object | Float64Array | Int32Array;

export class Records {
  private readonly parts: Kept[] = [];
  /** Of each group, where it ends. */
  private readonly groups: i32[] = [];
  private readonly records: (Kept[] | null)[];

  constructor(count: i32) {
    this.records = new Array<Kept[] | null>(count).fill(null);
  }

  /** An object whose numbers and flags are part of a device. What it refers to stays the same, or lives as long as the run. */
  keep<T extends object>(part: T): void {
    this.parts.push(part);
  }

  keepNumbers(part: Float64Array): void {
    this.parts.push(part);
  }

  keepWords(part: Int32Array): void {
    this.parts.push(part);
  }

  /** The parts since the last group are one: a device with fewer apps than others has fewer groups. */
  closeGroup(): void {
    this.groups.push(this.parts.length);
  }

  /** What records are told apart from: as all parts are now. */
  setTemplate(): void {}

  /** Keeps the first so many groups. */
  save(index: i32, groups: i32): void {
    this.records[index] = this.parts.slice(0, this.groups[groups - 1]).map((part) => {
      return ArrayBuffer.isView(part) ? (part as Float64Array).slice() : { ...part };
    });
  }

  /** A record is loaded soon: in WebAssembly it is brought nearer. */
  fetch(_index: i32): void {}

  load(index: i32): void {
    for (const [at, kept] of this.records[index]!.entries()) {
      const part = this.parts[at]!;
      if (ArrayBuffer.isView(part)) (part as Float64Array).set(kept as Float64Array);
      else Object.assign(part, kept);
    }
  }
}
