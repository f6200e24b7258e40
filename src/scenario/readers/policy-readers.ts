/** Who reads the keys of a policy. */

import type { Lifecycle } from '../schema/lifecycle.ts';
import type { Periodic } from '../schema/periodic.ts';
import type { Policy } from '../schema/policy.ts';
import type { Pre } from '../schema/pre.ts';
import type { Since } from '../schema/since.ts';
import type { Update } from '../schema/update.ts';
import {
  ASKS_INTERVAL,
  CHECKS_BESIDE_STARTS,
  FETCHES_AT_LAUNCH,
  FETCHES_PERIODICALLY,
  HAS_SHARED_GRID,
  HAS_WINDOW,
  IS_SHARED_OPPORTUNITY,
  LIVES_IN_HOST,
  UPDATES,
} from './policy-conditions.ts';
import { holding, type ReadersOf, RUN, runIf, under } from './reader.ts';
import { retryReader } from './retry-readers.ts';
import { IS_PRE_TOLD_TO_WAIT, IS_TOLD_TO_WAIT } from './service-conditions.ts';
import { HAS_CLIENTS } from './world-conditions.ts';

const READ = holding<{ waitAtMost: number }>({ waitAtMost: RUN });

const { enabled: hasPeriodic, ...periodic }: ReadersOf<Periodic> = {
  enabled: RUN,
  interval: runIf(ASKS_INTERVAL),
  intervalStep: runIf(ASKS_INTERVAL),
  intervalFactor: runIf(ASKS_INTERVAL),
  window: RUN,
  windowInclusive: runIf(HAS_WINDOW),
  opportunity: holding<Periodic['opportunity']>({
    lateOpen: RUN,
    every: RUN,
    phase: RUN,
    at: RUN,
    order: RUN,
    hostDead: RUN,
    resetTimer: RUN,
  }),
  jitter: RUN,
  initialDelay: RUN,
  spread: runIf(HAS_SHARED_GRID),
  refreshAtOpen: RUN,
  whenHostEnds: runIf(LIVES_IN_HOST),
  network: RUN,
  requireToken: RUN,
  requireStarred: RUN,
  maxPerOpportunity: runIf(IS_SHARED_OPPORTUNITY),
  retry: retryReader(IS_TOLD_TO_WAIT),
  anchorAfterFailure: runIf(ASKS_INTERVAL),
  read: READ,
};

const { enabled: hasPre, ...pre }: ReadersOf<Pre> = {
  enabled: RUN,
  on: RUN,
  read: READ,
  storage: RUN,
  detailsTime: RUN,
  retry: retryReader(IS_PRE_TOLD_TO_WAIT),
  requireToken: RUN,
  requireStarred: RUN,
};

const { enabled: hasUpdate, ...update }: ReadersOf<Update> = {
  enabled: RUN,
  push: RUN,
  hostCheck: RUN,
  recentlyUsed: RUN,
  onColdStart: RUN,
  asyncEvery: runIf(CHECKS_BESIDE_STARTS),
  syncEvery: RUN,
  longUnused: RUN,
  checkTime: RUN,
  downloadTime: RUN,
  failure: RUN,
  timeout: RUN,
  fallbackToLocal: RUN,
  retry: RUN,
  preferLocal: RUN,
  minimumVersion: RUN,
  applyUpdate: RUN,
  deltaShare: RUN,
};

export const POLICY_READERS: ReadersOf<Policy> = {
  preset: RUN,
  periodic: holding<Periodic>({ enabled: hasPeriodic, ...under(FETCHES_PERIODICALLY, periodic) }),
  pre: holding<Pre>({ enabled: hasPre, ...under(FETCHES_AT_LAUNCH, pre) }),
  // Keys of updates without releases are accepted: a policy is written once, for apps that release and for those that do not.
  update: holding<Update>({ enabled: hasUpdate, ...under(UPDATES, update) }),
  since: holding<Since>({
    fetch: runIf(HAS_CLIENTS),
    report: runIf(HAS_CLIENTS),
    pullNow: runIf(HAS_CLIENTS),
  }),
  lifecycle: holding<Lifecycle>({ suspendAfter: RUN, destroyAfter: RUN, maxLive: RUN, memoryKill: RUN }),
};
