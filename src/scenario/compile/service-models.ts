/** Servers with queues, as part of a model. Milliseconds of a scenario become microseconds, exactly. */

import type { RhythmModel } from '../../compiled/domain/model.ts';
import { busyTime } from '../../compiled/domain/rhythm.ts';
import type { Law } from '../../compiled/kernel/law.ts';
import { HOUR, SECOND } from '../../compiled/kernel/time.ts';
import {
  AutoscalerModel,
  BackgroundModel,
  ClientModel,
  DISPATCH,
  EdgeModel,
  LimitModel,
  PriceModel,
  RetryAfterModel,
  ScheduleModel,
  ServiceModel,
} from '../../compiled/services/service-model.ts';
import { type LawSpec, lawOf, meanOf } from '../../kernel/law-of.ts';
import { type Background, isTraced } from '../schema/background.ts';
import type { Edge } from '../schema/edge.ts';
import { SERVED, type Service } from '../schema/service.ts';
import { countsModel } from './counts-model.ts';
import { localClockOf } from './local-clock.ts';
import { made } from './made.ts';
import type { Traces } from './read-traces.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { retryModel } from './retry-model.ts';
import { tellsToWait } from './told-to-wait.ts';
import { troublesOf } from './trouble-models.ts';
import { rhythmModel } from './usage-model.ts';
import { inRun } from './when-in-run.ts';

const MICROS = 1000;
const MICROS_PER_SECOND = MICROS * SECOND;

/** In the order of the scenario: their places are what `then` and {@link servedBy} name. */
export function serviceModels(scenario: ResolvedScenario, arrivals: Traces['arrivals']): ServiceModel[] {
  const names = Object.keys(scenario.services);
  return names.map((name) => serviceModel(name, names, scenario, arrivals));
}

/** By kind of request the place of the service that it comes to first, -1 for none; empty where there are no services. */
export function servedBy({ services }: Pick<ResolvedScenario, 'services'>): Float64Array {
  const all = Object.values(services);
  if (all.length === 0) return new Float64Array(0);
  return Float64Array.from(SERVED, (kind) => all.findIndex(({ serves }) => serves.includes(kind)));
}

function serviceModel(
  name: string,
  names: readonly string[],
  scenario: ResolvedScenario,
  arrivals: Traces['arrivals'],
): ServiceModel {
  const service = scenario.services[name]!;
  const { autoscale, rateLimit } = service;
  const plan = planOf(service, scenario);
  return made(ServiceModel, {
    name,
    then: service.then === undefined ? -1 : names.indexOf(service.then),
    instances: plan?.before ?? service.instances,
    concurrency: service.concurrency,
    time: lawOf(service.time),
    dispatch: DISPATCH[service.dispatch],
    queueLimit: service.queueLimit,
    isLifo: service.order === 'lifo',
    isExpiredDropped: service.dropExpired,
    isFullSilent: service.onFull === 'drop',
    limit:
      rateLimit &&
      made(LimitModel, { tokensPerUs: rateLimit.rps / MICROS_PER_SECOND, burst: rateLimit.burst }),
    retryAfter: retryAfterModel(service),
    autoscaler: autoscalerModel(autoscale),
    schedule: plan?.schedule ?? null,
    startupUs: (autoscale?.startup ?? 0) * MICROS,
    edge: service.edge && edgeModel(service.edge),
    bytesPerSecond: service.bandwidth,
    price: service.price && made(PriceModel, service.price),
    objective: null,
    background: service.background && backgroundModel(service.background, name, scenario, arrivals),
    rest: null,
    troubles: troublesOf(name, scenario),
  });
}

function edgeModel({ lifetime, nodes, shield, collapse, honourAge }: NonNullable<Edge>) {
  return made(EdgeModel, {
    lifetimeUs: lifetime * MICROS,
    nodes,
    isShielded: shield,
    isCollapsing: collapse,
    isAgeHonoured: honourAge,
  });
}

