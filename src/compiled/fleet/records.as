// The counterpart of records.ts in WebAssembly. A device is many vectors of 16 bytes, most of which are as in the template in every device
// of a scenario: these are idle, and no record has them. One that differs once is kept in all records from then on. So a record is a header
// and a plain copy of vectors, and a load stores no more than what a save has stored.

const CHUNK: usize = 32;
const SLAB: usize = 1 << 20;
const CLASSES: i32 = 4096;
const VECTOR: usize = 16;
const LINE: usize = 64;
const SLACK: usize = 2048;

/** The vectors of a group: where each is, and behind them what each is like in the template. The first so many are kept. */
class Group {
  size: i32 = 0;
  kept: i32 = 0;
  at: StaticArray<usize> = new StaticArray<usize>(64);
  like: usize = 0;

  /**
   * The last vector of a part may reach into what lies behind it, which is the header of another object and stays as it is.
   */
  add(part: usize, bytes: usize): void {
    for (let from: usize = 0; from < bytes; from += VECTOR) {
      if (this.size == this.at.length) this.at = longer<usize>(this.at);
      this.at[this.size] = part + from;
      this.size += 1;
    }
  }

  setTemplate(): void {
    this.like = heap.alloc(<usize>this.size * VECTOR);
    for (let place = 0; place < this.size; place++) v128.store(this.likeOf(place), v128.load(this.at[place]));
  }

  @inline likeOf(place: i32): usize {
    return this.like + <usize>place * VECTOR;
  }

  /** Whether what is idle is as in the template. */
  @inline isIdle(): bool {
    let differs = i64x2.splat(0);
    let like = this.likeOf(this.kept);
    for (let place = this.kept; place < this.size; place++) {
      differs = v128.or(differs, v128.xor(v128.load(this.at[place]), v128.load(like)));
      like += VECTOR;
    }
    return !v128.any_true(differs);
  }

  /** What is not idle any more is kept from now on: it changes places with the first that is idle. */
  awake(): void {
    for (let place = this.kept; place < this.size; place++) {
      if (!v128.any_true(v128.xor(v128.load(this.at[place]), v128.load(this.likeOf(place))))) continue;
      const at = this.at[place];
      const like = v128.load(this.likeOf(place));
      this.at[place] = this.at[this.kept];
      v128.store(this.likeOf(place), v128.load(this.likeOf(this.kept)));
      this.at[this.kept] = at;
      v128.store(this.likeOf(this.kept), like);
      this.kept += 1;
    }
  }

  @inline restore(from: i32, to: i32): void {
    for (let place = from; place < to; place++) v128.store(this.at[place], v128.load(this.likeOf(place)));
  }
}

export class Records {
  private groups: Array<Group> = [new Group()];
  /** What is kept of each group, by version: a record is of the version that was the last one when it was saved. */
  private kept: Array<StaticArray<i32>> = [];
  /** The device is another than the one that was saved last: what is idle may have changed. */
  private isLoose: bool = false;
  private records: StaticArray<usize>;
  private classes: StaticArray<u16>;
  private free: StaticArray<usize> = new StaticArray<usize>(CLASSES);
  /** How many bytes of a record are asked for: as many as most have. */
  private asked: usize = 0;
  /** Written so that nobody finds out that a record is asked for in vain. */
  private seen: u32 = 0;
  private slab: usize = 0;
  private slabEnd: usize = 0;

  constructor(count: i32) {
    this.records = new StaticArray<usize>(count);
    this.classes = new StaticArray<u16>(count);
  }

  keep<T>(part: T): void {
    this.groups[this.groups.length - 1].add(changetype<usize>(part), offsetof<T>());
  }

  keepNumbers(part: Float64Array): void {
    this.groups[this.groups.length - 1].add(part.dataStart, <usize>part.byteLength);
  }

  keepWords(part: Int32Array): void {
    this.groups[this.groups.length - 1].add(part.dataStart, <usize>part.byteLength);
  }

