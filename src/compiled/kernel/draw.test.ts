import { describe, expect, test } from 'vitest';
import { type Address, keyOf } from '../../kernel/address.ts';
import { draw, type Key, SHARED } from './draw.ts';

const address = (seed: number, replication = 0, device = 0, app = 0): Address => ({
  seed,
  replication,
  device,
  app,
});

describe('known answers', () => {
  /**
   * Computed independently: key and draw written in Python's whole numbers with explicit 32-bit masks, the last step as an
   * exact fraction. Columns: seed, replication, device, app; low and high half of the key; stream, n and the draw.
   */
  const VECTORS = [
    [0, 0, 0, 0, 0x49395d0b, 0x2415a9ce, 0, 0, 0.5436174666195904],
    [1, 0, 0, 0, 0xafe9462d, 0x92d75bd5, 1, 0, 0.15525737408478746],
    [1, 0, 1, 0, 0x582bdf04, 0x466b903e, 0, 1, 0.18085120802314336],
    [1, 0, 0, 1, 0x7f3fdf90, 0xd6351b86, 2, 3, 0.24848648896649383],
    [1, 1, 0, 0, 0x57a5b19e, 0x6c05069c, 18, 0, 0.8099017135617089],
    [2, 0, 0, 0, 0xec7d0139, 0x2092f7db, 18, 1_000_000, 0.2563013764368004],
    [1, 0, 999_999, 0, 0xc2054e30, 0xf9ac21c7, 4, 27, 0.20820359372247832],
    [1, 0, SHARED, 0, 0x7ca8287a, 0xdd608177, 0, 0, 0.5805481467476906],
    [1, 0, SHARED, SHARED, 0x6d446262, 0x91a26346, 9, 50_000_000, 0.7135828829565481],
    [2 ** 32, 0, 0, 0, 0x1d081a42, 0x4edccef3, 0, 0, 0.6741615003880842],
    [2 ** 32 + 1, 0, 0, 0, 0x1d3e442a, 0xa85eba07, 1, 1, 0.9754223314540243],
    [2 ** 53 - 1, 63, 1_000_000, 7, 0x9465cec1, 0x287cdfeb, 18, 2 ** 32 - 1, 0.5981016947249213],
  ] as const;

  test.each(VECTORS)('seed %d, replication %d, device %d, app %d', (...vector) => {
    const [seed, replication, device, app, low, high, stream, n, value] = vector;
    const key = keyOf({ seed, replication, device, app });
    expect([key.low >>> 0, key.high >>> 0]).toEqual([low, high]);
    expect(draw(key, stream, n)).toBe(value);
  });

  /** Keys found by inverting `mix`: all 52 bits are zeros for the first, ones for the second. */
  test('the smallest and the largest draw are strictly between 0 and 1', () => {
    expect(draw({ low: 0, high: 0 }, 0, 0)).toBe(2 ** -53);
    expect(draw({ low: 0xd5f9efc4, high: 0x2a06103b }, 0, 0)).toBe(1 - 2 ** -53);
  });
});

describe('draws are uniform', () => {
  const bins = 256;
  const draws = 100_000;
  const limit = bins - 1 + 5 * Math.sqrt(2 * (bins - 1));

  /** The chi-square statistic of bytes: 255 expected, 22.6 its standard deviation. */
  function chiSquare(byte: (index: number) => number): number {
    const counts = new Array<number>(bins).fill(0);
    for (let index = 0; index < draws; index++) counts[byte(index)]! += 1;
    const expected = draws / bins;
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  }

  const key = keyOf(address(1));
  test.each<[string, (index: number) => number]>([
    ['of one stream', (n) => draw(key, 0, n)],
    ['of many devices', (device) => draw(keyOf(address(1, 0, device)), 0, 0)],
    ['of many seeds', (seed) => draw(keyOf(address(seed)), 0, 0)],
    ['of many devices and streams', (index) => draw(keyOf(address(1, 0, index >> 4)), index & 15, 7)],
  ])('%s, in their first eight bits and in their lowest', (_, at) => {
    expect(chiSquare((index) => Math.floor(at(index) * bins))).toBeLessThan(limit);
    expect(chiSquare((index) => Math.floor(at(index) * 2 ** 52) % bins)).toBeLessThan(limit);
  });
});

