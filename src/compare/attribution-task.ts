import { scheduler } from 'node:timers/promises';
import { clusterOf, cohortOf } from '../compiled/domain/assignment.ts';
import type { Model } from '../compiled/domain/model.ts';
import { DAY } from '../compiled/kernel/time.ts';
import { type Whole, withRest } from '../engines/rest.ts';
import { compile } from '../scenario/compile/compile.ts';
import type { Replicate } from '../scenario/compile/replicate.ts';
import { Ledger } from './ledger.ts';
import { matchOpens } from './match-opens.ts';
import { openLogsInStep, type Range } from './open-logs.ts';

/** What a thread is asked: to live some devices of one replication under several policies. */
export interface AttributionTask extends Range {
  /** The first is the one that the others are compared with. */
  readonly policies: readonly Pick<Whole, 'scenario' | 'traces' | 'rest'>[];
  readonly replicate: Replicate;
  readonly module: WebAssembly.Module;
}

/** By policy but the first, then by cluster, then by cohort. */
export type Ledgers = readonly (readonly (readonly Ledger[])[])[];

/** Counts them, with pauses in which the thread may do other things. */
export async function attributeTask(task: AttributionTask, signal?: AbortSignal): Promise<Ledgers> {
  const { policies, replicate, module, from, to } = task;
  const models = policies.map(({ scenario, traces, rest }) => {
    return withRest(compile(scenario, traces, replicate).model, rest);
  });
  // Under a policy that makes devices depend on one another all of them are one cluster, and so they are for those beside it.
  const clusters = Math.min(...models.map((model) => model.clusters));
  const people: Model = { ...models[0]!, clusters };
  const ledgers = models.slice(1).map(() => emptyLedgers(people));
  for (let device = from; device < to; device++) {
    for (const ofPolicy of ledgers) ledgerOf(ofPolicy, people, device).devices += 1;
  }
  for (const [before, ...after] of openLogsInStep(models, module, { from, to })) {
    for (const [index, log] of after.entries()) {
      const ofPolicy = ledgers[index]!;
      matchOpens(before!, log, (device, openedAt, a, b) => {
        ledgerOf(ofPolicy, people, device).add(openedAt, a, b);
      });
    }
    await scheduler.yield();
    signal?.throwIfAborted();
  }
  return ledgers;
}

function emptyLedgers({ clusters, cohorts, horizonMs }: Model): Ledger[][] {
  const days = Math.ceil(horizonMs / DAY);
  return Array.from({ length: clusters }, () => cohorts.map(() => new Ledger(days)));
}

function ledgerOf(ledgers: readonly (readonly Ledger[])[], model: Model, device: number): Ledger {
  return ledgers[clusterOf(model, device)]![cohortOf(model, device)]!;
}
