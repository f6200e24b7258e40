/**
 * Test support: one device with a scripted person and a scripted network. Whatever a script does not say is still: no
 * pre-fetch, no periodic fetch, steady Wi-Fi, constant times.
 */

import {
  FaultModel,
  type Model,
  type RolloutModel,
  type SweepModel,
  type UptakeModel,
} from '../compiled/domain/model.ts';
import {
  LATE_OPEN,
  OPPORTUNITY,
  PeriodicModel,
  type PreModel,
  type UpdateModel,
} from '../compiled/domain/policy-model.ts';
import { FAULT } from '../compiled/facts/codes.ts';
import { DAY, HOUR, MINUTE, NEVER } from '../compiled/kernel/time.ts';
import type { RetryModel } from '../compiled/services/retry-model.ts';
import { parseDuration } from '../kernel/duration.ts';
import { type LawSpec, lawOf } from '../kernel/law-of.ts';

export interface Script {
  /** When the app is opened, and for how long: `12h 30m for 20s`. */
  readonly opens: readonly string[];
  /** When other apps of the device are opened, which are like the first. */
  readonly others?: readonly (readonly string[])[];
  /** The host: never opened by itself, gone at once when it is left, kept alive for 30 min, without a sweep. */
  readonly host?: { readonly gap?: string; readonly session?: string; readonly keepAlive?: string };
  readonly sweep?: Partial<SweepModel>;
  readonly maxLive?: number;
  /** Checks take 0.1 s and downloads 2 s; launches wait for 10 s; nothing comes by itself. */
  readonly update?: Partial<UpdateModel>;
  readonly releases?: readonly string[];
  /** One for each release, if any of them is not for all devices at once. */
  readonly rollouts?: RolloutModel[];
  /** What a launch without data does. */
  readonly own?: {
    readonly cache?: string;
    readonly refreshAfter?: string;
    readonly retry?: RetryModel;
  };
  /** What is done with the tools of the platform, or to the origin: `pullNow at 3h`, `slow at 3h for 1h, factor 10`. */
  readonly faults?: readonly string[];
  readonly until: string;
  /** Tells nothing before this; all of it counts as told. */
  readonly since?: string;
  readonly periodic?: Partial<PeriodicModel>;
  readonly pre?: Partial<PreModel>;
  /** One network, or two in turn: `offline for 1h`, `wifi`. On the one called `failing` every request fails. */
  readonly network?: readonly string[];
  readonly load?: string;
  readonly latency?: string;
  readonly timeout?: string;
  readonly bodyBytes?: number;
  readonly suspendAfter?: string;
  readonly destroyAfter?: string;
  readonly memoryKill?: string;
  readonly readOn?: 'coldStart' | 'open';
  readonly hasToken?: boolean;
  readonly isStarred?: boolean;
  /** From when on the client of the device is new enough to fetch, and to be told to fetch now. */
  readonly client?: { readonly fetchesFrom?: string; readonly pullableFrom?: string };
  readonly contentEvery?: string;
}

