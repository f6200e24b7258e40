/** A resolved scenario as a model: every value in the units that engines count in. */

import {
  AnalyticsModel,
  AppModel,
  CapacityModel,
  CohortModel,
  HostModel,
  Model,
  NetworkModel,
  NetworkState,
  SweepModel,
  type TracedUsage,
} from '../../compiled/domain/model.ts';
import { FAULT, isOfOrigin } from '../../compiled/facts/codes.ts';
import { DAY, MINUTE, NEVER } from '../../compiled/kernel/time.ts';
import { invariant } from '../../kernel/invariant.ts';
import { lawOf } from '../../kernel/law-of.ts';
import type { Instant } from '../schema/text.ts';
import { campaignModels, faultModels } from './fault-models.ts';
import { type LocalClock, localClockOf } from './local-clock.ts';
import { made } from './made.ts';
import { grayModels, type Later, originModel, originStretches, ownModel } from './origin-model.ts';
import { lifecycleModel, periodicModel, preModel } from './policy-model.ts';
import { type AppSettings, type CohortSettings, populationOf } from './population.ts';
import type { Traces } from './read-traces.ts';
import { CLUSTERS, type Replicate } from './replicate.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { scaleOf } from './scale.ts';
import { bucketOf } from './series-bucket.ts';
import { servedBy, serviceModels } from './service-models.ts';
import { sharedChanceOf } from './shared-chance.ts';
import { isChanged, stretchesOf } from './stretches.ts';
import { isToldToWait } from './told-to-wait.ts';
import { releasesOf, updateModel } from './update-model.ts';
import { uptakeModel } from './uptake.ts';
import { ratesModel, rhythmModel, usageModel } from './usage-model.ts';
import { inRun } from './when-in-run.ts';
import { isStarAsked, usesHost } from './who-asks.ts';

type Content = AppSettings['origin']['content'];

/** What only files can tell. */
export interface FromFiles {
  /** What people do, if a trace says it. */
  readonly traced: TracedUsage | null;
  /** When a content changes, in ms after the start of the run, if a trace says it. */
  changesOf(content: Content): Float64Array | null;
  /** When other clients of services come, as far as logs say it. */
  readonly arrivals: Traces['arrivals'];
}

/** @param replicate which run of the scenario this is */
export function modelOf(scenario: ResolvedScenario, replicate: Replicate, files: FromFiles): Model {
  const { releasesAt, rollouts } = releasesOf(scenario, replicate);
  const faults = faultModels(scenario);
  const cohorts = cohortModels(scenario, files);
  // Devices that share chance are no independent witnesses of each other.
  const areIndependent = sharedChanceOf(scenario).length === 0;
  // Replications of a log are of the same people: more of them are no more clusters.
  const most = files.traced === null ? replicate.clusters : CLUSTERS;
  const clusters = areIndependent ? Math.min(scenario.devices, most) : 1;
  return made(Model, {
    seed: scenario.seed,
    replication: replicate.replication,
    devices: scenario.devices,
    horizonMs: scenario.horizon,
    warmupMs: scenario.warmup,
    cohorts,
    releasesAt,
    rollouts,
    faults,
    isDisturbed: faults.some(({ kind }) => isOfOrigin(kind)),
    isSkewed: faults.some(({ kind }) => kind === FAULT.clockSkew),
    groups: cohorts.reduce((sum, { apps }) => sum + apps.length, 0),
    clusters,
    halves: scaleOf(scenario) === 1 ? 1 : Math.min(2, scenario.devices),
    capacity: capacityModel(scenario),
    traced: files.traced,
    bucketMs: bucketOf(scenario.series, scenario.horizon),
    shifts: localClockOf(scenario).shifts,
    campaigns: campaignModels(scenario),
    services: serviceModels(scenario, files.arrivals),
    servedBy: servedBy(scenario),
  });
}

function cohortModels(scenario: ResolvedScenario, files: FromFiles): CohortModel[] {
  let share = 0;
  let groups = 0;
  const { start, horizon: horizonMs } = scenario;
  const population = populationOf(scenario);
  const isPartlyReported = population.some(({ apps, clients }) =>
    apps.some((app) => isPartial(analyticsModel(app, clients, start, horizonMs))),
  );
  const stretches = stretchesOf(scenario);
  const isOriginChanged = isChanged(scenario, 'origin');
  const isUsageChanged = isChanged(scenario, 'usage');
  const run = { scenario, start, horizonMs, isPartlyReported, isOriginChanged, isUsageChanged };
  return population.map((cohort, index) => {
    share += cohort.share;
    const local = localClockOf(scenario, cohort.timeZone);
    return made(CohortModel, {
      name: cohort.name,
      // Sums of shares are rounded, and every device is of some cohort.
      upTo: index === population.length - 1 ? 1 : share,
      network: networkModel(cohort.network),
      host: usesHost(cohort) ? hostModel(cohort.host, local) : null,
      sweep: sweepModel(cohort, local),
      apps: cohort.apps.map((app, at) => {
        const later = stretches.map(({ from, population: all, bodyFactor }) => ({
          ...{ from, bodyFactor },
          app: all[index]!.apps[at]!,
        }));
        return appModel(app, { ...run, group: groups++, local, later, clients: cohort.clients }, files);
      }),
    });
  });
}

