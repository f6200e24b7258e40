/** The library: what `import … from 'fleetcast'` gives. No function writes a file or to the console. */

import './fresh.ts';

export type { Attribution } from './compare/attributed-difference.ts';
export type { Contrast, Difference, DifferenceVerdict } from './compare/contrast.ts';
export { type CompareOptions, compare } from './library/compare.ts';
export type { Compared, ComparedRun, ComparisonResult } from './library/comparison-result.ts';
export { type ExplainOptions, explain, type LifeStep, type ToldFact } from './library/explain.ts';
export type { GivenOptions, GivenScenario, Settings } from './library/given.ts';
export { parseScenario } from './library/parse-scenario.ts';
export { type Progress, type SimulateOptions, simulate, type Tiding } from './library/simulate.ts';
export type { Fleet, Metrics, Result, RunFacts, Series, ThresholdVerdict } from './metrics/result.ts';
export { defineSim } from './scenario/files/define-sim.ts';
export { type Problem, ScenarioError } from './scenario/problems/problem.ts';
export type { ScenarioInput } from './scenario/schema/scenario-input.ts';