export function modelOf(script: Script): Model {
  const constant = (value: number) => lawOf({ law: 'constant', value } satisfies LawSpec);
  const bodies = (factor: number) => constant(factor * (script.bodyBytes ?? 1024));
  const network = (script.network ?? ['wifi']).map((text) => text.split(' for '));
  const faults = (script.faults ?? []).map(faultOf);
  const change = faults.find(({ kind }) => kind === FAULT.change || kind === FAULT.bodySize);
  const origin = {
    latency: constant(ms(script.latency ?? '200ms')),
    failure: 0,
    bodySize: bodies(1),
    timeoutMs: ms(script.timeout ?? 'never'),
    content: {
      gap: script.contentEvery ? constant(ms(script.contentEvery)) : null,
      isShared: false,
      isForAll: false,
      changesAt: null,
    },
  };
  const apps = [script.opens, ...(script.others ?? [])];
  return {
    seed: 1,
    replication: 0,
    devices: 1,
    horizonMs: ms(script.until),
    warmupMs: 0,
    groups: 1,
    clusters: 1,
    halves: 1,
    bucketMs: HOUR,
    shifts: null,
    campaigns: faults.flatMap(({ kind, at, until, share }) =>
      kind === FAULT.push ? [{ at, withinMs: until - at, share, app: 0 }] : [],
    ),
    isDisturbed: script.faults !== undefined,
    isSkewed: faults.some(({ kind }) => kind === FAULT.clockSkew),
    faults: faults.filter(({ kind }) => kind !== FAULT.push && kind !== change?.kind),
    releasesAt: Float64Array.from(script.releases ?? [], ms),
    rollouts: script.rollouts ?? [],
    services: [],
    servedBy: new Float64Array(0),
    cohorts: [
      {
        name: '',
        upTo: 1,
        host: script.host
          ? {
              gap: constant(ms(script.host.gap ?? 'never')),
              session: constant(ms(script.host.session ?? '0s')),
              keepAliveMs: ms(script.host.keepAlive ?? '30m'),
              rhythm: null,
            }
          : null,
        sweep: script.sweep
          ? {
              firstAt: 0,
              everyMs: DAY,
              isSkipped: false,
              isTimerReset: false,
              jitter: constant(0),
              spreadMs: 0,
              isChained: false,
              isDroppedWithHost: false,
              shifts: null,
              ...script.sweep,
            }
          : null,
        network: {
          states: network.map(([name = '', stay = 'never'], index) => ({
            name,
            stay: constant(ms(stay)),
            meanStayMs: index === 0 ? 1 : 0,
            failure: name === 'failing' ? 1 : 0,
            isOffline: name === 'offline',
            isWifi: name === 'wifi',
            isWeak: name === 'weak',
          })),
        },
        apps: [
          {
            name: '',
            share: 1,
            group: 0,
            usage: {
              gap: constant(1),
              isGapAfterClose: false,
              firstOpen: null,
              isFirstOpenStationary: false,
              rhythm: null,
              rate: constant(1),
              session: faults.some(({ kind }) => kind === FAULT.push) ? constant(MINUTE) : null,
              isOfHostOpens: false,
              hostOpenProbability: 0,
              arrivals: null,
              rates: null,
            },
            loadTime: constant(ms(script.load ?? '1s')),
            isReadAtHotStart: script.readOn === 'open',
            freshForMs: ms('12h'),
            starredShare: script.isStarred === false ? 0 : 1,
            supportedShare: 1,
            fetchUptake: uptakeOf(script.client?.fetchesFrom),
            pullUptake: uptakeOf(script.client?.pullableFrom),
            grays: [],
            analytics: null,
            tokenShare: script.hasToken === false ? 0 : 1,
            lifecycle: {
              suspendAfterMs: ms(script.suspendAfter ?? '5s'),
              destroyAfterMs: ms(script.destroyAfter ?? '30m'),
              memoryKill: script.memoryKill === undefined ? null : constant(ms(script.memoryKill)),
              maxLive: script.maxLive ?? NEVER,
            },
            periodic: script.periodic
              ? {
                  ...new PeriodicModel(),
                  intervalMs: ms('12h'),
                  windowMs: ms('7d'),
                  opportunity: script.periodic.tick ? OPPORTUNITY.tick : OPPORTUNITY.timer,
                  lateOpen: LATE_OPEN.fetch,
                  isCountedFromFailure: !script.periodic.tick && !script.periodic.opportunity,
                  ...script.periodic,
                }
              : null,
            pre: script.pre
              ? {
                  readPatienceMs: 0,
                  isKeptInMemory: false,
                  isTokenRequired: false,
                  isStarRequired: false,
                  details: constant(0),
                  retry: null,
                  ...script.pre,
                }
              : null,
            own: script.own
              ? {
                  cacheMs: ms(script.own.cache ?? '0s'),
                  refreshAfterMs: ms(script.own.refreshAfter ?? 'never'),
                  retry: script.own.retry ?? null,
                }
              : null,
            update: script.update
              ? {
                  pushWithinMs: NEVER,
                  hostCheckMs: NEVER,
                  recentlyUsedMs: ms('7d'),
                  isCheckedAtColdStart: true,
                  asyncEveryMs: 0,
                  syncEveryMs: NEVER,
                  longUnusedMs: NEVER,
                  checkTime: constant(100),
                  downloadTime: constant(2000),
                  failure: 0,
                  timeoutMs: ms('10s'),
                  isFallingBack: true,
                  retryMs: NEVER,
                  preferLocalFrom: NEVER,
                  minimumVersion: 0,
                  acceptance: 0,
                  packageBytes: 1000,
                  deltaShare: 1,
                  ...script.update,
                }
              : null,
            stretches: change
              ? {
                  since: Float64Array.of(0, change.at, change.until > change.at ? change.until : NEVER),
                  origins: [
                    origin,
                    { ...origin, failure: change.failure, bodySize: bodies(change.factor) },
                    origin,
                  ],
                  grays: [],
                }
              : null,
            origin,
          },
        ],
      },
    ],
    capacity: null,
    traced: {
      appIds: ['app'],
      devices: [
        {
          id: 'device',
          endAt: NEVER,
          apps: apps.map((texts, app) => {
            const opens = texts.map((text) => text.split(' for ').map(ms));
            return {
              app,
              openAt: Float64Array.from(opens, ([at]) => at!),
              lengthMs: Float64Array.from(opens, ([, length]) => length!),
            };
          }),
        },
      ],
    },
  };
}

/** All devices have it from the instant on, and none before. */
function uptakeOf(from: string | undefined): UptakeModel | null {
  if (from === undefined) return null;
  return { at: Float64Array.of(ms(from) - 1, ms(from)), shares: Float64Array.of(0, 1) };
}

function faultOf(text: string): FaultModel {
  const [what = '', ...effects] = text.split(', ');
  const [kind = '', when = ''] = what.split(' at ');
  const [at = '', lasts = kind === 'badPackage' ? 'never' : '0s'] = when.split(' for ');
  return {
    ...new FaultModel(),
    kind: FAULT[kind as keyof typeof FAULT],
    at: ms(at),
    until: ms(at) + ms(lasts),
    ...Object.fromEntries(
      effects.map((effect) => effect.split(' ')).map(([key, value]) => [key, Number(value)]),
    ),
  };
}

/** Reads an instant or a duration of a script, a sum of parts: `12h 2s`, `never`. */
export function ms(text: string): number {
  if (text === 'never') return NEVER;
  return text.split(' ').reduce((sum, part) => {
    const value = parseDuration(part);
    if (value === undefined) throw new Error(`a script says "${text}"; write it like "12h 2s"`);
    return sum + value;
  }, 0);
}
