/** Scenarios that may be kept: those written by hand, the random ones that are kept already, and new random ones. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { anyRun } from '../engines/any-run.contract.ts';
import { anyReading, tracedRun } from '../engines/any-traced-run.contract.ts';
import { BY_HAND } from './by-hand.ts';
import { kept, keptScenarios } from './kept.ts';
import type { Case } from './verdict.ts';

const TRACES = { opens: 'src/mutation/traces/opens.csv', counts: 'src/mutation/traces/counts.csv' };

/** Larger ones are left out, so that the mutation run stays short. */
const MOST_EVENTS = 2000;

export function knownCandidates(): Case[] {
  const byHand = Object.entries(BY_HAND).map(([name, scenario]) => ({ name, scenario }));
  const random = keptScenarios().filter(({ name }) => name.startsWith('any-'));
  return [...byHand, ...random.map(({ name, scenario }) => ({ name, scenario }))];
}

/** The same for the same seed, as long as the generator is the same. */
export async function randomCandidates(runs: number, seed: number): Promise<Case[]> {
  const traced = fc.tuple(anyRun, anyReading).map(([scenario, how]) => tracedRun(scenario, TRACES, how));
  const drawn = fc.sample(fc.oneof({ weight: 3, arbitrary: anyRun }, { weight: 1, arbitrary: traced }), {
    numRuns: runs,
    seed,
  });
  const left = await Promise.all(drawn.map(named).map(kept));
  return left.filter(({ events }) => events <= MOST_EVENTS).map(({ name, scenario }) => ({ name, scenario }));
}

/** By its content, so that it is called the same wherever it is found. */
function named(scenario: unknown): Case {
  const text = JSON.stringify(scenario);
  return {
    name: `any-${createHash('sha256').update(text).digest('hex').slice(0, 6)}`,
    scenario: JSON.parse(text),
  };
}
