/**
 * Test support: one device with a scripted person and a scripted network, told as an aligned text table. Whatever a script
 * does not say is still: no pre-fetch, no periodic fetch, steady Wi-Fi, constant times.
 */

import type { MachineName } from '../../machines/vocabulary.ts';
import { FaultModel, type Model, type SweepModel } from '../compiled/domain/model.ts';
import {
  LATE_OPEN,
  OPPORTUNITY,
  PeriodicModel,
  type PreModel,
  type UpdateModel,
} from '../compiled/domain/policy-model.ts';
import { FAULT } from '../compiled/facts/codes.ts';
import { DAY, HOUR, MINUTE, NEVER, SECOND } from '../compiled/kernel/time.ts';
import { factText, type TimeWords } from '../facts/fact-text.ts';
import { formatDuration, parseDuration } from '../kernel/duration.ts';
import { type LawSpec, lawOf } from '../kernel/law-of.ts';
import { answersText } from './chart-page.ts';
import type { TableRow } from './tabulate.ts';
import { type Told, taleOf } from './tale.ts';

/** The parts in which a time is told. */
const UNITS = [DAY, HOUR, MINUTE, SECOND, 1];

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
  /** What a launch without data does. */
  readonly own?: { readonly cache?: string };
  /** What is done with the tools of the platform: `pullNow at 3h`. */
  readonly tools?: readonly string[];
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
  readonly contentEvery?: string;
}

export function modelOf(script: Script): Model {
  const constant = (value: number) => lawOf({ law: 'constant', value } satisfies LawSpec);
  const network = (script.network ?? ['wifi']).map((text) => text.split(' for '));
  const apps = [script.opens, ...(script.others ?? [])];
  return {
    seed: 1,
    replication: 0,
    devices: 1,
    horizonMs: ms(script.until),
    warmupMs: 0,
    groups: 1,
    clusters: 1,
    isDisturbed: false,
    faults: (script.tools ?? []).map((text) => {
      const [tool = '', at = ''] = text.split(' at ');
      return {
        ...new FaultModel(),
        kind: FAULT[tool as keyof typeof FAULT],
        at: ms(at),
        until: ms(at),
      };
    }),
    releasesAt: Float64Array.from(script.releases ?? [], ms),
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
              session: null,
              isOfHostOpens: false,
              hostOpenProbability: 0,
            },
            loadTime: constant(ms(script.load ?? '1s')),
            isReadAtHotStart: script.readOn === 'open',
            freshForMs: ms('12h'),
            starredShare: 1,
            supportedShare: 1,
            gray: null,
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
                  ...script.pre,
                }
              : null,
            own: script.own ? { cacheMs: ms(script.own.cache ?? '0s') } : null,
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
            origin: {
              latency: constant(ms(script.latency ?? '200ms')),
              failure: 0,
              bodySize: constant(script.bodyBytes ?? 1024),
              timeoutMs: ms(script.timeout ?? 'never'),
              content: script.contentEvery
                ? { gap: constant(ms(script.contentEvery)), isShared: false, changesAt: null }
                : { gap: null, isShared: false, changesAt: null },
            },
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

/** Reads an instant or a duration of a script, a sum of parts: `12h 2s`, `never`. */
function ms(text: string): number {
  if (text === 'never') return NEVER;
  return text.split(' ').reduce((sum, part) => {
    const value = parseDuration(part);
    if (value === undefined) throw new Error(`a script says "${text}"; write it like "12h 2s"`);
    return sum + value;
  }, 0);
}

/** Writes an instant or a duration as a script does: 43202000 is `12h 2s`. */
function timeText(duration: number): string {
  const parts = UNITS.map((unit, index) => {
    const larger = UNITS[index - 1];
    return Math.floor((larger ? duration % larger : duration) / unit) * unit;
  });
  const texts = parts.filter((part) => part > 0).map(formatDuration);
  return texts.length > 0 ? texts.join(' ') : '0s';
}

const SCRIPT_TIME: TimeWords = { duration: timeText, instant: timeText, isSilentOnNever: true };

/** Every row of a table that has been told so far, as `rowKey` writes it. */
export const toldRows = new Set<string>();

export function rowKey({ from, input, answers }: Pick<TableRow, 'from' | 'input' | 'answers'>): string {
  return [from, input, answersText(answers)].join(' | ');
}

/**
 * Tells a script as the chosen machines live it: when, what came, what was asked, where from and to, what is now fact.
 * Messages are indented below the input that caused them.
 */
export function story(script: Script, ...machines: readonly MachineName[]): string {
  const told = taleOf(modelOf(script), 0);
  for (const step of told) toldRows.add(`${step.machine}: ${rowKey(step)}`);
  const from = ms(script.since ?? '0s');
  const lines = told
    .filter((step) => step.at >= from && machines.includes(step.machine as MachineName))
    .map(cellsOf);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function cellsOf({ cell, at, input, isMessage, answers, from, to, facts }: Told): string[] {
  return [
    timeText(at),
    isMessage ? `  ${input}` : input,
    `${cell.app > 0 ? `${cell.app}: ` : ''}${from === to ? from : `${from} → ${to}`}`,
    decisionText(answers),
    facts.map((fact) => factText(fact, SCRIPT_TIME)).join(' '),
  ];
}

/** Guards are asked in order until one says yes, so that one tells all; `otherwise` if several were asked and none did. */
function decisionText(answers: TableRow['answers']): string {
  const isDecided = answers.length < 2 || answers.at(-1)![1];
  return isDecided ? answersText(answers.slice(-1)) : 'otherwise';
}
