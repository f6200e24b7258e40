import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACT_TYPES, type Fact } from '../../facts/vocabulary.ts';
import { DeviceHash } from '../kernel/digest.ts';
import { FACT, type FactCode } from './codes.ts';
import { hashFact } from './hash-fact.ts';

fc.configureGlobal({ seed: 1 });

type Hashed = Omit<Fact, 'device'>;

function hashOf(...facts: readonly Hashed[]): string {
  const hash = new DeviceHash();
  for (const { app, at, code, a, b, c } of facts) {
    hashFact(hash, app, at, code, FACT_TYPES[code]!.payload.length, a, b, c);
  }
  return [hash.high, hash.low].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Computed independently: the hash written in Python's whole numbers with explicit 32-bit masks. */
test.each<[Hashed, string]>([
  [{ app: 0, at: 0, code: FACT.ColdStarted, a: 0, b: 0, c: 0 }, '8c7658229b40e5cc'],
  [{ app: 1, at: 0, code: FACT.ColdStarted, a: 0, b: 0, c: 0 }, '45d40e6d91aefd49'],
  [{ app: 0, at: 1, code: FACT.ColdStarted, a: 0, b: 0, c: 0 }, 'a31ebe71b1e94c1b'],
  [{ app: 0, at: 2 ** 32, code: FACT.ColdStarted, a: 0, b: 0, c: 0 }, '1adbb91c7d0e4a8c'],
  [{ app: 0, at: 43_200_000, code: FACT.PeriodicRequested, a: 7, b: 0, c: -1 }, 'c408dda66e784379'],
  [{ app: 2, at: 86_400_000, code: FACT.AppDestroyed, a: 1_830_000, b: 1, c: 0 }, 'f1e96906684fab7c'],
  [{ app: 0, at: 2_419_199_999, code: FACT.PeriodicHit, a: 3_600_000, b: 2, c: 250 }, '58746ae017d7d3f8'],
])('the hash of %j', (fact, expected) => {
  expect(hashOf(fact)).toBe(expected);
});

const number = fc.oneof(fc.constant(-1), fc.nat(10), fc.maxSafeNat());
const code = fc.nat(FACT_TYPES.length - 1).map((index) => index as FactCode);
const anyFact = fc.record({ app: fc.nat(20), at: fc.maxSafeNat(), code, a: number, b: number, c: number });

describe('the hash of a fact', () => {
  test.each(FACT_TYPES.map((type, code) => [type.name, code as FactCode] as const))(
    'of %s changes with when, about which app, and every number that it carries, and with nothing else',
    (_, code) => {
      const size = FACT_TYPES[code]!.payload.length;
      const fields = ['app', 'at', 'a', 'b', 'c'] as const;
      const carried = new Set(fields.slice(0, 2 + size));
      fc.assert(
        fc.property(anyFact, fc.constantFrom(...fields), number, (other, field, value) => {
          const fact = { ...other, code };
          fc.pre(fact[field] !== value);
          const isSame = hashOf({ ...fact, [field]: value }) === hashOf(fact);
          expect(isSame).toBe(!carried.has(field));
        }),
      );
    },
  );

  test('changes with what happened', () => {
    const hashes = FACT_TYPES.map((_, code) =>
      hashOf({ app: 0, at: 5, code: code as FactCode, a: 0, b: 0, c: 0 }),
    );
    expect(new Set(hashes).size).toBe(FACT_TYPES.length);
  });

  test('differs for every app, fact and high word of the instant that meet in one word of it', () => {
    const hashes = new Set<string>();
    const apps = 64;
    const epochs = 8;
    for (let app = 0; app < apps; app++) {
      for (let epoch = 0; epoch < epochs; epoch++) {
        FACT_TYPES.forEach((_, code) => {
          hashes.add(hashOf({ app, at: epoch * 2 ** 32, code: code as FactCode, a: 0, b: 0, c: 0 }));
        });
      }
    }
    expect(hashes.size).toBe(apps * epochs * FACT_TYPES.length);
  });

  test('depends on the order of facts', () => {
    fc.assert(
      fc.property(anyFact, anyFact, (first, second) => {
        fc.pre(hashOf(first) !== hashOf(second));
        expect(hashOf(first, second)).not.toBe(hashOf(second, first));
      }),
    );
  });
});
