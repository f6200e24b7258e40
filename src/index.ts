/** What a script of one's own can use: write a scenario, run it, read the result. */

export type { Result } from './projections/result.ts';
export { run, runToEnd, type Tiding } from './run/run.ts';
export { settled } from './run/warmup.ts';
export { compile } from './scenario/compile.ts';
export { defineSim } from './scenario/define-sim.ts';
export { parseScenario } from './scenario/parse-scenario.ts';
export { ScenarioError } from './scenario/problem.ts';
export type { Scenario, ScenarioInput } from './scenario/schema.ts';
