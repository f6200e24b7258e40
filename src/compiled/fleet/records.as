// The counterpart of records.ts in WebAssembly. A record is a header (how many parts), two bits for each eight bytes of them, and what
// differs from the template: a whole number below 2^32 in four bytes, anything else in eight.

const CHUNK: usize = 32;
const SLAB: usize = 1 << 20;
const CLASSES: i32 = 4096;

export class Records {
  private ats: StaticArray<usize> = new StaticArray<usize>(0);
  private ends: StaticArray<usize> = new StaticArray<usize>(0);
  private parts: i32 = 0;
  private template: usize = 0;
  private image: usize = 0;
  private packed: usize = 0;
  private records: StaticArray<usize>;
  private classes: StaticArray<u16>;
  private free: StaticArray<usize> = new StaticArray<usize>(CLASSES);
  private slab: usize = 0;
  private slabEnd: usize = 0;

  constructor(count: i32) {
    this.records = new StaticArray<usize>(count);
    this.classes = new StaticArray<u16>(count);
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

  size(): i32 {
    return this.parts;
  }

  setTemplate(): void {
    const all = this.end(this.parts);
    this.template = heap.alloc(all);
    this.image = heap.alloc(all);
    this.packed = heap.alloc(16 + (all >> 5) + 1 + all);
    this.gather(this.parts);
    memory.copy(this.template, this.image, all);
  }

  save(index: i32, parts: i32): void {
    this.gather(parts);
    const slots = <i32>(this.end(parts) >> 3);
    const tags = this.packed + 2;
    const tagged = <usize>((slots + 3) >> 2);
    let to = tags + tagged;
    store<u16>(this.packed, <u16>parts);
    memory.fill(tags, 0, tagged);
    for (let slot = 0; slot < slots; slot++) {
      const place = <usize>slot << 3;
      const bits = load<u64>(this.image + place);
      if (bits == load<u64>(this.template + place)) continue;
      const value = reinterpret<f64>(bits);
      const tagAt = tags + <usize>(slot >> 2);
      const shift = (slot & 3) << 1;
      if (value >= 0 && value < 4294967296.0 && reinterpret<u64>(<f64>(<u32>value)) == bits) {
        store<u8>(tagAt, load<u8>(tagAt) | (<u8>1 << <u8>shift));
        store<u32>(to, <u32>value);
        to += 4;
      } else {
        store<u8>(tagAt, load<u8>(tagAt) | (<u8>2 << <u8>shift));
        store<u64>(to, bits);
        to += 8;
      }
    }
    const bytes = to - this.packed;
    memory.copy(this.roomFor(index, bytes), this.packed, bytes);
  }

  load(index: i32): void {
    const record = this.records[index];
    const parts = <i32>load<u16>(record);
    const all = this.end(parts);
    const slots = <i32>(all >> 3);
    const tags = record + 2;
    let from = tags + <usize>((slots + 3) >> 2);
    memory.copy(this.image, this.template, all);
    for (let slot = 0; slot < slots; slot += 4) {
      let four = <u32>load<u8>(tags + <usize>(slot >> 2));
      for (let place = this.image + (<usize>slot << 3); four != 0; place += 8) {
        const tag = four & 3;
        four >>= 2;
        if (tag == 1) {
          store<f64>(place, <f64>load<u32>(from));
          from += 4;
        } else if (tag == 2) {
          store<u64>(place, load<u64>(from));
          from += 8;
        }
      }
    }
    let at: usize = 0;
    for (let part = 0; part < parts; part++) {
      memory.copy(this.ats[part], this.image + at, this.ends[part] - at);
      at = this.ends[part];
    }
  }

  private add(at: usize, bytes: usize): void {
    if (this.parts == this.ats.length) {
      this.ats = longer(this.ats);
      this.ends = longer(this.ends);
    }
    this.ats[this.parts] = at;
    this.ends[this.parts] = this.end(this.parts) + ((bytes + 7) & ~7);
    this.parts += 1;
  }

  @inline private end(parts: i32): usize {
    return parts == 0 ? 0 : this.ends[parts - 1];
  }

  private gather(parts: i32): void {
    let at: usize = 0;
    for (let part = 0; part < parts; part++) {
      memory.copy(this.image + at, this.ats[part], this.ends[part] - at);
      at = this.ends[part];
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
      this.slab = heap.alloc(SLAB);
      this.slabEnd = this.slab + SLAB;
    }
    this.records[index] = this.slab;
    this.slab += room;
    return this.records[index];
  }
}

function longer(all: StaticArray<usize>): StaticArray<usize> {
  const more = new StaticArray<usize>(2 * all.length + 16);
  for (let index = 0; index < all.length; index++) more[index] = all[index];
  return more;
}
