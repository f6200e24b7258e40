/** One device's life, told to a program. */

import { NEVER } from '../compiled/kernel/time.ts';
import { FACT_TYPES, type Fact } from '../facts/vocabulary.ts';
import { tell } from '../run/tell.ts';
import type { GivenOptions, GivenScenario } from './given.ts';
import { readGiven } from './given-scenario.ts';

export interface ExplainOptions extends GivenOptions {
  /** Which device, from 0. */
  readonly device: number;
  /** The part of its life to tell, in ms after the start of the run: [fromMs, toMs). All of it by default. */
  readonly fromMs?: number;
  readonly toMs?: number;
}

/** A fact with its numbers by their names: durations and instants in ms, sizes in bytes, codes in words. */
export interface ToldFact {
  readonly name: string;
  readonly numbers: Readonly<Record<string, number | string | boolean>>;
}

/** One input to one machine of the device: what was asked, where it led, what is now fact. */
export interface LifeStep {
  /** In ms after the start of the run. */
  readonly atMs: number;
  /** The app, by its place in the list of the scenario. */
  readonly app: number;
  readonly machine: string;
  readonly input: string;
  /** The questions that were asked, in order, and their answers. */
  readonly answers: readonly (readonly [question: string, answer: boolean])[];
  readonly from: string;
  readonly to: string;
  readonly facts: readonly ToldFact[];
}

/**
 * One device, exactly as it lives in the whole run: replayed alone, or, where devices meet at services, beside all others.
 * @throws ScenarioError with every problem of the scenario; RangeError if there is no such device
 */
export async function explain(
  scenario: GivenScenario,
  { device, fromMs = 0, toMs = NEVER, ...given }: ExplainOptions,
): Promise<readonly LifeStep[]> {
  const { compiled } = await readGiven(scenario, given);
  const { model } = compiled;
  if (!Number.isInteger(device) || device < 0 || device >= model.devices) {
    throw new RangeError(`device: expected 0 to ${model.devices - 1}, found ${device}`);
  }
  const told = (await tell(compiled, device)).filter(({ at }) => at >= fromMs && at < toMs);
  return told.map(({ cell, at, machine, input, answers, from, to, facts }) => ({
    atMs: at,
    app: cell.app,
    machine,
    input,
    answers,
    from,
    to,
    facts: facts.map(toldFact),
  }));
}

function toldFact({ code, a, b, c }: Fact): ToldFact {
  const { name, payload } = FACT_TYPES[code]!;
  const numbers = payload.map(({ name: number, unit, names }, index) => {
    const value = [a, b, c][index]!;
    if (unit === 'flag') return [number, value !== 0] as const;
    return [number, names?.[value] ?? value] as const;
  });
  return { name, numbers: Object.fromEntries(numbers) };
}
