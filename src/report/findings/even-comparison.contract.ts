/** Test support: comparisons of policies that differ in nothing that matters, and what is stated of them all the same. */

import { attribute, type RanPolicy } from '../../compare/attribute.ts';
import { contrastsOf } from '../../compare/comparison.ts';
import { fleetModule } from '../../compiler/fleet-module.ts';
import { clustersOfEach } from '../../run/plan.ts';
import { observeToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { COMPARED, OF_COHORTS } from '../comparison/compared-metrics.ts';
import { comparisonContext } from '../comparison/comparison-context.ts';
import { comparisonPage } from '../comparison/comparison-report.ts';
import { judgement } from '../comparison/comparison-rows.ts';
import { foundIn, numbersOf, ofCohort } from '../comparison/verdict.ts';
import { EVEN } from './even-fleet.contract.ts';
import { findingsIn } from './finding.ts';

const PEOPLE = { ...EVEN, apps: [], horizon: '14d', warmup: '4d' };

/** By cohort; the cohorts differ in nothing else. */
type Intervals = readonly string[];

async function ran(label: string, seed: number, intervals: Intervals): Promise<RanPolicy> {
  const cohorts = intervals.map((interval, index) => ({
    name: `cohort ${index}`,
    share: 1 / intervals.length,
    policy: { periodic: { interval } },
  }));
  const compiled = compile(parseScenario({ ...PEOPLE, seed, policy: 'wechat', cohorts }));
  return { label, compiled, ...(await observeToEnd(compiled, { replications: 1 })) };
}

/** The numbers that are called different. @param hasCohorts whether those of cohorts as well */
function numbersStated(policies: readonly RanPolicy[], hasCohorts: boolean): readonly string[] {
  return contrastsOf(policies).flatMap((contrast) => {
    const ofAll = COMPARED.map((path) => ({ path, numbers: numbersOf(contrast) }));
    const cohorts = hasCohorts ? Object.keys(contrast.cohorts) : [];
    const ofCohorts = cohorts.flatMap((name) =>
      OF_COHORTS.map((path) => ({ path, numbers: ofCohort(contrast, name) })),
    );
    return [...ofAll, ...ofCohorts].flatMap(({ path, numbers }) => {
      const difference = numbers.differences.find(({ metric }) => metric === path);
      const isFound = difference !== undefined && foundIn(numbers, difference).isStated;
      return isFound || judgement(path, numbers) !== null ? [path] : [];
    });
  });
}

/** One policy for people of their own each time: whatever differs is chance. */
export async function statedOfOthers(seed: number): Promise<readonly string[]> {
  const seeds = [seed, seed + 1000, seed + 2000];
  const policies = seeds.map((one) => ran(`seed ${one}`, one, ['12h', '12h']));
  return numbersStated(await Promise.all(policies), true);
}

/** Two halves of the people change places: for each device much differs, and for all of them nothing but chance. */
export function statedOfExchange(seed: number): Promise<readonly string[]> {
  return statedOfPolicies(seed, [
    ['12h', '24h'],
    ['24h', '12h'],
  ]);
}

/** Policies on the same people; their cohorts may differ. */
export async function statedOfPolicies(
  seed: number,
  policies: readonly Intervals[],
): Promise<readonly string[]> {
  const asked = await Promise.all(policies.map((policy, index) => ran(`policy ${index}`, seed, policy)));
  const module = await fleetModule();
  const attributed = await attribute(asked, {
    workers: 1,
    replications: 1,
    clusters: clustersOfEach(1),
    module,
  });
  const context = comparisonContext({
    ...{ title: 'even', command: '', policies: asked, attributed },
    contrasts: contrastsOf(asked),
  });
  const { pictures } = comparisonPage(context);
  const found = pictures.flatMap(({ id, states }) =>
    findingsIn(states).map((finding) => ({ id, ...finding })),
  );
  return [
    ...numbersStated(asked, false),
    ...found.filter(({ isStated }) => isStated).map(({ id, name }) => `${id}: ${name}`),
  ];
}
