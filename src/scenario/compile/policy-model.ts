/** What the platform does to one app, as part of a model. */

import {
  HOST_DEAD,
  isIntervalAsked,
  isTimer,
  LATE_OPEN,
  LifecycleModel,
  OPPORTUNITY,
  PeriodicModel,
  PreModel,
  TickModel,
} from '../../compiled/domain/policy-model.ts';
import { unforeseen } from '../../compiled/kernel/native.ts';
import { NEVER, wholeMs } from '../../compiled/kernel/time.ts';
import { lawOf } from '../../kernel/law-of.ts';
import type { Scenario } from '../schema/scenario.ts';
import { made } from './made.ts';
import { retryModel } from './retry-model.ts';
import { livesInHost } from './who-asks.ts';

type Policy = Scenario['policy'];
type Periodic = Policy['periodic'];

/** @param isTold whether its requests meet a service that tells them how long to wait */
export function periodicModel(periodic: Periodic, isTold: boolean): PeriodicModel | null {
  if (!periodic.enabled) return null;
  const { opportunity } = periodic;
  const kind = OPPORTUNITY[opportunity.kind];
  return made(PeriodicModel, {
    intervalMs: isIntervalAsked(kind) ? intervalMs(periodic) : 0,
    windowMs: periodic.window,
    isWindowInclusive: periodic.windowInclusive && periodic.window !== NEVER,
    opportunity: kind,
    tick: opportunity.kind === 'tick' ? tickModel(opportunity, periodic.spread) : null,
    lateOpen: opportunity.kind === 'timer' ? LATE_OPEN[opportunity.lateOpen] : LATE_OPEN.ignore,
    jitter: lawOf(periodic.jitter),
    initialDelay: isNone(periodic.initialDelay) ? null : lawOf(periodic.initialDelay),
    refreshAfterMs: periodic.refreshAtOpen,
    isDroppedWithHost: periodic.whenHostEnds === 'drop' && livesInHost(periodic),
    isWifiOnly: periodic.network === 'wifi',
    isTokenRequired: periodic.requireToken,
    isStarRequired: periodic.requireStarred,
    retry: retryModel(periodic.retry, isTold),
    isCountedFromFailure: isCountedFromFailure(periodic),
    maxPerOpportunity: isTimer(kind) || periodic.maxPerOpportunity === 0 ? NEVER : periodic.maxPerOpportunity,
    readPatienceMs: patienceMs(periodic.read),
  });
}

/** @param isTold as of {@link periodicModel} */
export function preModel(pre: Policy['pre'], isTold: boolean): PreModel | null {
  if (!pre.enabled) return null;
  return made(PreModel, {
    readPatienceMs: patienceMs(pre.read),
    isKeptInMemory: pre.storage === 'memory',
    details: lawOf(pre.detailsTime),
    retry: retryModel(pre.retry, isTold),
    isTokenRequired: pre.requireToken,
    isStarRequired: pre.requireStarred,
  });
}

export function lifecycleModel(lifecycle: Policy['lifecycle']): LifecycleModel {
  return made(LifecycleModel, {
    suspendAfterMs: lifecycle.suspendAfter,
    destroyAfterMs: lifecycle.destroyAfter,
    memoryKill: lifecycle.memoryKill && lawOf(lifecycle.memoryKill),
    maxLive: lifecycle.maxLive === 0 ? NEVER : lifecycle.maxLive,
  });
}

function intervalMs({ interval, intervalStep, intervalFactor }: Periodic): number {
  return wholeMs(snapped(interval, intervalStep) * intervalFactor);
}

/** Raised to the step, and then up to a multiple of it (Chromium, periodic background sync). */
function snapped(interval: number, step: number): number {
  return step === 0 ? interval : Math.max(1, Math.ceil(interval / step)) * step;
}

function isCountedFromFailure({ anchorAfterFailure, opportunity }: Periodic): boolean {
  const kind = OPPORTUNITY[opportunity.kind];
  if (!isIntervalAsked(kind)) return false;
  return anchorAfterFailure === 'auto' ? isTimer(kind) : anchorAfterFailure === 'attempt';
}

type Tick = Extract<Periodic['opportunity'], { kind: 'tick' }>;

function tickModel({ every, phase, hostDead }: Tick, spread: number): TickModel {
  const isPhaseRandom = phase === 'random';
  return made(TickModel, {
    everyMs: every,
    phaseMs: isPhaseRandom ? 0 : phase,
    isPhaseRandom,
    spreadMs: isPhaseRandom ? 0 : spread,
    hostDead: HOST_DEAD[hostDead],
  });
}

/** Whether a delay is none at all, which asks chance for nothing. */
function isNone(delay: Periodic['initialDelay']): boolean {
  return delay.law === 'constant' && delay.value === 0;
}

function patienceMs(read: Periodic['read']): number {
  switch (read.kind) {
    case 'neverWait':
      return 0;
    case 'waitAtMost':
      return read.ms;
    case 'wait':
      return NEVER;
    default:
      return unforeseen(read);
  }
}
