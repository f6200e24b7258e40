/** Runs the same people under several policies, and asks every open why they differ. */

import { type Attributed, attribute, type RanPolicy } from '../compare/attribute.ts';
import { contrastsOf } from '../compare/comparison.ts';
import type { Contrast } from '../compare/contrast.ts';
import type { Judging } from '../compare/judge-differences.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import type { Words } from '../kernel/words.ts';
import { clustersOfEach } from '../run/plan.ts';
import { observeToEnd } from '../run/run.ts';
import type { Compiled } from '../scenario/compile/compile.ts';

/** A policy that is to be run on the people of a comparison. */
export interface AskedPolicy {
  readonly label: string;
  readonly compiled: Compiled;
  /** What there is to know of how it was made ready. */
  readonly notes: readonly Words[];
}

export interface RunPoliciesOptions {
  readonly workers: number;
  readonly replications: number;
  readonly signal?: AbortSignal | undefined;
  /** Called as each step begins. */
  readonly onStep?: ((step: string) => void) | undefined;
  /** What the differences are judged by; nothing by default. */
  readonly judging?: Judging | undefined;
}

export interface RanPolicies {
  readonly policies: readonly RanPolicy[];
  /** The first against each of the others, and why. */
  readonly contrasts: readonly Contrast[];
  readonly attributed: readonly Attributed[];
}

/** @throws the reason of the signal if it is aborted */
export async function runPolicies(
  asked: readonly AskedPolicy[],
  { workers, replications, signal, onStep, judging }: RunPoliciesOptions,
): Promise<RanPolicies> {
  const policies: RanPolicy[] = [];
  for (const { label, compiled, notes } of asked) {
    onStep?.(`running ${label}`);
    const ran = await observeToEnd(compiled, { workers, replications, notes, signal });
    policies.push({ label, compiled, ...ran });
  }
  onStep?.('comparing every open under both policies');
  const module = await fleetModule();
  const clusters = clustersOfEach(replications);
  const attributed = await attribute(policies, { workers, replications, clusters, module, signal });
  return { policies, contrasts: contrastsOf(policies, judging), attributed };
}
