// The counterpart of records.ts in WebAssembly. A record is a header (how many groups), a bit for each four bytes of them, and those four
// bytes that differ from the template.

const CHUNK: usize = 32;
const SLAB: usize = 1 << 20;
const CLASSES: i32 = 4096;
const VECTOR: usize = 16;
const HEADER: usize = 2;
const LINE: usize = 64;

export class Records {
  /**
   * Where each two vectors of the parts are. The last of a part may reach into what lies behind it, which is the header of another object
   * and stays as it is.
   */
  private pairs: StaticArray<usize> = new StaticArray<usize>(64);
  private size: i32 = 0;
  /** Of each number of groups: how many pairs they have. */
  private sizeOf: StaticArray<i32> = new StaticArray<i32>(64);
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
    this.groups += 1;
    if (this.groups == this.sizeOf.length) this.sizeOf = longer<i32>(this.sizeOf);
    this.sizeOf[this.groups] = this.size;
  }

  setTemplate(): void {
    const all = <usize>this.size * 2 * VECTOR;
    this.template = heap.alloc(all);
    this.packed = heap.alloc(HEADER + <usize>this.size + all + VECTOR);
    for (let pair = 0; pair < this.size; pair++) {
      memory.copy(this.template + <usize>pair * 2 * VECTOR, this.pairs[pair], 2 * VECTOR);
    }
  }

  save(index: i32, groups: i32): void {
    const packed = this.packed;
    const press = this.press;
    const size = this.sizeOf[groups];
    let mark = packed + HEADER;
    let to = mark + <usize>size;
    let like = this.template;
    store<u16>(packed, <u16>groups);
    for (let pair = 0; pair < size; pair++) {
      const at = this.pairs[pair];
      const a = v128.load(at);
      const b = v128.load(at, VECTOR);
      const differsA = <usize>i32x4.bitmask(i32x4.ne(a, v128.load(like)));
      const differsB = <usize>i32x4.bitmask(i32x4.ne(b, v128.load(like, VECTOR)));
      const differs = differsA | (differsB << 4);
      like += 2 * VECTOR;
      store<u8>(mark, <u8>differs);
      mark += 1;
      if (differs == 0) continue;
      v128.store(to, v128.swizzle(a, v128.load(press + (differsA << 4))));
      to += <usize>popcnt(<u32>differsA) << 2;
      v128.store(to, v128.swizzle(b, v128.load(press + (differsB << 4))));
      to += <usize>popcnt(<u32>differsB) << 2;
    }
    const bytes = to - packed;
    const room = this.roomFor(index, bytes);
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
    const size = this.sizeOf[<i32>load<u16>(record)];
    let mark = record + HEADER;
    let from = mark + <usize>size;
    let like = this.template;
    for (let pair = 0; pair < size; pair++) {
      const at = this.pairs[pair];
      const differs = <usize>load<u8>(mark);
      const a = v128.load(like);
      const b = v128.load(like, VECTOR);
      mark += 1;
      like += 2 * VECTOR;
      if (differs == 0) {
        v128.store(at, a);
        v128.store(at, b, VECTOR);
        continue;
      }
      v128.store(at, drawn(a, v128.load(from), v128.load(draw + ((differs & 15) << 4))));
      from += <usize>popcnt(<u32>differs & 15) << 2;
      v128.store(at, drawn(b, v128.load(from), v128.load(draw + (differs & 240))), VECTOR);
      from += <usize>popcnt(<u32>differs & 240) << 2;
    }
  }

  private add(part: usize, bytes: usize): void {
    for (let at: usize = 0; at < bytes; at += 2 * VECTOR) {
      if (this.size == this.pairs.length) this.pairs = longer<usize>(this.pairs);
      this.pairs[this.size] = part + at;
      this.size += 1;
    }
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
  return v128.or(v128.swizzle(from, draw), v128.and(like, i8x16.lt_s(draw, i8x16.splat(0))));
}

function longer<T>(all: StaticArray<T>): StaticArray<T> {
  const more = new StaticArray<T>(2 * all.length);
  for (let index = 0; index < all.length; index++) more[index] = all[index];
  return more;
}
