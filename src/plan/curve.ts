/** What a number of instances means: its risk, how long people wait, how many get no answer, and what it costs. */

import type { Ratio } from '../metrics/ratio.ts';
import type { ServiceMetrics } from '../metrics/service-metrics.ts';
import { type ServiceSample, serviceMetrics } from '../metrics/services.ts';
import type { Objective } from './objective.ts';
import { isMissed, type Risk, riskOf } from './risk.ts';
import type { Trial, Trials } from './trials.ts';

/** One number of instances, over all runs. */
export interface Point {
  readonly instances: number;
  readonly risk: Risk;
  /** 99 % of the requests that are served wait no longer than this until they are begun. */
  readonly waitMsP99: Ratio;
  /** Share of the requests that are turned away, dropped, expired, or answered with an error. */
  readonly errorShare: Ratio;
  /** In the currency of the scenario's prices, on average of a run; `null` without a price. */
  readonly cost: Ratio;
}

export async function pointOf(
  trials: Trials,
  {
    instances,
    objective,
    runs,
  }: { readonly instances: number; readonly objective: Objective; readonly runs: number },
): Promise<Point> {
  const lived: Trial[] = [];
  for (let replication = 0; replication < runs; replication++) {
    lived.push(await trials.trial(instances, replication));
  }
  const missed = lived.filter((trial) => isMissed(trial, objective)).length;
  const { waitMs, cost, ...counts } = serviceMetrics(pooled(lived), lived[0]!.model);
  return {
    instances,
    risk: riskOf(missed, runs),
    waitMsP99: waitMs.p99,
    errorShare: errorShareOf(counts),
    cost,
  };
}

/** What is told over time is of the first run. */
function pooled(lived: readonly Trial[]): ServiceSample {
  return { ...lived[0]!.sample, runs: lived.flatMap(({ sample }) => sample.runs) };
}

function errorShareOf({
  arrivals,
  errors,
  rejected,
  dropped,
  expired,
}: Pick<ServiceMetrics, 'arrivals' | 'errors' | 'rejected' | 'dropped' | 'expired'>): Ratio {
  return arrivals === 0 ? null : (errors + rejected + dropped + expired) / arrivals;
}
