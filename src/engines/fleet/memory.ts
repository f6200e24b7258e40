/**
 * Objects of the domain into the memory of WebAssembly and out of it. A class has the same layout there: its fields in the order
 * in which they are declared, a number in eight bytes, a flag in one, an object as a pointer. Words (`i32`) do not cross, for
 * JavaScript cannot tell them from numbers; nor do texts, which are for people.
 */

import { invariant } from '../../kernel/invariant.ts';

type Numbers = Float64Array | Uint8Array | Uint32Array;
type Fields = Record<string, unknown>;

const POINTER = 4;

/** Copies an object, and all it refers to. @param allocate gives so many bytes of the memory @returns the pointer */
export function write(
  object: object,
  memory: WebAssembly.Memory,
  allocate: (bytes: number) => number,
): number {
  return writeObject(object);

  function writeObject(value: object): number {
    if (isNumbers(value)) return writeNumbers(value);
    if (Array.isArray(value)) return writeArray(value);
    invariant(value.constructor !== Object, () => `a plain object has no layout: ${Object.keys(value)}`);
    const fields = Object.values(value).map((field) =>
      typeof field === 'number' || typeof field === 'boolean' ? field : { to: pointerTo(field) },
    );
    const pointer = allocate(sizeOf(fields));
    const view = new DataView(memory.buffer);
    for (const [index, at] of offsetsOf(fields).entries()) {
      const field = fields[index]!;
      if (typeof field === 'number') view.setFloat64(pointer + at, field, true);
      else if (typeof field === 'boolean') view.setUint8(pointer + at, Number(field));
      else view.setUint32(pointer + at, field.to, true);
    }
    return pointer;
  }

  /** Of what is missing, and of a text, the pointer to nothing. */
  function pointerTo(value: object | string | null): number {
    return typeof value === 'object' && value !== null ? writeObject(value) : 0;
  }

  function writeArray(values: readonly (object | string | null)[]): number {
    const data = writeWords(values.map(pointerTo));
    return writeWords([data, data, values.length * POINTER, values.length]);
  }

  function writeNumbers(numbers: Numbers): number {
    const data = writeBytes(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    return writeWords([data, data, numbers.byteLength]);
  }

  function writeWords(words: readonly number[]): number {
    return writeBytes(new Uint8Array(Uint32Array.from(words).buffer));
  }

  function writeBytes(bytes: Uint8Array): number {
    const pointer = allocate(bytes.length);
    new Uint8Array(memory.buffer).set(bytes, pointer);
    return pointer;
  }
}

/** How an object is born that may be missing, by the name of the field or of the array that holds it. */
export type Births = Readonly<Record<string, () => object>>;

/** Copies what is at a pointer into an object of the same class. @returns the object */
export function read<T extends object>(
  into: T,
  pointer: number,
  memory: WebAssembly.Memory,
  births: Births,
): T {
  const view = new DataView(memory.buffer);
  const fields = into as Fields;
  const names = Object.keys(into);
  for (const [index, at] of offsetsOf(Object.values(into)).entries()) {
    const name = names[index]!;
    const field = fields[name];
    if (typeof field === 'number') fields[name] = view.getFloat64(pointer + at, true);
    else if (typeof field === 'boolean') fields[name] = view.getUint8(pointer + at) !== 0;
    else fields[name] = readObject(field as object | null, view.getUint32(pointer + at, true), name);
  }
  return into;

  function readObject(known: object | null, from: number, name: string): object | null {
    if (from === 0) return null;
    if (Array.isArray(known)) {
      const [data, length] = [view.getUint32(from + POINTER, true), view.getUint32(from + 3 * POINTER, true)];
      return Array.from({ length }, (_, index) =>
        readObject(null, view.getUint32(data + index * POINTER, true), name),
      );
    }
    const made = known ?? births[name]!();
    return isNumbers(made) ? readNumbers(made, from) : read(made, from, memory, births);
  }

  function readNumbers(like: Numbers, from: number): Numbers {
    const [data, bytes] = [view.getUint32(from + POINTER, true), view.getUint32(from + 2 * POINTER, true)];
    const Kind = like.constructor as Float64ArrayConstructor;
    return new Kind(memory.buffer.slice(data, data + bytes));
  }
}

function isNumbers(value: unknown): value is Numbers {
  return ArrayBuffer.isView(value);
}

function sizeOfField(field: unknown): number {
  if (typeof field === 'number') return 8;
  return typeof field === 'boolean' ? 1 : POINTER;
}

/** Where each field lies: at the next multiple of its own size. */
function offsetsOf(fields: readonly unknown[]): number[] {
  let end = 0;
  return fields.map((field) => {
    const size = sizeOfField(field);
    const at = Math.ceil(end / size) * size;
    end = at + size;
    return at;
  });
}

function sizeOf(fields: readonly unknown[]): number {
  return fields.length === 0 ? 0 : offsetsOf(fields).at(-1)! + 8;
}
