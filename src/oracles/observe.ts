/** Test support: what a run says; scenarios that are the same are run once. */

import type { Metrics } from '../metrics/result.ts';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { readTraces } from '../scenario/compile/read-traces.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';

const runs = new Map<string, Promise<Metrics>>();

/** Runs a raw scenario. @param directory where its files lie */
export function observe(raw: Record<string, unknown>, directory: string): Promise<Metrics> {
  const key = JSON.stringify(raw);
  const known = runs.get(key) ?? metricsOf(raw, directory);
  runs.set(key, known);
  return known;
}

async function metricsOf(raw: Record<string, unknown>, directory: string): Promise<Metrics> {
  const scenario = parseScenario(raw);
  return (await runToEnd(compile(scenario, await readTraces(scenario, directory)))).metrics;
}
