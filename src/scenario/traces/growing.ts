/** A column of numbers of which nobody knows how many there will be. */

type Column = Float64Array | Uint32Array | Uint8Array;
type ColumnType<T extends Column> = { readonly BYTES_PER_ELEMENT: number } & (new (
  of: number | SharedArrayBuffer,
) => T);

const FIRST = 1024;

export class Growing<T extends Column> {
  length = 0;
  at: T;
  readonly #Type: ColumnType<T>;

  constructor(Type: ColumnType<T>) {
    this.#Type = Type;
    this.at = new Type(FIRST);
  }

  push(value: number): void {
    if (this.length === this.at.length) {
      // By half: what a log of opens needs in all is what counts, and not the number of copies.
      const wider = new this.#Type(Math.ceil(this.length * 1.5));
      wider.set(this.at as never);
      this.at = wider;
    }
    this.at[this.length++] = value;
  }

  /** What there is, in memory that threads share. */
  shared(): T {
    const whole = sharedColumn(this.#Type, this.length);
    whole.set(this.at.subarray(0, this.length) as never);
    return whole;
  }
}

export function sharedColumn<T extends Column>(Type: ColumnType<T>, length: number): T {
  return new Type(new SharedArrayBuffer(length * Type.BYTES_PER_ELEMENT));
}
