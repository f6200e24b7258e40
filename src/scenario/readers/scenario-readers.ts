/** Who reads the keys of a scenario. */

import type { App } from '../schema/app.ts';
import type { Clients, Held } from '../schema/clients.ts';
import type { Fault } from '../schema/faults.ts';
import type { Host } from '../schema/host.ts';
import type { Network } from '../schema/network.ts';
import type { Origin } from '../schema/origin.ts';
import type { Policy } from '../schema/policy.ts';
import type { Cohort, OneApp } from '../schema/population.ts';
import type { DrawnReleases, Rollout } from '../schema/releases.ts';
import type { Report } from '../schema/report.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { SeriesSettings } from '../schema/series.ts';
import type { Usage } from '../schema/usage.ts';
import { APP_READERS, ORIGIN_READERS } from './app-readers.ts';
import { HOST_READERS, NETWORK_READERS, USAGE_READERS } from './people-readers.ts';
import { POLICY_READERS } from './policy-readers.ts';
import { type Condition, holding, REPORT, type ReadersOf, RUN, runIf } from './reader.ts';
import { SERVICES_READER } from './service-readers.ts';
import { HAS_LOCAL_HOURS, IS_SWEPT } from './world-conditions.ts';

/** Devices meet at one origin, whose capacity is that of the scenario: that of one app is never read, so it is never a note. */
const IS_OF_ALL_APPS: Condition = {
  by: { en: 'the origin of the scenario, which answers all apps', zh: '场景自身的源站（所有小程序共用）' },
  here: () => ({ en: 'this is the origin of one app', zh: '这是单个小程序的源站' }),
  isMet: () => false,
  cure: 'give origin.capacity of the scenario',
  unread: 'refuse',
};

const SECTIONS = {
  policy: holding<Policy>(POLICY_READERS),
  usage: holding<Usage>(USAGE_READERS),
  host: holding<Host>(HOST_READERS),
  network: holding<Network>(NETWORK_READERS),
  app: holding<App>(APP_READERS),
  origin: holding<Origin>(ORIGIN_READERS),
};

const { policy, usage, host, network, app } = SECTIONS;

const CLIENTS = holding<Clients[number]>({
  at: RUN,
  versions: holding<Held>({ version: RUN, share: RUN }),
  version: RUN,
  share: RUN,
});

/** Of a group of devices; what it lays over the scenario is read as the scenario's own. */
export const COHORT_READERS: ReadersOf<Cohort> = {
  name: RUN,
  share: RUN,
  ...{ policy, usage, host, network, app },
  timeZone: runIf(HAS_LOCAL_HOURS),
  clients: CLIENTS,
  os: { by: 'requests', when: [] },
};

export const ONE_APP_READERS: ReadersOf<OneApp> = {
  id: RUN,
  share: RUN,
  ...{ policy, usage, app },
  origin: holding<Origin>({ ...ORIGIN_READERS, capacity: runIf(IS_OF_ALL_APPS) }),
};

export const SCENARIO_READERS: ReadersOf<Scenario> = {
  name: REPORT,
  description: REPORT,
  seed: RUN,
  start: RUN,
  timeZone: RUN,
  horizon: RUN,
  warmup: RUN,
  devices: RUN,
  represents: REPORT,
  ...SECTIONS,
  services: SERVICES_READER,
  releases: holding<DrawnReleases | Rollout>({
    gaps: RUN,
    at: RUN,
    steps: holding<Rollout['steps'][number]>({ at: RUN, share: RUN }),
    paused: holding<Rollout['paused'][number]>({ at: RUN, for: RUN }),
    halted: RUN,
    rolledBack: RUN,
    only: RUN,
  }),
  cohorts: holding<Cohort>(COHORT_READERS),
  apps: holding<OneApp>(ONE_APP_READERS),
  faults: holding<Fault>({
    at: RUN,
    for: RUN,
    failure: RUN,
    factor: RUN,
    share: RUN,
    version: RUN,
    app: RUN,
    within: RUN,
    over: RUN,
    set: RUN,
    service: RUN,
    by: runIf(IS_SWEPT),
  }),
  clients: CLIENTS,
  thresholds: REPORT,
  series: holding<SeriesSettings>({ bucket: REPORT }),
  report: holding<Report>({ language: REPORT }),
};
