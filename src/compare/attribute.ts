/** Runs the attribution of a comparison: the same devices under all its policies, open by open. */

import { devicesMeet } from '../engines/devices-meet.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Ran } from '../run/run.ts';
import type { Compiled } from '../scenario/compile/compile.ts';
import { scaleOf } from '../scenario/compile/scale.ts';
import { openThreads } from '../workers/threads.ts';
import type { Attribution } from './attributed-difference.ts';
import { attributionOf } from './attribution.ts';
import { type AttributionTask, attributeTask, type Ledgers } from './attribution-task.ts';
import { areIdentical, type Policy } from './comparison.ts';
import { Ledger } from './ledger.ts';

export interface Attributed {
  readonly whole: Attribution;
  /** By name. */
  readonly cohorts: { readonly [name: string]: Attribution };
}

export interface AttributeOptions {
  readonly workers: number;
  readonly replications: number;
  /** Of each replication: as many as the runs had that are explained. */
  readonly clusters: number;
  readonly module: WebAssembly.Module;
  readonly signal?: AbortSignal | undefined;
}

/** A policy with what was run, and who else came to its services. */
export interface RanPolicy extends Policy, Pick<Ran, 'others'> {
  readonly compiled: Compiled;
}

/** Why the fresh hits of each policy differ from those of the first. */
export async function attribute(
  policies: readonly RanPolicy[],
  { workers, replications, clusters, module, signal }: AttributeOptions,
): Promise<Attributed[]> {
  const threads =
    workers > 1 ? openThreads<AttributionTask, Ledgers>('attribution', 'attributeTask', workers) : null;
  const counted = (task: AttributionTask) =>
    threads ? threads.run(task, { signal: signal ?? null }) : attributeTask(task, signal);
  const { devices, warmupMs, cohorts, traced } = policies[0]!.compiled.model;
  const scale = scaleOf(policies[0]!.compiled.scenario);
  const isMeeting = policies.some(({ compiled }) => devicesMeet(compiled.model));
  const shares = isMeeting ? 1 : workers;
  const askedIn = (replication: number) =>
    policies.map(({ compiled: { scenario, traces }, others }) => {
      return { scenario, traces, rest: others[replication]! };
    });
  const runs = Array.from({ length: replications }, (_, replication) => ({ replication, clusters }));
  try {
    const found = await Promise.all(
      runs.map((replicate) =>
        Promise.all(
          Array.from({ length: shares }, (_, share) => {
            const [from, to] = [share, share + 1].map((part) => Math.floor((part * devices) / shares));
            return counted({
              policies: askedIn(replicate.replication),
              replicate,
              module,
              from: from!,
              to: to!,
            });
          }),
        ),
      ),
    );
    return policies.slice(1).map((policy, index) => {
      const ofRuns = found.map((shares) => shares.map((ledgers) => ledgers[index]!));
      const areSamePeople = traced !== null && ofRuns[0]![0]!.length > 1;
      return attributed(areSamePeople ? added(ofRuns.flat()) : ofRuns.flatMap(added), policies[0]!, policy);
    });
  } finally {
    await threads?.destroy();
  }

  function attributed(ledgers: readonly (readonly Ledger[])[], before: Policy, after: Policy): Attributed {
    const isIdentical = areIdentical(before.result, after.result);
    const attribution = (ofClusters: readonly Ledger[]) =>
      attributionOf({ ledgers: ofClusters, runs: replications, scale, warmupMs, isIdentical });
    const whole = attribution(ledgers.map(Ledger.sumOf));
    for (const [side, { result }] of [
      ['a', before],
      ['b', after],
    ] as const) {
      const { freshHits, reads } = result.fleet.metrics.periodic;
      const same =
        Math.abs(whole.freshHits[side] - freshHits) + Math.abs(whole.reads[side] - reads) < 1e-6 * scale;
      invariant(same, () => `opens tell of ${whole.freshHits[side]} fresh hits, the metrics of ${freshHits}`);
    }
    const byName = cohorts.map(({ name }, cohort): [string, Attribution] => [
      name,
      attribution(ledgers.map((ofCluster) => ofCluster[cohort]!)),
    ]);
    return { whole, cohorts: cohorts.length > 1 ? Object.fromEntries(byName) : {} };
  }
}

/** What several threads counted of the same clusters. */
function added(parts: readonly (readonly (readonly Ledger[])[])[]): Ledger[][] {
  return parts[0]!.map((ofCohorts, cluster) =>
    ofCohorts.map((_, cohort) => Ledger.sumOf(parts.map((part) => part[cluster]![cohort]!))),
  );
}
