/** Rows of numbers, each of which is wanted at an instant of the run: those of one stretch of time lie together until then. */

import { copyRow } from '../services/pool.ts';

/** How long a stretch is, in ms. It changes no result: what is wanted in a stretch is put in order by whoever takes it. */
export const STRETCH_MS: number = 16_384;

/** A chunk has rows of one stretch, and behind them which chunk of it was filled before. */
const ROWS_IN_CHUNK: i32 = 8;
const NONE: i32 = -1;

/** Chunks lie in slabs: one list that grew would be copied each time. */
const SLAB_BITS: i32 = 8;
const CHUNKS_IN_SLAB: i32 = 256;

export class Agenda {
  private readonly width: i32;
  private readonly chunkWidth: i32;
  private readonly slabs: Float64Array[] = [];
  /** Of each stretch the chunk that is filled, times 16, and how many rows are in it. */
  private readonly ends: Int32Array;
  private chunks: i32 = 0;
  private free: i32 = NONE;

  constructor(width: i32, horizonMs: number) {
    this.width = width;
    this.chunkWidth = ROWS_IN_CHUNK * width + 1;
    this.ends = new Int32Array(Math.ceil(horizonMs / STRETCH_MS) as i32).fill(NONE);
  }

  /** @param atMs when it is wanted, before the end of the run @param from where the row begins in `rows` */
  add(atMs: number, rows: Float64Array, from: i32): void {
    const stretch: i32 = Math.floor(atMs / STRETCH_MS) as i32;
    let end: i32 = this.ends[stretch]!;
    if (end === NONE || (end & 15) === ROWS_IN_CHUNK) end = this.newChunk(end) << 4;
    copyRow(this.rowsOf(end), this.endOf(end), rows, from, this.width);
    this.ends[stretch] = end + 1;
  }

  /** @param atMs where a stretch begins @returns a chunk of its rows, to be given back; negative if there is no more */
  take(atMs: number): i32 {
    const stretch: i32 = Math.floor(atMs / STRETCH_MS) as i32;
    const end: i32 = this.ends[stretch]!;
    if (end === NONE) return NONE;
    const before: i32 = this.rowsOf(end)[this.linkOf(end)]! as i32;
    this.ends[stretch] = before === NONE ? NONE : (before << 4) + ROWS_IN_CHUNK;
    return end;
  }

  /** Where the rows of a chunk are, where they begin, and where they end. */
  rowsOf(chunk: i32): Float64Array {
    return this.slabs[chunk >> (4 + SLAB_BITS)]!;
  }

  beginOf(chunk: i32): i32 {
    return ((chunk >> 4) & (CHUNKS_IN_SLAB - 1)) * this.chunkWidth;
  }

  endOf(chunk: i32): i32 {
    return this.beginOf(chunk) + (chunk & 15) * this.width;
  }

  /** Its rows are not wanted any more. */
  give(chunk: i32): void {
    this.rowsOf(chunk)[this.linkOf(chunk)] = this.free;
    this.free = chunk >> 4;
  }

  private linkOf(chunk: i32): i32 {
    return this.beginOf(chunk) + ROWS_IN_CHUNK * this.width;
  }

  /** @param before the chunk of the same stretch that is full */
  private newChunk(before: i32): i32 {
    let chunk: i32 = this.free;
    if (chunk === NONE) {
      chunk = this.chunks;
      this.chunks += 1;
      if ((chunk & (CHUNKS_IN_SLAB - 1)) === 0)
        this.slabs.push(new Float64Array(CHUNKS_IN_SLAB * this.chunkWidth));
    } else {
      this.free = this.rowsOf(chunk << 4)[this.linkOf(chunk << 4)]! as i32;
    }
    this.rowsOf(chunk << 4)[this.linkOf(chunk << 4)] = before === NONE ? NONE : before >> 4;
    return chunk;
  }
}
