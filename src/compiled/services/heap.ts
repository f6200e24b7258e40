import { copyNumbers } from '../kernel/native.ts';
import { grown } from './pool.ts';

/** What happens at which instant: the earliest first, of equal instants the one with the smaller order. */
export class Heap {
  size: i32 = 0;
  /** Three numbers each: when, in which order, and the place of what it concerns. */
  private entries: Float64Array = new Float64Array(3 * 16);

  /** When the first of them happens; beyond all instants if there is none. */
  firstAt(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.entries[0]!;
  }

  firstOrder(): number {
    return this.entries[1]!;
  }

  firstPlace(): i32 {
    return this.entries[2]! as i32;
  }

  push(at: number, order: number, place: i32): void {
    let hole: i32 = this.size;
    this.size += 1;
    if (3 * this.size > this.entries.length) this.entries = grown(this.entries, 3 * this.size);
    while (hole > 0) {
      const parent: i32 = (hole - 1) >> 1;
      if (!this.isBefore(at, order, parent)) break;
      this.move(hole, parent);
      hole = parent;
    }
    this.put(hole, at, order, place);
  }

  /** Takes the first one out; there must be one. */
  pop(): void {
    this.size -= 1;
    const last: i32 = 3 * this.size;
    const at: number = this.entries[last]!;
    const order: number = this.entries[last + 1]!;
    const place: i32 = this.entries[last + 2]! as i32;
    let hole: i32 = 0;
    for (let child: i32 = 1; child < this.size; child = 2 * hole + 1) {
      if (child + 1 < this.size && this.isEntryBefore(child + 1, child)) child += 1;
      if (this.isBefore(at, order, child)) break;
      this.move(hole, child);
      hole = child;
    }
    this.put(hole, at, order, place);
  }

  copy(from: Heap): void {
    if (3 * from.size > this.entries.length) this.entries = grown(this.entries, 3 * from.size);
    copyNumbers(this.entries, from.entries, 3 * from.size);
    this.size = from.size;
  }

  private put(hole: i32, at: number, order: number, place: i32): void {
    this.entries[3 * hole] = at;
    this.entries[3 * hole + 1] = order;
    this.entries[3 * hole + 2] = place;
  }

  private move(to: i32, from: i32): void {
    this.put(to, this.entries[3 * from]!, this.entries[3 * from + 1]!, this.entries[3 * from + 2]! as i32);
  }

  /** Whether (at, order) comes before the entry at a place of the heap. */
  private isBefore(at: number, order: number, entry: i32): boolean {
    const other: number = this.entries[3 * entry]!;
    return at === other ? order < this.entries[3 * entry + 1]! : at < other;
  }

  private isEntryBefore(entry: i32, other: i32): boolean {
    return this.isBefore(this.entries[3 * entry]!, this.entries[3 * entry + 1]!, other);
  }
}