  closeGroup(): void {
    this.groups.push(new Group());
  }

  setTemplate(): void {
    // No part has come since the last group was closed.
    this.groups.pop();
    for (let group = 0; group < this.groups.length; group++) this.groups[group].setTemplate();
    this.addVersion();
  }

  save(index: i32, groups: i32): void {
    let isIdle = true;
    for (let group = 0; group < groups; group++) isIdle = this.groups[group].isIdle() && isIdle;
    if (!isIdle) {
      for (let group = 0; group < groups; group++) this.groups[group].awake();
      this.addVersion();
    }
    this.isLoose = false;
    const version = this.kept.length - 1;
    const kept = this.kept[version];
    let vectors = 0;
    for (let group = 0; group < groups; group++) vectors += kept[group];
    let to = this.roomFor(index, <usize>(vectors + 1) * VECTOR);
    store<i32>(to, version);
    store<i32>(to, groups, 4);
    to += VECTOR;
    for (let group = 0; group < groups; group++) {
      const at = this.groups[group].at;
      const end = kept[group];
      for (let place = 0; place < end; place++) {
        v128.store(to, v128.load(at[place]));
        to += VECTOR;
      }
    }
  }

  /**
   * Memory answers late, but many questions at once: so records are asked for, line by line, some time before they are loaded. As many lines
   * of each, for to know how many there are would be to wait.
   */
  fetch(index: i32): void {
    const record = this.records[index];
    let seen: u32 = 0;
    for (let line: usize = 0; line < this.asked; line += LINE) seen += load<u8>(record + line);
    this.seen = seen;
  }

  load(index: i32): void {
    if (this.isLoose) {
      for (let group = 0; group < this.groups.length; group++) {
        const all = this.groups[group];
        all.restore(all.kept, all.size);
      }
    }
    this.isLoose = true;
    let from = this.records[index];
    const kept = this.kept[load<i32>(from)];
    const groups = load<i32>(from, 4);
    from += VECTOR;
    for (let group = 0; group < groups; group++) {
      const all = this.groups[group];
      const at = all.at;
      const end = kept[group];
      for (let place = 0; place < end; place++) {
        v128.store(at[place], v128.load(from));
        from += VECTOR;
      }
      all.restore(end, all.kept);
    }
  }

  private addVersion(): void {
    const kept = new StaticArray<i32>(this.groups.length);
    let vectors = 1;
    for (let group = 0; group < kept.length; group++) {
      kept[group] = this.groups[group].kept;
      vectors += kept[group];
    }
    this.asked = min<usize>(<usize>vectors * VECTOR, SLACK);
    this.kept.push(kept);
  }

  /** Of the same size as before, or of another, and then the place before is free. */
  private roomFor(index: i32, bytes: usize): usize {
    const wanted = <i32>((bytes + CHUNK - 1) / CHUNK);
    const known = <i32>this.classes[index];
    if (known == wanted) return this.records[index];
    if (known > 0) {
      store<usize>(this.records[index], this.free[known]);
      this.free[known] = this.records[index];
    }
    this.classes[index] = <u16>wanted;
    const free = this.free[wanted];
    if (free != 0) {
      this.free[wanted] = load<usize>(free);
      this.records[index] = free;
      return free;
    }
    const room = <usize>wanted * CHUNK;
    if (this.slab + room > this.slabEnd) {
      // The last record is asked for to the end of the longest, or nearly.
      this.slab = heap.alloc(SLAB + SLACK);
      this.slabEnd = this.slab + SLAB;
    }
    this.records[index] = this.slab;
    this.slab += room;
    return this.records[index];
  }
}

function longer<T>(all: StaticArray<T>): StaticArray<T> {
  const more = new StaticArray<T>(2 * all.length);
  for (let index = 0; index < all.length; index++) more[index] = all[index];
  return more;
}
