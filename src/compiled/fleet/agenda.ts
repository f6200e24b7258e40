import { copyRow } from '../services/pool.ts';

/** How long a stretch is, in ms. It changes no result: what is wanted in a stretch is put in order by whoever takes it. */
export const STRETCH_MS: number = 16_000;

const ROWS_IN_CHUNK: i32 = 8;

/** Some rows of one stretch. */
export class Chunk {
  readonly rows: Float64Array;
  /** How many numbers are in use. */
  end: i32 = 0;
  next: Chunk | null = null;

  constructor(width: i32) {
    this.rows = new Float64Array(ROWS_IN_CHUNK * width);
  }
}

/** Rows of numbers, each of which is wanted at an instant of the run: those of one stretch of time lie together until then. */
export class Agenda {
  private readonly width: i32;
  private readonly stretches: (Chunk | null)[];
  private free: Chunk | null = null;

  constructor(width: i32, horizonMs: number) {
    const count: i32 = Math.ceil(horizonMs / STRETCH_MS) as i32;
    this.width = width;
    this.stretches = new Array<Chunk | null>(count).fill(null);
  }

  /** @param atMs when it is wanted, before the end of the run @param from where the row begins in `rows` */
  add(atMs: number, rows: Float64Array, from: i32): void {
    const stretch: i32 = Math.floor(atMs / STRETCH_MS) as i32;
    let chunk: Chunk | null = this.stretches[stretch]!;
    if (chunk === null || chunk.end === chunk.rows.length) {
      const first: Chunk = this.unused();
      first.next = chunk;
      chunk = first;
      this.stretches[stretch] = first;
    }
    copyRow(chunk.rows, chunk.end, rows, from, this.width);
    chunk.end += this.width;
  }

  /** @param atMs where a stretch begins @returns some of its rows, to be given back; `null` if there are no more */
  take(atMs: number): Chunk | null {
    const stretch: i32 = Math.floor(atMs / STRETCH_MS) as i32;
    const chunk: Chunk | null = this.stretches[stretch]!;
    if (chunk !== null) this.stretches[stretch] = chunk.next;
    return chunk;
  }

  /** The rows of a chunk are not wanted any more. */
  give(chunk: Chunk): void {
    chunk.end = 0;
    chunk.next = this.free;
    this.free = chunk;
  }

  private unused(): Chunk {
    const free: Chunk | null = this.free;
    if (free === null) return new Chunk(this.width);
    this.free = free.next;
    free.next = null;
    return free;
  }
}
