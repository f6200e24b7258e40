import { expect, test } from 'vitest';
import { FACT, OUTCOME } from '../compiled/facts/codes.ts';
import { factText } from './fact-text.ts';
import type { Fact } from './vocabulary.ts';

const fact = (code: Fact['code'], a = 0, b = 0, c = 0): Fact => ({ device: 0, app: 0, at: 0, code, a, b, c });

test.each<[Fact, string]>([
  [fact(FACT.ColdStarted), 'ColdStarted'],
  [fact(FACT.PeriodicScheduled, 43_200_000), 'PeriodicScheduled(dueAt 12h)'],
  [fact(FACT.PeriodicScheduled, -1), 'PeriodicScheduled(dueAt never)'],
  [fact(FACT.AppDestroyed, 1_800_000, 1), 'AppDestroyed(resident 30m, cause killed)'],
  [fact(FACT.PeriodicFailed, OUTCOME.overload), 'PeriodicFailed(reason overload)'],
  [fact(FACT.PeriodicHit, 3_600_000, 2, 0), 'PeriodicHit(age 1h, lagVersions 2)'],
  [fact(FACT.NetworkChanged, 2), 'NetworkChanged(state 2)'],
])('%j reads as a person would say it', (told, text) => {
  expect(factText(told)).toBe(text);
});

test('times are written as the reader wants them', () => {
  const words = { duration: (ms: number) => `${ms} ms`, instant: () => 'tomorrow', isSilentOnNever: true };
  expect(factText(fact(FACT.PeriodicScheduled, 5), words)).toBe('PeriodicScheduled(dueAt tomorrow)');
  expect(factText(fact(FACT.PeriodicScheduled, -1), words)).toBe('PeriodicScheduled');
  expect(factText(fact(FACT.PeriodicMissed, 5), words)).toBe('PeriodicMissed(waited 5 ms)');
});
