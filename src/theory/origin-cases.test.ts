/** The formulas of servers against the exact values beside the project. */

import { describe, expect, test } from 'vitest';
import { ORIGIN_CASES, type OriginCase } from '../oracles/origin-cases.ts';
import { backlogUntil, desiredInstances, instancesAfter } from './autoscaling.ts';
import { bucketRejects, meanWaitOfConstant } from './constant-service.ts';
import { edgeHits, meanAgeAtEdges, originRequests, stampedeShare } from './edge-cache.ts';
import { fewestBins, meanPeak } from './herd.ts';
import { impatient } from './impatience.ts';
import { largestPoissonQuantile } from './largest-count.ts';
import { constant, exponential, type Law, lognormal, meanOf, weibull } from './law.ts';
import * as outages from './outages.ts';
import * as overload from './overload.ts';
import * as queues from './queues.ts';
import { type Rejected, retrials } from './retrials.ts';
import { attempts, meanDecorrelated } from './retries.ts';
import * as herds from './server-herds.ts';

type Params = OriginCase['params'];
type Formula = (given: Params, metric: string, id: string) => number;

const pool = ({ servers, arrivalsPerSecond, service }: Params): queues.Pool => ({
  servers: servers!,
  arrivals: arrivalsPerSecond!,
  service: (service.meanMs ?? service.constantMs) / 1000,
});

