import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACT } from '../compiled/facts/codes.ts';
import { FactLog } from './log.ts';
import type { Fact } from './vocabulary.ts';

fc.configureGlobal({ seed: 1 });

function logOf(facts: readonly Fact[]): FactLog {
  const log = new FactLog();
  for (const { device, app, at, code, a, b, c } of facts) log.append(device, app, at, code, a, b, c);
  return log;
}

const hit = (device: number, at: number): Fact => ({
  device,
  app: 1,
  at,
  code: FACT.PeriodicHit,
  a: 5,
  b: 6,
  c: 7,
});

describe('the log', () => {
  test('tells facts device by device, each in the order in which they were told to it', () => {
    const fact = fc.tuple(fc.nat(20), fc.nat(1000)).map(([device, at]) => hit(device, at));
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        const log = logOf(facts);
        const inOrder = facts.toSorted((a, b) => a.device - b.device);
        expect([...log]).toEqual(inOrder);
        expect(log.size).toBe(facts.length);
      }),
    );
  });

  test('orders devices as numbers, not as text', () => {
    const devices = [...logOf([hit(10, 0), hit(9, 0), hit(100, 0)])].map((fact) => fact.device);
    expect(devices).toEqual([9, 10, 100]);
  });

  test('tells the facts of one device alone', () => {
    const log = logOf([hit(1, 0), hit(2, 0), hit(1, 5)]);
    expect(log.of(1)).toEqual([hit(1, 0), hit(1, 5)]);
    expect(log.of(3)).toEqual([]);
  });

  test('can be told twice', () => {
    const log = logOf([hit(1, 0), hit(0, 0)]);
    expect([...log]).toEqual([...log]);
    expect([...new FactLog()]).toEqual([]);
  });
});