/** One place in the line of those turned away is what the service needs for one request, or the limit for one token. */
function retryAfterModel({ retryAfter, rateLimit, instances, concurrency, time }: Service) {
  if (retryAfter.kind === 'none') return null;
  const capacityUs = rateLimit ? MICROS_PER_SECOND / rateLimit.rps : meanOf(time) / (instances * concurrency);
  return made(RetryAfterModel, {
    law: retryAfter.kind === 'law' ? lawOf(retryAfter.law) : null,
    slotUs: retryAfter.kind === 'slot' ? capacityUs : 0,
  });
}

function autoscalerModel(autoscale: Service['autoscale']): AutoscalerModel | null {
  if (autoscale === null || 'schedule' in autoscale) return null;
  return made(AutoscalerModel, {
    least: autoscale.min,
    most: autoscale.max,
    target: autoscale.target,
    tolerance: autoscale.tolerance,
    syncUs: autoscale.sync * MICROS,
    stabiliseDownUs: autoscale.stabiliseDown * MICROS,
  });
}

interface Plan {
  /** What was decided before the run and is up as it begins; absent if nothing was. */
  readonly before: number | undefined;
  readonly schedule: ScheduleModel;
}

function planOf({ autoscale }: Service, { start, horizon }: ResolvedScenario): Plan | null {
  if (autoscale === null || !('schedule' in autoscale)) return null;
  const steps = autoscale.schedule.map(({ at, instances }) => ({ at: inRun(at, start), instances }));
  const ahead = steps.filter(({ at }) => at >= 0 && at < horizon);
  return {
    before: steps.findLast(({ at }) => at < 0)?.instances,
    schedule: made(ScheduleModel, {
      atUs: Float64Array.from(ahead, ({ at }) => at * MICROS),
      instances: Float64Array.from(ahead, ({ instances }) => instances),
    }),
  };
}

function backgroundModel(
  background: NonNullable<Background>,
  name: string,
  scenario: ResolvedScenario,
  arrivals: Traces['arrivals'],
): BackgroundModel {
  const rates = isTraced(background) ? new Float64Array(1) : ratesOf(background, scenario);
  return made(BackgroundModel, {
    rates,
    until: rates.map((_, hour) => ((hour + 1) * HOUR) / SECOND),
    pointsAt: new Float64Array(rates.length),
    pointCounts: new Float64Array(rates.length),
    points: new Float64Array(0),
    pointKinds: new Float64Array(0),
    kinds: [
      made(ClientModel, {
        upTo: 1,
        timeout: lawOf(background.timeout),
        wayUs: 0,
        failure: 0,
        bytes: sizeLaws(background.bodySize),
        bytesSince: Float64Array.of(0),
        retry: retryModel(background.retry, tellsToWait(scenario.services, name)),
        ...{ app: 0, kind: -1, what: 0 },
      }),
    ],
    counts: isTraced(background) ? countsModel(arrivals.get(name)!, scenario) : null,
  });
}

function ratesOf(
  background: Exclude<Background, { readonly trace: unknown } | null>,
  scenario: ResolvedScenario,
): Float64Array {
  const rhythm = rhythmModel(background, localClockOf(scenario));
  if (rhythm === null) return Float64Array.of(background.rps);
  return hourlyRates(background.rps, rhythm, scenario.horizon);
}

/** Of what has no size nothing is drawn. */
function sizeLaws(size: LawSpec): Law[] {
  return meanOf(size) === 0 ? [] : [lawOf(size)];
}

/** The mean rate of each hour of the run: what the busy clock goes on by in it, for the rhythm has a mean of 1. */
function hourlyRates(rps: number, rhythm: RhythmModel, horizon: number): Float64Array {
  const hours = Math.ceil(horizon / HOUR);
  const busy = Array.from({ length: hours + 1 }, (_, hour) => busyTime(rhythm, hour * HOUR));
  return Float64Array.from({ length: hours }, (_, hour) =>
    Math.max(0, (rps * (busy[hour + 1]! - busy[hour]!)) / HOUR),
  );
}
