/**
 * The scenario: every setting with its default and its meaning. Reading decodes (durations to ms, sizes to bytes,
 * distributions to laws); writing gives the notation back. A key that is not here does not exist.
 */

import * as z from 'zod';
import { formatDuration } from '../../kernel/duration.ts';
import type { TimeZone } from '../zones/time-zone.ts';
import { app } from './app.ts';
import { isTraced } from './background.ts';
import { type ChangePath, type Changes, numberAt } from './changes.ts';
import { type Clients, clients } from './clients.ts';
import { faults } from './faults.ts';
import { host } from './host.ts';
import { leaf } from './leaf.ts';
import { network } from './network.ts';
import { origin } from './origin.ts';
import { policy } from './policy.ts';
import { apps, cohorts } from './population.ts';
import { countFrom, durationOrAuto, numberFrom, positiveDuration } from './quantity.ts';
import { releaseBreaches } from './release-names.ts';
import { releases } from './releases.ts';
import { type Report, report } from './report.ts';
import { type Breach, withRule } from './rule.ts';
import { series } from './series.ts';
import { serviceBreaches } from './service-names.ts';
import { services } from './services.ts';
import { settings } from './settings.ts';
import { sharesBesideClients } from './shares-beside-clients.ts';
import { type Instant, instant, kebabName, threshold } from './text.ts';
import { timeZone } from './time-zone.ts';
import { usage } from './usage.ts';

/** Defaults that a trace replaces by what it says itself. */
const UNLESS_TRACED = { start: '2026-03-02T00:00:00+08:00', horizon: '28d', devices: 10_000 } as const;

const MOST_DEVICES = 2 ** 31;

/** More than there are, or will be. */
const MOST_REPRESENTED = 1e11;

const keys = settings({
  name: kebabName.describe('What the run is called'),
  description: z.string().default('').describe('What the scenario is about'),
  seed: countFrom(0, Number.MAX_SAFE_INTEGER, 'a whole number from 0 to 2^53 - 1')
    .prefault(1)
    .describe('Random seed; the same seed gives the same run'),
  start: instant
    .optional()
    .describe('The instant at which the run starts, with the local offset; with a trace, its first record')
    .meta({ default: UNLESS_TRACED.start }),
  timeZone: timeZone
    .optional()
    .describe(
      'Local time of all devices: an offset from UTC, or a time zone such as Europe/Berlin, with daylight saving as the time zone database of Node says; that of the start unless given',
    ),
  horizon: positiveDuration
    .optional()
    .describe('How long the run lasts, the end excluded; with a usage trace, until its last record')
    .meta({ default: UNLESS_TRACED.horizon }),
  warmup: durationOrAuto
    .prefault('7d')
    .describe(
      'Warm-up deletion: how long the run only builds up state and is left out of every metric; auto: until it is stationary, as detected by a pilot run',
    ),
  devices: countFrom(1, MOST_DEVICES, `a whole number of devices from 1 to ${MOST_DEVICES}`)
    .optional()
    .describe('How many devices there are; with a usage trace, those in the file')
    .meta({ default: UNLESS_TRACED.devices }),
  represents: leaf(numberFrom(1, MOST_REPRESENTED, 'a number of real devices from 1 to 100 billion'))
    .optional()
    .describe(
      'How many real devices the simulated ones represent: what is shown and judged is scaled to them',
    ),
  policy: policy.prefault('wechat').describe('What the platform does: a preset by name, or an object'),
  usage: usage.prefault({}).describe('When people open the app, and for how long'),
  host: host.prefault({}).describe('The app in which mini-programs live'),
  network: network.prefault({}).describe('The network that a device is on'),
  app: app.prefault({}).describe('The app on the device'),
  origin: origin.prefault({}).describe('The server that answers the fetches, and its content'),
  services: services
    .prefault({})
    .describe(
      'Servers with queues that requests meet, by name; origin.latency is then the network alone, there and back',
    ),
  releases: releases.prefault([]).describe('When new versions of the app come out'),
  cohorts: cohorts.prefault([]).describe('Groups of devices with settings of their own'),
  apps: apps.prefault([]).describe('The apps of a device, if there is more than one'),
  faults: faults.prefault([]).describe('What goes wrong, and when'),
  thresholds: z.array(threshold).prefault([]).describe('Rules that the metrics must satisfy'),
  clients: clients
    .optional()
    .describe(
      'Which versions of the client the devices have: a list of {version, share}, or several with the instants at which they hold. From them follow the devices that fetch, report and can be told to fetch at once',
    ),
  series: series
    .prefault({})
    .describe('How what happens over time is counted; it changes nothing of what happens'),
  report: report
    .optional()
    .describe('How the run is reported; it changes no number, no digest and no run id'),
});

const written = withRule(keys, breaches);

type Written = z.output<typeof keys>;

/**
 * A decoded scenario. `null`: as the trace says (`start`, `horizon`, `devices`), as the start says (`timeZone`), the devices themselves
 * (`represents`), any (`clients`), or in English (`report`).
 */
export type Scenario = Omit<
  Written,
  'start' | 'timeZone' | 'horizon' | 'devices' | 'represents' | 'clients' | 'report'