describe('draws are unrelated', () => {
  const pairs = 100_000;

  /** The correlation of pairs of draws; its standard error is 1/sqrt(pairs) when they are unrelated. */
  function correlation(first: (index: number) => number, second: (index: number) => number): number {
    let sum = 0;
    for (let index = 0; index < pairs; index++) sum += (first(index) - 0.5) * (second(index) - 0.5);
    return (12 * sum) / pairs;
  }

  const key = keyOf(address(1));
  const ofDevice = (device: number) => draw(keyOf(address(1, 0, device)), 0, 0);
  test.each<[string, (index: number) => number, (index: number) => number]>([
    ['one draw and the next', (n) => draw(key, 0, n), (n) => draw(key, 0, n + 1)],
    ['one draw and the next but one', (n) => draw(key, 0, n), (n) => draw(key, 0, n + 2)],
    ['two streams of a key', (n) => draw(key, 0, n), (n) => draw(key, 1, n)],
    ['two far streams of a key', (n) => draw(key, 2, n), (n) => draw(key, 18, n)],
    ['one device and the next', ofDevice, (device) => ofDevice(device + 1)],
    ['one device and the one 1,024 further', ofDevice, (device) => ofDevice(device + 1024)],
    [
      'one app and the next',
      (device) => ofDevice(device),
      (device) => draw(keyOf(address(1, 0, device, 1)), 0, 0),
    ],
    ['one replication and the next', ofDevice, (device) => draw(keyOf(address(1, 1, device)), 0, 0)],
    ['one seed and the next', ofDevice, (device) => draw(keyOf(address(2, 0, device)), 0, 0)],
    [
      'device and app exchanged',
      (n) => draw(keyOf(address(1, 0, n, n + 1)), 0, 0),
      (n) => draw(keyOf(address(1, 0, n + 1, n)), 0, 0),
    ],
  ])('%s', (_, first, second) => {
    expect(Math.abs(correlation(first, second))).toBeLessThan(5 / Math.sqrt(pairs));
    const spread = (index: number) => Math.abs(2 * first(index) - 1);
    const otherSpread = (index: number) => Math.abs(2 * second(index) - 1);
    expect(Math.abs(correlation(spread, otherSpread))).toBeLessThan(5 / Math.sqrt(pairs));
  });
});

describe('an address that differs in one bit', () => {
  const coordinates = [
    ['seed', 53],
    ['replication', 16],
    ['device', 32],
    ['app', 32],
  ] as const;
  const bases = 500;
  const base = keyOf(address(42));
  const baseAddress = (index: number): Address => ({
    seed: Math.floor(draw(base, 0, index) * 2 ** 53),
    replication: index,
    device: Math.floor(draw(base, 1, index) * 2 ** 32),
    app: index % 8,
  });
  const flipped = (value: number, bit: number) => {
    const power = 2 ** bit;
    return Math.floor(value / power) % 2 === 1 ? value - power : value + power;
  };
  const bitsOf = ({ low, high }: Key) =>
    Array.from({ length: 64 }, (_, bit) => ((bit < 32 ? low : high) >>> (bit % 32)) & 1);

  test.each(coordinates)('in %s flips each bit of its key half the time', (coordinate, bits) => {
    const flips = new Array<number>(64).fill(0);
    for (let index = 0; index < bases; index++) {
      const at = baseAddress(index);
      const before = bitsOf(keyOf(at));
      for (let bit = 0; bit < bits; bit++) {
        const after = bitsOf(keyOf({ ...at, [coordinate]: flipped(at[coordinate], bit) }));
        for (let out = 0; out < 64; out++) flips[out]! += before[out]! ^ after[out]!;
      }
    }
    const trials = bases * bits;
    for (const count of flips) expect(Math.abs(count - trials / 2)).toBeLessThan(5 * Math.sqrt(trials / 4));
  });

  test.each(coordinates)('in %s gives another first draw', (coordinate, bits) => {
    for (let index = 0; index < bases; index++) {
      const at = baseAddress(index);
      const first = draw(keyOf(at), 0, 0);
      const others = Array.from({ length: bits }, (_, bit) =>
        draw(keyOf({ ...at, [coordinate]: flipped(at[coordinate], bit) }), 0, 0),
      );
      expect(others).not.toContain(first);
    }
  });
});
