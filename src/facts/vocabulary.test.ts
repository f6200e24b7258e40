import { expect, test } from 'vitest';
import { WHY, WHYS } from '../compiled/books/why.ts';
import { CAUSE, FACT, FACTS, FAULT, OUTCOME, PACKAGE, PACKAGES, REFUSAL } from '../compiled/facts/codes.ts';
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

test('codes are counted right', () => {
  const tables = [FACT, PACKAGE, WHY].map((table) => Object.keys(table).length);
  expect([FACTS, PACKAGES, WHYS]).toEqual(tables);
});

const TABLES = { OUTCOME, CAUSE, PACKAGE, FAULT, REFUSAL, WHY };
test.each(Object.entries(TABLES))('the codes of %s count from 0 without a gap', (_, table) => {
  expect(Object.values(table)).toEqual(Object.keys(table).map((_name, index) => index));
});

test.each([
  ['OUTCOME', 'OwnFailed', 'reason', Object.keys(OUTCOME)],
  ['CAUSE', 'AppDestroyed', 'cause', Object.keys(CAUSE)],
  ['PACKAGE', 'PackageStored', 'kind', ['first', 'sync', 'async', 'push']],
  ['REFUSAL', 'PreRejected', 'refusal', Object.keys(REFUSAL)],
  ['FAULT', 'ToolUsed', 'tool', Object.keys(FAULT)],
])('every code of %s has its name in a log', (_table, fact, number, expected) => {
  const { payload } = FACT_TYPES.find(({ name }) => name === fact)!;
  expect(payload.find(({ name }) => name === number)!.names).toEqual(expected);
});

test.each(FACT_TYPES)(
  'what is a code in $name is in words, but for the state of a network',
  ({ payload }) => {
    const nameless = payload.filter(({ unit, names }) => unit === 'code' && names === undefined);
    expect(nameless.map(({ name }) => name).filter((name) => name !== 'state')).toEqual([]);
  },
);

test('facts have names of their own and carry at most three numbers', () => {
  const names = FACT_TYPES.map((type) => type.name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, payload } of FACT_TYPES) {
    expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(payload.length, name).toBeLessThanOrEqual(3);
    expect(new Set(payload.map((number) => number.name)).size, name).toBe(payload.length);
  }
});
