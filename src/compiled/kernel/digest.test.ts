import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestText } from '../../kernel/digest-text.ts';
import { DeviceHash, Digest, hashNumber } from './digest.ts';

fc.configureGlobal({ seed: 1 });

const hashOf = (numbers: readonly number[]): DeviceHash => {
  const hash = new DeviceHash();
  for (const number of numbers) hashNumber(hash, number);
  return hash;
};

type Lives = readonly (readonly [device: number, numbers: readonly number[]])[];

function digestOf(lives: Lives): Digest {
  const digest = new Digest();
  for (const [device, numbers] of lives) digest.addDevice(device, hashOf(numbers));
  return digest;
}

/** Computed independently: hash and digest written in Python's whole numbers with explicit 32-bit masks. */
describe('known answers', () => {
  test.each([
    [[], '243f6a883c6ef372'],
    [[0], '8a3cbf1f7fb9b039'],
    [[1], 'a0e5256e96621688'],
    [[-1], '5ce1e18d4e1733e4'],
    [[2 ** 53], 'd7dcc8d3cd59b039'],
    [[1, 2, 3], 'ea333af77351c65d'],
    [[3, 2, 1], 'b7bb8f578247fad4'],
  ])('the hash of %j', (numbers, expected) => {
    expect(digestText(hashOf(numbers))).toBe(expected);
  });

  test.each<[Lives, string]>([
    [[], '0000000000000000'],
    [[[0, []]], '0e005ebe195b0f40'],
    [[[0, [1, 2, 3]]], 'fc454fd4b8b1c3c3'],
    [[[1, [1, 2, 3]]], 'eb569dc81c0a050d'],
    [
      [
        [0, [1, 2, 3]],
        [1, [-1]],
        [999_999, [2 ** 53]],
      ],
      '7d44430fb70de822',
    ],
  ])('the digest of %j', (lives, expected) => {
    expect(digestText(digestOf(lives))).toBe(expected);
  });
});

const number = fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 2 ** 31 }), fc.maxSafeNat());
const life = fc.array(number, { maxLength: 5 });
const lives = fc
  .array(life, { minLength: 2, maxLength: 20 })
  .map((all) => all.map((numbers, device) => [device, numbers] as const));

describe('a digest', () => {
  test('does not depend on the order of devices', () => {
    const shuffled = lives.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([inOrder, inAnyOrder]) => {
        expect(digestText(digestOf(inAnyOrder))).toBe(digestText(digestOf(inOrder)));
      }),
    );
  });

  test('is the same when devices are added to parts that are merged', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 8 }), (all, workers) => {
        const merged = new Digest();
        for (let worker = 0; worker < workers; worker++) {
          const part = digestOf(all.filter(([device]) => device % workers === worker));
          merged.add(part.low, part.high);
        }
        expect(digestText(merged)).toBe(digestText(digestOf(all)));
      }),
    );
  });

  test('changes when two devices exchange their lives', () => {
    fc.assert(
      fc.property(life, life, (first, second) => {
        fc.pre(digestText(hashOf(first)) !== digestText(hashOf(second)));
        const straight = digestOf([
          [0, first],
          [1, second],
        ]);
        const crossed = digestOf([
          [0, second],
          [1, first],
        ]);
        expect(digestText(crossed)).not.toBe(digestText(straight));
      }),
    );
  });

  test('changes each of its digits in 15 of 16 cases when one number of one device changes', () => {
    const changes = 4_000;
    const changed = new Array<number>(16).fill(0);
    const others: Lives = [
      [1, [1]],
      [2, [2]],
    ];
    for (let index = 0; index < changes; index++) {
      const before = [...digestText(digestOf([[0, [7, index, 9]], ...others]))];
      const after = [...digestText(digestOf([[0, [7, index + 1, 9]], ...others]))];
      before.forEach((digit, place) => {
        if (digit !== after[place]) changed[place]! += 1;
      });
    }
    const error = Math.sqrt((changes * 15) / 256);
    for (const count of changed) expect(Math.abs(count - (changes * 15) / 16)).toBeLessThan(5 * error);
  });

  test('differs for 20,000 lives that differ in one number', () => {
    const digests = Array.from({ length: 20_000 }, (_, value) => digestText(digestOf([[0, [value, 0]]])));
    expect(new Set(digests).size).toBe(20_000);
  });
});
