// The counterpart of records.ts in WebAssembly. The parts of a group lie side by side in memory, so a group is a few spans of it. A record
// is a header (how many groups), a bit for each four bytes of them, and those four bytes that differ from the template.

const CHUNK: usize = 32;
const SLAB: usize = 1 << 20;
const CLASSES: i32 = 4096;
const VECTOR: usize = 16;
const HEADER: usize = 2;
const LINE: usize = 64;

/** Between the parts of a device are only the headers of objects and its own scratch: spans go on over gaps of that size. */
const GAP: usize = 128;

export class Records {
  /** The parts of the group that is open: where each begins, and where it ends. */
  private ats: StaticArray<usize> = new StaticArray<usize>(64);
  private ends: StaticArray<usize> = new StaticArray<usize>(64);
  private parts: i32 = 0;
  private spanAts: StaticArray<usize> = new StaticArray<usize>(64);
  private spanEnds: StaticArray<usize> = new StaticArray<usize>(64);
  private spans: i32 = 0;
  /** Of each number of groups: how many spans they have, and how many bytes their marks take. */
  private spansOf: StaticArray<i32> = new StaticArray<i32>(64);
  private marksOf: StaticArray<usize> = new StaticArray<usize>(64);
  private groups: i32 = 0;
  private template: usize = 0;
  private packed: usize = 0;
  /** By which of its four words differ: how a vector is pressed together, and drawn apart again (negative: from the template). */
  private press: usize = heap.alloc(256);
  private draw: usize = heap.alloc(256);
  private records: StaticArray<usize>;
  private classes: StaticArray<u16>;
  private free: StaticArray<usize> = new StaticArray<usize>(CLASSES);
  /** Written so that nobody finds out that a record is asked for in vain. */
  private seen: u32 = 0;
  private slab: usize = 0;
  private slabEnd: usize = 0;

  constructor(count: i32) {
    this.records = new StaticArray<usize>(count);
    this.classes = new StaticArray<u16>(count);
    memory.fill(this.press, 0x80, 256);
    memory.fill(this.draw, 0x80, 256);
    for (let mark: usize = 0; mark < 16; mark++) {
      let place: usize = 0;
      for (let word: usize = 0; word < 4; word++) {
        if (((mark >> word) & 1) == 0) continue;
        for (let byte: usize = 0; byte < 4; byte++) {
          store<u8>(this.press + mark * VECTOR + place * 4 + byte, <u8>(word * 4 + byte));
          store<u8>(this.draw + mark * VECTOR + word * 4 + byte, <u8>(place * 4 + byte));
        }
        place += 1;
      }
    }
  }

  keep<T>(part: T): void {
    this.add(changetype<usize>(part), offsetof<T>());
  }

  keepNumbers(part: Float64Array): void {
    this.add(part.dataStart, <usize>part.byteLength);
  }

  keepWords(part: Int32Array): void {
    this.add(part.dataStart, <usize>part.byteLength);
  }

  closeGroup(): void {
    const first = this.spans;
    let marks: usize = this.groups == 0 ? HEADER : this.marksOf[this.groups];
    for (let part = 0; part < this.parts; part++) {
      const at = this.ats[part] & ~(VECTOR - 1);
      const end = (this.ends[part] + VECTOR - 1) & ~(VECTOR - 1);
      if (this.spans > first && at <= this.spanEnds[this.spans - 1] + GAP) {
        this.spanEnds[this.spans - 1] = max(this.spanEnds[this.spans - 1], end);
        continue;
      }
      if (this.spans == this.spanAts.length) {
        this.spanAts = longer<usize>(this.spanAts);
        this.spanEnds = longer<usize>(this.spanEnds);
      }
      this.spanAts[this.spans] = at;
      this.spanEnds[this.spans] = end;
      this.spans += 1;
    }
    for (let span = first; span < this.spans; span++) marks += (this.spanEnds[span] - this.spanAts[span] + 31) >> 5;
    this.groups += 1;
    this.parts = 0;
    if (this.groups == this.spansOf.length) {
      this.spansOf = longer<i32>(this.spansOf);
      this.marksOf = longer<usize>(this.marksOf);
    }
    this.spansOf[this.groups] = this.spans;
    this.marksOf[this.groups] = marks;
  }

  setTemplate(): void {
    let all: usize = 0;
    for (let span = 0; span < this.spans; span++) all += this.spanEnds[span] - this.spanAts[span];
    this.template = heap.alloc(all);
    this.packed = heap.alloc(this.marksOf[this.groups] + all + VECTOR);
    let at = this.template;
    for (let span = 0; span < this.spans; span++) {
      const bytes = this.spanEnds[span] - this.spanAts[span];
      memory.copy(at, this.spanAts[span], bytes);
      at += bytes;
    }
  }

