import { expect, test } from 'vitest';
import { read, write } from './memory.ts';

class Inner {
  flag: boolean = false;
  number: number = 0;
  other: boolean = false;
}

class Outer {
  readonly inner: Inner = new Inner();
  readonly text: string = '';
  readonly list: (Inner | null)[] = [];
  readonly floats: Float64Array = new Float64Array(0);
  readonly bytes: Uint8Array | null = null;
  readonly never: number = 0;
  readonly missing: Inner | null = null;
}

/** Memory that gives its bytes one after the other, eight-aligned, and never takes any back. */
function memoryOf(bytes: number) {
  const memory = { buffer: new ArrayBuffer(bytes) };
  let end = 8;
  const allocate = (wanted: number) => {
    const pointer = end;
    end += Math.ceil(wanted / 8) * 8;
    return pointer;
  };
  return { memory, allocate };
}

const inner = (flag: boolean, number: number) => Object.assign(new Inner(), { flag, number, other: !flag });

test('what is written is what is read, at every depth; texts stay behind', () => {
  const { memory, allocate } = memoryOf(4096);
  const given = Object.assign(new Outer(), {
    inner: inner(true, -0.5),
    text: 'for people',
    list: [inner(false, 1), inner(true, 2 ** 53)],
    floats: Float64Array.of(1, -1, Number.POSITIVE_INFINITY),
    bytes: Uint8Array.of(255, 0, 7),
    never: Number.POSITIVE_INFINITY,
  });
  const births = { list: () => new Inner(), bytes: () => new Uint8Array(0) };
  const pointer = write(given, memory, allocate);
  expect(read(new Outer(), pointer, memory, births)).toEqual(Object.assign(given, { text: null }));
});

test('fields lie where the compiler lays them: in order, each at a multiple of its size', () => {
  const { memory, allocate } = memoryOf(256);
  const pointer = write(inner(true, 3), memory, allocate);
  const view = new DataView(memory.buffer);
  expect([view.getUint8(pointer), view.getFloat64(pointer + 8, true), view.getUint8(pointer + 16)]).toEqual([
    1, 3, 0,
  ]);
});

test('an object without a class has no layout', () => {
  const { memory, allocate } = memoryOf(64);
  expect(() => write({ a: 1 }, memory, allocate)).toThrow('a plain object has no layout: a');
});
