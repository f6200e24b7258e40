/** What a script of one's own can use: write a scenario, run it, read the result. */

export type { Result } from './metrics/result.ts';
export { run, runToEnd, type Tiding } from './run/run.ts';
export { settled } from './run/warmup.ts';
export { compile } from './scenario/compile/compile.ts';
export { defineSim } from './scenario/files/define-sim.ts';
export { parseScenario } from './scenario/files/parse-scenario.ts';
export { ScenarioError } from './scenario/problems/problem.ts';
export type { Scenario, ScenarioInput } from './scenario/schema/scenario.ts';
