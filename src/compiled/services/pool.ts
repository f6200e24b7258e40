import { copyNumbers } from '../kernel/native.ts';

/** Rows of numbers that come and go: a row keeps its place while it lives, and the place of one that has gone is taken by the next. */
export class Pool {
  readonly width: i32;
  rows: Float64Array;
  /** So many places have ever been taken. */
  top: i32 = 0;
  /** The place that was left last; -1: none is free. */
  free: i32 = -1;
  /** Places that have been written to since the last copy, if anybody copies: of a long queue few rows change at a time. */
  private readonly touched: i32[] = [];
  private isTracked: boolean = false;

  constructor(width: i32) {
    this.width = width;
    this.rows = new Float64Array(16 * width);
  }

  /** @returns the place of a new row, of which nothing is known */
  take(): i32 {
    const free: i32 = this.free;
    if (free >= 0) {
      this.free = this.rows[free]! as i32;
      this.touch(free);
      return free;
    }
    const place: i32 = this.top * this.width;
    this.touch(place);
    this.top += 1;
    if (this.top * this.width > this.rows.length) this.rows = grown(this.rows, this.top * this.width);
    return place;
  }

  give(place: i32): void {
    this.touch(place);
    this.rows[place] = this.free;
    this.free = place;
  }

  /** A row is about to be written to. */
  touch(place: i32): void {
    if (this.isTracked) this.touched.push(place);
  }

  /** It will be copied, and is the same as its copy now. */
  track(): void {
    this.isTracked = true;
  }

  /** Becomes the same as another of the same width, which was the same when either was copied last. */
  copy(from: Pool): void {
    const used: i32 = from.top * from.width;
    if (used > this.rows.length) this.rows = grown(this.rows, used);
    this.copyRows(from, this.touched);
    this.copyRows(from, from.touched);
    this.touched.length = 0;
    from.touched.length = 0;
    this.top = from.top;
    this.free = from.free;
  }

  private copyRows(from: Pool, places: i32[]): void {
    for (let index = 0; index < places.length; index++) {
      const place: i32 = places[index]!;
      if (place >= from.top * from.width) continue;
      copyRow(this.rows, place, from.rows, place, this.width);
    }
  }
}

/** @param place where the row begins in `to` @param at where it begins in `from` */
export function copyRow(to: Float64Array, place: i32, from: Float64Array, at: i32, width: i32): void {
  for (let field: i32 = 0; field < width; field++) to[place + field] = from[at + field]!;
}

/** The same numbers in at least twice the room. */
export function grown(rows: Float64Array, least: i32): Float64Array {
  const room: i32 = rows.length * 2 > least ? rows.length * 2 : least;
  const wider: Float64Array = new Float64Array(room);
  copyNumbers(wider, rows, rows.length);
  return wider;
}
