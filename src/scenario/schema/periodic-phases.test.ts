import { describe, expect, test } from 'vitest';
import { takeScenario } from '../files/load.ts';
import { ScenarioError } from '../problems/problem.ts';

/** What is said of a policy that is refused. */
function refusal(periodic: object): string {
  try {
    takeScenario({ name: 'x', policy: { periodic } }, '.', {});
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return '';
}

describe('keys of the host and of phases, where nothing reads them, are refused with what would', () => {
  test.each([
    [{ whenHostEnds: 'drop' }, 'hostActive and dailySweep, and tick with hostDead: skip or nextHostOpen'],
    [
      { whenHostEnds: 'drop', opportunity: { kind: 'tick' } },
      'policy.periodic.opportunity.hostDead is fetch',
    ],
    [{ spread: '1h' }, 'the opportunity dailySweep, and tick with a given phase'],
    [{ spread: '1h', opportunity: { kind: 'tick' } }, 'policy.periodic.opportunity.phase is random'],
    [
      { spread: '5h', opportunity: { kind: 'tick', every: '2h', phase: '1h' } },
      'a spread of 5h is longer than the time from one opportunity to the next, 2h',
    ],
  ])('%j', (periodic, said) => {
    expect(refusal(periodic)).toContain(said);
  });

  test.each([
    { whenHostEnds: 'drop', opportunity: { kind: 'hostActive' } },
    { whenHostEnds: 'drop', opportunity: { kind: 'tick', hostDead: 'skip' } },
    { spread: '2h', opportunity: { kind: 'tick', every: '2h', phase: '1h' } },
    { spread: '24h', whenHostEnds: 'drop', opportunity: { kind: 'dailySweep', order: 'chain' } },
    { refreshAtOpen: '0s', initialDelay: { law: 'exponential', mean: '1h' } },
  ])('%j is accepted', (periodic) => {
    expect(refusal(periodic)).toBe('');
  });
});