const FORMULAS: Readonly<Record<string, Formula>> = {
  'M/M/c': (given, metric) => {
    const [all, t] = [pool(given), given.t_s!];
    if (metric === 'mean_wait_s') return queues.meanWait(all);
    if (metric === 'wait_prob') return queues.waitingShare(all);
    return metric === 'P(wait>t)' ? queues.waitAbove(all, t) : queues.answerAbove(all, t);
  },
  'M/M/c/K': (given) => queues.shedShare(pool(given), given.queueLimit!),
  'M/D/1': (given) => queues.meanWaitAtOne(given.arrivalsPerSecond!, 0.08, 0.08 ** 2),
  'M/D/c': (given) => meanWaitOfConstant(given.servers!, given.arrivalsPerSecond!, 0.08),
  'M/G/1': (given) => {
    const [law, square] = lawOf(given);
    return queues.meanWaitAtOne(given.arrivalsPerSecond!, meanOf(law), square);
  },
  'M/G/c/c': (given) => queues.erlangB(given.servers!, given.arrivalsPerSecond! * meanOf(lawOf(given)[0])),
  'M[x]/M/1': ({ requestsPerSecond, batch }) => queues.meanWaitInBatches(requestsPerSecond!, batch!, 0.08),
  'M/M/c+M': (given, metric) => {
    const { expired, meanWait } = impatient(pool(given), exponential(1));
    return metric === 'timeout_share' ? expired : meanWait;
  },
  'M/M/c+D': (given) => impatient(pool(given), constant(given.queueTimeout_s!)).expired,
  'M/M/c split': (given) =>
    queues.meanWait({ ...pool(given), servers: 1, arrivals: given.arrivalsPerSecond! / given.instances! }),
  retrial: (given, metric) => {
    const { servers, offeredErlang: load, retryMean: back, persistence } = given as Record<string, number>;
    const key: keyof Rejected = metric === 'lost_share' ? 'lost' : 'firstTries';
    return retrials({ servers: servers!, load: load!, back: back!, persistence: persistence! })[key];
  },
  herd: (given, metric) => {
    const { clients, servers, service, queueLimit } = given;
    const herd = {
      clients: clients!,
      servers: servers!,
      service: (service.meanMs ?? service.constantMs) / 1000,
    };
    if (metric === 'shed') return herds.shedOfHerd(herd, queueLimit!);
    return service.constantMs ? herds.makespanOfConstant(herd) : herds.makespanOfExponential(herd);
  },
  'herd+jitter': ({ clients, jitter_s, cap_per_s, risk }) =>
    jitter_s ? meanPeak(clients!, jitter_s) : fewestBins(clients!, cap_per_s!, risk!),
  outage: (given, metric) => {
    if (metric === 'mean_time_to_empty_s') return outages.meanDrain(flood(given));
    const { outage_s, retry } = given;
    const growing = { base: retry.base_s, cap: retry.cap_s };
    if (metric === 'mean_return_after_outage_end_s') return outages.lateByFixed(60);
    return metric === 'herd_returns_at_s'
      ? outages.herdReturnsAt(growing, outage_s!)
      : outages.attemptsInOutage(growing, outage_s!);
  },
  'outage-fluid': (given) => outages.sheddingAfter(flood(given), given.retry.mean_s),
  metastable: (given, _metric, id) => {
    const capacity = given.capacityPerSecond!;
    if (id.startsWith('meta-late')) return overload.lastsByLateWork(capacity, given.retries!);
    if (id === 'meta-budget') return overload.lastsByBudget(capacity, given.retryBudget!);
    if (id === 'meta-cache') return overload.leastHits(given.requestsPerSecond!, given.databasePerSecond!);
    return overload.lastsByLatency({ idle: 1, each: 0.01, tries: given.tries!, timeout: 3 });
  },
  'retry-after': ({ clientsAtOnce: n, admittedPerRound, retryAfter_s }) =>
    admittedPerRound
      ? herds.inRounds(n!, admittedPerRound, retryAfter_s!).last
      : herds.requestsInSlots(n!, 100),
  'token-bucket': ({ arrivalsPerSecond, ratePerSecond, burst }) =>
    arrivalsPerSecond ? bucketRejects(arrivalsPerSecond, ratePerSecond!, burst!) : burst!,
  autoscale: (given) => {
    const [target, tolerance] = [given.target!, 0.1];
    if (given.utilisation)
      return desiredInstances(given.replicas!, 0, given.utilisation, { target, tolerance });
    const load = given.load.to / given.perReplicaPerSecond!;
    return instancesAfter({ before: given.replicas!, load, target, tolerance, sync: 15, startup: 60 }, 600);
  },
  'autoscale-fluid': (given) =>
    backlogUntil(given.load as unknown as number, given.capacityBefore!, given.delay_s!),
  'edge-ttl': (given, metric) => {
    if (metric === 'origin_share')
      return stampedeShare(given.requestsPerSecond!, given.ttl_s!, given.fetch_s!);
    const edges = {
      edges: given.edges!,
      requests: given.requestsPerSecondPerEdge!,
      lifetime: given.ttl_s!,
    };
    if (metric === 'edge_hit_share') return edgeHits(edges);
    return metric === 'mean_age_s' ? meanAgeAtEdges(edges) : originRequests(edges);
  },
  'max-poisson': ({ meanPerSecond, seconds, probability, hourlyWeights = [1] }) => {
    const mean = hourlyWeights.reduce((sum, weight) => sum + weight, 0) / hourlyWeights.length;
    const classes = hourlyWeights.map((weight) => ({
      mean: (meanPerSecond! * weight) / mean,
      bins: seconds! / hourlyWeights.length,
    }));
    return largestPoissonQuantile(classes, probability!);
  },
  staffing: (given, _metric, id) => {
    const [, , , t, share] = id.split('-').map(Number);
    return queues.fewestServers(
      { arrivals: given.arrivalsPerSecond!, service: given.service.meanMs / 1000 },
      t!,
      share!,
    );
  },
  'Mt/M/inf': ({ period_s, serviceMean_s }) => queues.swingOfBusy(period_s!, serviceMean_s!),
  'client-throttle': ({ demandPerSecond, capacityPerSecond, K }) =>
    overload.sentThrottled(demandPerSecond!, capacityPerSecond!, K!),
  'client-budget': ({ failure, tokensPerCall, maxAttempts }) =>
    tokensPerCall
      ? overload.attemptsInBudget(failure!, tokensPerCall)
      : attempts({ failure: failure!, most: maxAttempts! - 1 }),
  backoff: ({ base_s, retry }) => meanDecorrelated(base_s!, retry as unknown as number),
};

function flood({ firstTriesPerSecond, capacityPerSecond, rateLimitPerSecond, outage_s }: Params) {
  const capacity = (capacityPerSecond ?? rateLimitPerSecond)!;
  return { arrivals: firstTriesPerSecond!, capacity, outage: outage_s! };
}

/** With its mean square. */
function lawOf({ service }: Params): [law: Law, square: number] {
  const { law, shape, scaleMs, medianMs, sigma } = service as unknown as Record<string, number | string>;
  const [scale, width] = [Number(scaleMs ?? medianMs) / 1000, Number(shape ?? sigma)];
  return law === 'weibull'
    ? [weibull(width, scale), scale ** 2 * meanOf(weibull(width / 2, 1))]
    : [lognormal(scale, width), scale ** 2 * Math.exp(2 * width ** 2)];
}

describe.skipIf(ORIGIN_CASES.length === 0)('the exact values beside the project', () => {
  test.each(ORIGIN_CASES.map((one) => [one.id, one] as const))(
    '%s',
    (id, { model, params, metric, expect: exact }) => {
      const formula = FORMULAS[model];
      expect(formula, model).toBeDefined();
      expect(formula!(params, metric, id) / exact).toBeCloseTo(1, 9);
    },
  );
});