  save(index: i32, groups: i32): void {
    const packed = this.packed;
    const press = this.press;
    const spans = this.spansOf[groups];
    let mark = packed + HEADER;
    let to = packed + this.marksOf[groups];
    let like = this.template;
    store<u16>(packed, <u16>groups);
    for (let span = 0; span < spans; span++) {
      let at = this.spanAts[span];
      const end = this.spanEnds[span];
      for (; at + VECTOR < end; at += 2 * VECTOR, like += 2 * VECTOR) {
        const a = v128.load(at);
        const b = v128.load(at, VECTOR);
        const differsA = <usize>i32x4.bitmask(i32x4.ne(a, v128.load(like)));
        const differsB = <usize>i32x4.bitmask(i32x4.ne(b, v128.load(like, VECTOR)));
        const differs = differsA | (differsB << 4);
        store<u8>(mark, <u8>differs);
        mark += 1;
        if (differs == 0) continue;
        v128.store(to, v128.swizzle(a, v128.load(press + (differsA << 4))));
        to += <usize>popcnt(<u32>differsA) << 2;
        v128.store(to, v128.swizzle(b, v128.load(press + (differsB << 4))));
        to += <usize>popcnt(<u32>differsB) << 2;
      }
      if (at < end) {
        const last = v128.load(at);
        const differs = <usize>i32x4.bitmask(i32x4.ne(last, v128.load(like)));
        store<u8>(mark, <u8>differs);
        mark += 1;
        v128.store(to, v128.swizzle(last, v128.load(press + (differs << 4))));
        to += <usize>popcnt(<u32>differs) << 2;
        like += VECTOR;
      }
    }
    const room = this.roomFor(index, to - packed);
    const bytes = to - packed;
    for (let byte: usize = 0; byte < bytes; byte += CHUNK) {
      v128.store(room + byte, v128.load(packed + byte));
      v128.store(room + byte, v128.load(packed + byte, VECTOR), VECTOR);
    }
  }

  /** Memory answers late, but many questions at once: so records are asked for, line by line, some time before they are loaded. */
  fetch(index: i32): void {
    const record = this.records[index];
    const end = record + <usize>this.classes[index] * CHUNK;
    let seen: u32 = 0;
    for (let line = record; line < end; line += LINE) seen += load<u8>(line);
    this.seen = seen;
  }

  load(index: i32): void {
    const record = this.records[index];
    const draw = this.draw;
    const groups = <i32>load<u16>(record);
    const spans = this.spansOf[groups];
    let mark = record + HEADER;
    let from = record + this.marksOf[groups];
    let like = this.template;
    for (let span = 0; span < spans; span++) {
      let at = this.spanAts[span];
      const end = this.spanEnds[span];
      for (; at + VECTOR < end; at += 2 * VECTOR, like += 2 * VECTOR) {
        const differs = <usize>load<u8>(mark);
        mark += 1;
        const a = v128.load(like);
        const b = v128.load(like, VECTOR);
        if (differs == 0) {
          v128.store(at, a);
          v128.store(at, b, VECTOR);
          continue;
        }
        const drawA = v128.load(draw + ((differs & 15) << 4));
        const drawB = v128.load(draw + (differs & 240));
        v128.store(at, drawn(a, v128.load(from), drawA));
        from += <usize>popcnt(<u32>differs & 15) << 2;
        v128.store(at, drawn(b, v128.load(from), drawB), VECTOR);
        from += <usize>popcnt(<u32>differs & 240) << 2;
      }
      if (at < end) {
        const differs = <usize>load<u8>(mark);
        mark += 1;
        v128.store(at, drawn(v128.load(like), v128.load(from), v128.load(draw + (differs << 4))));
        from += <usize>popcnt(<u32>differs) << 2;
        like += VECTOR;
      }
    }
  }

  /** Parts are kept in the order in which they lie. */
  private add(at: usize, bytes: usize): void {
    if (this.parts == this.ats.length) {
      this.ats = longer<usize>(this.ats);
      this.ends = longer<usize>(this.ends);
    }
    let place = this.parts;
    for (; place > 0 && this.ats[place - 1] > at; place--) {
      this.ats[place] = this.ats[place - 1];
      this.ends[place] = this.ends[place - 1];
    }
    this.ats[place] = at;
    this.ends[place] = at + bytes;
    this.parts += 1;
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
      // Vectors are read to their end, and may begin in the last bytes.
      this.slab = heap.alloc(SLAB + CHUNK);
      this.slabEnd = this.slab + SLAB;
    }
    this.records[index] = this.slab;
    this.slab += room;
    return this.records[index];
  }
}

/** A vector of words that differ, as `draw` has it, and of the template where that is negative. */
@inline function drawn(like: v128, from: v128, draw: v128): v128 {
  return v128.or(v128.swizzle(from, draw), v128.and(like, i8x16.shr_s(draw, 7)));
}

function longer<T>(all: StaticArray<T>): StaticArray<T> {
  const more = new StaticArray<T>(2 * all.length);
  for (let index = 0; index < all.length; index++) more[index] = all[index];
  return more;
}
