/**
 * The scenario: every setting with its default and its meaning. Reading decodes (durations to ms, sizes to bytes,
 * distributions to laws); writing gives the notation back. A key that is not here does not exist.
 */

import * as z from 'zod';
import { formatDuration } from '../../kernel/duration.ts';
import type { TimeZone } from '../zones/time-zone.ts';
import { app } from './app.ts';
import { faults } from './faults.ts';
import { host } from './host.ts';
import { leaf } from './leaf.ts';
import { network } from './network.ts';
import { origin } from './origin.ts';
import { policy } from './policy.ts';
import { apps, cohorts } from './population.ts';
import { countFrom, durationOrAuto, numberFrom, positiveDuration } from './quantity.ts';
import { releases } from './releases.ts';
import { type Report, report } from './report.ts';
import { type Breach, withRule } from './rule.ts';
import { series } from './series.ts';
import { settings } from './settings.ts';
import { type Instant, instant, kebabName, threshold } from './text.ts';
import { timeZone } from './time-zone.ts';
import { usage } from './usage.ts';

/** Defaults that a trace replaces by what it says itself. */
const UNLESS_TRACED = { start: '2026-03-02T00:00:00+08:00', horizon: '28d', devices: 10_000 } as const;

const MOST_DEVICES = 2 ** 31;

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
  represents: leaf(numberFrom(1, Number.MAX_VALUE, 'a number of real devices, 1 or more'))
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
  releases: releases.prefault([]).describe('When new versions of the app come out'),
  cohorts: cohorts.prefault([]).describe('Groups of devices with settings of their own'),
  apps: apps.prefault([]).describe('The apps of a device, if there is more than one'),
  faults: faults.prefault([]).describe('What goes wrong, and when'),
  thresholds: z.array(threshold).prefault([]).describe('Rules that the metrics must satisfy'),
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
 * (`represents`), or in English (`report`).
 */
export type Scenario = Omit<
  Written,
  'start' | 'timeZone' | 'horizon' | 'devices' | 'represents' | 'report'
> & {
  start: Instant | null;
  timeZone: TimeZone | null;
  horizon: number | null;
  devices: number | null;
  represents: number | null;
  report: Report | null;
};

/** A scenario as people write it, in the words of the schema; what is generated for users is in scenario-input.ts. */
export type Notation = z.input<typeof keys>;

/** Reads a scenario, and writes it back with every default filled in. */
export const scenarioSchema = z.codec(written, z.custom<Scenario>(), {
  decode: (given): Scenario => {
    const usesUsageTrace = isUsageTraced(given);
    const usesTrace = usesUsageTrace || given.origin.content.changes.kind === 'trace';
    return {
      ...given,
      start: given.start ?? (usesTrace ? null : instant.parse(UNLESS_TRACED.start)),
      timeZone: given.timeZone ?? null,
      horizon: given.horizon ?? (usesUsageTrace ? null : defaultHorizon()),
      devices: given.devices ?? (usesUsageTrace ? null : UNLESS_TRACED.devices),
      represents: given.represents ?? null,
      report: given.report ?? null,
    };
  },
  encode: ({ start, timeZone: zone, horizon, devices, represents, report, ...rest }): Written => ({
    ...rest,
    ...(start === null ? {} : { start }),
    ...(zone === null ? {} : { timeZone: zone }),
    ...(horizon === null ? {} : { horizon }),
    ...(devices === null ? {} : { devices }),
    ...(represents === null ? {} : { represents }),
    ...(report === null ? {} : { report }),
  }),
});

function breaches(given: Written): readonly Breach[] {
  const { warmup, horizon = isUsageTraced(given) ? undefined : defaultHorizon() } = given;
  if (typeof warmup !== 'number' || typeof horizon !== 'number' || warmup < horizon) return [];
  const message = `the warm-up of ${formatDuration(warmup)} is not shorter than the horizon of ${formatDuration(horizon)}`;
  return [{ path: ['warmup'], message, partner: ['horizon'] }];
}

function isUsageTraced(given: Written): boolean {
  return given.usage?.opens?.kind === 'trace';
}

function defaultHorizon(): number {
  return positiveDuration.parse(UNLESS_TRACED.horizon);
}