interface Place {
  readonly group: number;
  readonly local: LocalClock;
  readonly scenario: ResolvedScenario;
  readonly start: Instant;
  readonly horizonMs: number;
  readonly isPartlyReported: boolean;
  readonly isOriginChanged: boolean;
  readonly isUsageChanged: boolean;
  readonly clients: CohortSettings['clients'];
  /** What the app is like from when on. */
  readonly later: readonly Later[];
}

function appModel(settings: AppSettings, place: Place, files: FromFiles): AppModel {
  const { id, share, app, usage, policy, origin } = settings;
  const { group, local, scenario, start, horizonMs, isPartlyReported, clients, later } = place;
  return made(AppModel, {
    name: id,
    share,
    group,
    usage: usageModel(usage, local, place.isUsageChanged ? ratesModel(later) : null),
    loadTime: lawOf(app.loadTime),
    isReadAtHotStart: app.readOn === 'open',
    freshForMs: app.freshFor,
    tokenShare: app.tokenShare,
    starredShare: isStarAsked(policy) ? app.starredShare : 1,
    supportedShare: app.backOffice.supportedShare,
    fetchUptake: uptakeModel(clients, policy.since.fetch, start),
    pullUptake: uptakeModel(clients, policy.since.pullNow, start),
    grays: grayModels(settings, start),
    analytics: isPartlyReported ? analyticsModel(settings, clients, start, horizonMs) : null,
    lifecycle: lifecycleModel(policy.lifecycle),
    periodic: periodicModel(policy.periodic, isToldToWait(scenario.services, 'periodic')),
    pre: preModel(policy.pre, isToldToWait(scenario.services, 'pre')),
    own: ownModel(app, isToldToWait(scenario.services, 'own')),
    update: updateModel(settings, scenario),
    origin: originModel(origin, files.changesOf(origin.content)),
    stretches: place.isOriginChanged ? originStretches(later, start) : null,
  });
}

/** Where the reporting of one app of one cohort is partial, that of all is looked at. */
function analyticsModel(
  { app, policy }: AppSettings,
  clients: CohortSettings['clients'],
  start: Instant,
  horizonMs: number,
): AnalyticsModel {
  const { reportingShare, publishedAt, keep } = app.analytics;
  return made(AnalyticsModel, {
    share: reportingShare,
    uptake: uptakeModel(clients, policy.since.report, start),
    publishedAt: inRun(publishedAt, start),
    keptFrom: horizonMs - keep,
  });
}

function isPartial({ share, uptake, publishedAt, keptFrom }: AnalyticsModel): boolean {
  return share < 1 || uptake !== null || publishedAt > 0 || keptFrom > 0;
}

function hostModel(host: CohortSettings['host'], local: LocalClock): HostModel {
  return made(HostModel, {
    gap: lawOf(host.activations),
    session: lawOf(host.session),
    keepAliveMs: host.keepAlive,
    rhythm: rhythmModel(host, local),
  });
}

/** The sweep is the device's: all apps that are swept agree on it, or the scenario is refused (see compile.ts). */
function sweepModel({ apps }: CohortSettings, local: LocalClock): SweepModel | null {
  const swept = apps.map(({ policy }) => policy.periodic).find(isSwept);
  if (!swept) return null;
  const { opportunity } = swept;
  invariant(opportunity.kind === 'dailySweep', () => `a sweep is of another kind: ${opportunity.kind}`);
  const sinceMidnight = local.epochMs + local.offsetMinutes * MINUTE;
  const ahead = opportunity.at - (sinceMidnight - Math.floor(sinceMidnight / DAY) * DAY);
  return made(SweepModel, {
    firstAt: ahead - Math.floor(ahead / opportunity.every) * opportunity.every,
    everyMs: opportunity.every,
    isSkipped: opportunity.hostDead === 'skip',
    isTimerReset: opportunity.resetTimer,
    jitter: lawOf(swept.jitter),
    spreadMs: swept.spread,
    isChained: opportunity.order === 'chain',
    isDroppedWithHost: swept.whenHostEnds === 'drop',
    shifts: local.shifts,
  });
}

/** Whether the apps that a sweep looks at are this one's among them. */
export function isSwept({ enabled, opportunity }: AppSettings['policy']['periodic']): boolean {
  return enabled && opportunity.kind === 'dailySweep';
}

function networkModel(network: CohortSettings['network']): NetworkModel {
  const state = (name: string, mean: number, failure: number) =>
    made(NetworkState, {
      name,
      stay: lawOf(mean === NEVER ? { law: 'constant', value: NEVER } : { law: 'exponential', mean }),
      meanStayMs: mean,
      failure,
      isOffline: name === 'offline',
      isWifi: name === 'wifi',
      isWeak: name === 'weak',
    });
  if (network.kind === 'steady') return made(NetworkModel, { states: [state(network.type, NEVER, 0)] });
  const states = Object.entries(network.states).map(([name, { mean }]) =>
    state(name, mean, network.failure[name] ?? 0),
  );
  return made(NetworkModel, { states });
}

/** The capacity at the scale of the simulated devices. */
function capacityModel(scenario: ResolvedScenario): Model['capacity'] {
  const { capacity } = scenario.origin;
  if (capacity === null) return null;
  return made(CapacityModel, {
    requestsPerWindow: (capacity.rps * (capacity.window / 1000)) / scaleOf(scenario),
    windowMs: capacity.window,
  });
}