> & {
  start: Instant | null;
  timeZone: TimeZone | null;
  horizon: number | null;
  devices: number | null;
  represents: number | null;
  clients: Clients | null;
  report: Report | null;
};

/** A scenario as people write it, in the words of the schema; what is generated for users is in scenario-input.ts. */
export type Notation = z.input<typeof keys>;

/** Reads a scenario, and writes it back with every default filled in. */
export const scenarioSchema = z.codec(written, z.custom<Scenario>(), {
  decode: (given): Scenario => {
    const usesUsageTrace = isUsageTraced(given);
    const usesTrace =
      usesUsageTrace || given.origin.content.changes.kind === 'trace' || hasTracedClients(given);
    return {
      ...given,
      start: given.start ?? (usesTrace ? null : instant.parse(UNLESS_TRACED.start)),
      timeZone: given.timeZone ?? null,
      horizon: given.horizon ?? (usesUsageTrace ? null : defaultHorizon()),
      devices: given.devices ?? (usesUsageTrace ? null : UNLESS_TRACED.devices),
      represents: given.represents ?? null,
      clients: given.clients ?? null,
      report: given.report ?? null,
    };
  },
  encode: ({ start, timeZone: zone, horizon, devices, represents, clients, report, ...rest }): Written => ({
    ...rest,
    ...(start === null ? {} : { start }),
    ...(zone === null ? {} : { timeZone: zone }),
    ...(horizon === null ? {} : { horizon }),
    ...(devices === null ? {} : { devices }),
    ...(represents === null ? {} : { represents }),
    ...(clients === null ? {} : { clients }),
    ...(report === null ? {} : { report }),
  }),
});

function breaches(given: Written): readonly Breach[] {
  return [
    ...warmupBreaches(given),
    ...releaseBreaches(given),
    ...sharesBesideClients(given),
    ...campaignBreaches(given),
    ...serviceBreaches(given),
  ];
}

function warmupBreaches(given: Written): readonly Breach[] {
  const { warmup, horizon = isUsageTraced(given) ? undefined : defaultHorizon() } = given;
  if (typeof warmup !== 'number' || typeof horizon !== 'number' || warmup < horizon) return [];
  const message = `the warm-up of ${formatDuration(warmup)} is not shorter than the horizon of ${formatDuration(horizon)}`;
  return [{ path: ['warmup'], message, partner: ['horizon'] }];
}

function isUsageTraced(given: Written): boolean {
  return given.usage?.opens?.kind === 'trace';
}

function hasTracedClients({ services: all }: Written): boolean {
  return Object.values(all).some(({ background }) => background !== null && isTraced(background));
}

function defaultHorizon(): number {
  return positiveDuration.parse(UNLESS_TRACED.horizon);
}

/** Whom campaigns reach, and what changes may touch, other parts of a scenario say. */
function campaignBreaches(given: Written): readonly Breach[] {
  if (!Array.isArray(given.faults)) return [];
  const ids = Array.isArray(given.apps) ? given.apps.map((app) => app?.id) : [];
  return given.faults.flatMap((fault, index): Breach[] => {
    const path = ['faults', String(index)];
    if (fault?.kind === 'push') {
      const message = isUsageTraced(given)
        ? 'with a usage trace people do what the log says, and no campaign has them do more'
        : appMessage(fault.app, ids);
      return message === undefined
        ? []
        : [{ path: [...path, ...(fault.app === undefined ? [] : ['app'])], message }];
    }
    if (fault?.kind !== 'change' || typeof fault.set !== 'object' || fault.set === null) return [];
    if (isUsageTraced(given) && Object.hasOwn(fault.set, 'usage.rate')) {
      return [
        {
          path: [...path, 'set'],
          message: 'sets usage.rate: with a trace there is none, as the log says when people open the app',
        },
      ];
    }
    return fault.over > 0 ? [...lawBreaches(given, fault.set, path)] : [];
  });
}

function appMessage(app: string | undefined, ids: readonly (string | undefined)[]): string | undefined {
  if (ids.length === 0)
    return app === undefined ? undefined : 'there is one app, which has no id: leave this out';
  if (app === undefined)
    return ids.length === 1
      ? undefined
      : `does not say which app it opens; give app: ${ids.join(' or app: ')}`;
  return ids.includes(app) ? undefined : `there is no app "${app}"; expected ${ids.join(' or ')}`;
}

/** What is reached step by step has to be one number, before and after. */
function lawBreaches(given: Written, set: Changes, path: readonly string[]): Breach[] {
  return (Object.keys(set) as ChangePath[]).flatMap((each): Breach[] => {
    const [section, key] = each.split('.') as ['origin' | 'usage', string];
    const before = (given[section] as Record<string, unknown> | undefined)?.[key] ?? DEFAULT_RATE;
    const isLaw = typeof before === 'object' && (before as { law?: string } | null)?.law !== 'constant';
    const message = isLaw || numberAt(each, set[each]) === undefined;
    return message
      ? [
          {
            path: [...path, 'over'],
            message: `${each} is drawn from a law, which cannot be reached step by step; leave over out, or give numbers before and after`,
          },
        ]
      : [];
  });
}

const DEFAULT_RATE = 1;
