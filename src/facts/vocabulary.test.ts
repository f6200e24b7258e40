import { expect, test } from 'vitest';
import { FACT, FACTS, OUTCOME, PACKAGE, PACKAGES } from '../compiled/facts/codes.ts';
import { FACT_TYPES } from './vocabulary.ts';

test('the code of a fact is its position', () => {
  expect(Object.entries(FACT)).toEqual(FACT_TYPES.map((type, code) => [type.name, code]));
  expect(FACTS).toBe(FACT_TYPES.length);
});

test('the first facts keep the codes that digests and logs depend on', () => {
  expect(FACT_TYPES.slice(0, 28).map(({ name, payload }) => `${name}/${payload.length}`)).toEqual([
    'NetworkChanged/1',
    'ColdStarted/0',
    'HotStarted/0',
    'PackageLoaded/0',
    'AppClosed/0',
    'AppSuspended/0',
    'AppDestroyed/2',
    'PeriodicScheduled/1',
    'PeriodicLapsed/0',
    'PeriodicRejected/1',
    'PeriodicHeld/0',
    'PeriodicRequested/3',
    'PeriodicFetched/1',
    'PeriodicTooLarge/1',
    'PeriodicFailed/1',
    'PeriodicAwaited/0',
    'PeriodicHit/3',
    'PeriodicMissed/1',
    'PreRejected/1',
    'PreSkipped/0',
    'PreRequested/1',
    'PreFetched/1',
    'PreLost/0',
    'PreFailed/2',
    'PreAwaited/0',
    'PreHit/3',
    'PreMissed/1',
    'PreArrivedLate/1',
  ]);
});

test('codes are counted right, and every one has a name', () => {
  expect([FACTS, PACKAGES]).toEqual([Object.keys(FACT).length, Object.keys(PACKAGE).length]);
  const kinds = FACT_TYPES.find(({ name }) => name === 'PackageStored')!.payload[2]!.names;
  expect(kinds).toEqual(['first', 'sync', 'async', 'push']);
  const reasons = FACT_TYPES.find(({ name }) => name === 'OwnFailed')!.payload[0]!.names;
  expect(Object.entries(OUTCOME)).toEqual(reasons!.map((name, code) => [name, code]));
});

test('facts have names of their own and carry at most three numbers', () => {
  const names = FACT_TYPES.map((type) => type.name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, payload } of FACT_TYPES) {
    expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(payload.length, name).toBeLessThanOrEqual(3);
    expect(new Set(payload.map((number) => number.name)).size, name).toBe(payload.length);
  }
});
