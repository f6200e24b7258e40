/** A scenario printed back: what a run says it was given. */

import * as z from 'zod';
import { type Scenario, scenarioSchema } from '../schema/scenario.ts';

/**
 * The whole scenario in its own notation, every default filled in; `parseScenario` reads the same scenario from it.
 * Absent is only what a trace says by itself, and what has no default.
 */
export function inputsOf(scenario: Scenario): Readonly<Record<string, unknown>> {
  const known = written.get(scenario) ?? z.encode(scenarioSchema, scenario);
  written.set(scenario, known);
  return known;
}

/** Asked several times on the way from a file to a result, and slow to make. */
const written = new WeakMap<Scenario, Readonly<Record<string, unknown>>>();
