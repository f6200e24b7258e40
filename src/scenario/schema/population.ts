/** Who there is: groups of devices, and the apps on a device. What they say overrides the scenario's own settings. */

import * as z from 'zod';
import type { app } from './app.ts';
import { clients } from './clients.ts';
import type { host } from './host.ts';
import { leaf } from './leaf.ts';
import type { network } from './network.ts';
import type { origin } from './origin.ts';
import type { PolicyInput } from './policy.ts';
import { numberFrom, positive, share } from './quantity.ts';
import { type Breach, withRule } from './rule.ts';
import { settings } from './settings.ts';
import { someText } from './text.ts';
import { timeZone } from './time-zone.ts';
import type { usage } from './usage.ts';

const LONGEST_NAME = 64;
const SUM_TOLERANCE = 1e-9;

/** The cohort of the devices that belong to no other. */
export const REST = 'rest';

/** Settings as they are written: they are read after those of the scenario have been laid below them (population.ts). */
function overrides<Written>(name: string) {
  return z
    .custom<Written>()
    .exactOptional()
    .meta({ overrides: name })
    .describe(`As ${name}, laid over the scenario's own`);
}

const name = someText.refine((text) => text.length <= LONGEST_NAME, {
  error: `a name of ${LONGEST_NAME} characters at most`,
});

const cohort = settings({
  name: name.describe('What the group is called'),
  share: leaf(positive(numberFrom(0, 1, 'a number from 0 to 1'))).describe('Share of all devices'),
  policy: overrides<PolicyInput>('policy'),
  usage: overrides<z.input<typeof usage>>('usage'),
  host: overrides<z.input<typeof host>>('host'),
  network: overrides<z.input<typeof network>>('network'),
  app: overrides<z.input<typeof app>>('app'),
  timeZone: timeZone
    .exactOptional()
    .describe(
      'Local time of these devices, as an offset from UTC or as a time zone; that of the scenario unless given',
    ),
  clients: clients
    .exactOptional()
    .describe('Versions of the client of these devices, instead of those of all'),
  os: z
    .enum(['android', 'ios'])
    .default('android')
    .describe(
      'The operating system, which decides what an app gets from an empty cache: a failure (Android), or an empty success (iOS)',
    ),
});

export const cohorts = withRule(z.array(cohort), (given) => {
  if (!Array.isArray(given)) return [];
  const sum = given.reduce((total, each) => total + (each?.share ?? 0), 0);
  const breaches = repeated(
    given.map((each) => each?.name),
    'name',
  );
  if (sum > 1 + SUM_TOLERANCE) {
    breaches.push({
      path: [],
      message: `the shares of the cohorts add up to ${Number(sum.toPrecision(12))}, more than 1`,
    });
  }
  const restAt = given.findIndex((each) => each?.name === REST);
  if (restAt >= 0 && sum < 1 - SUM_TOLERANCE) {
    const message = `"${REST}" is what the devices of no cohort are called, and the shares leave some`;
    breaches.push({ path: [String(restAt), 'name'], message });
  }
  return breaches;
});

const oneApp = settings({
  id: name.describe('What the app is called'),
  share: share.prefault(1).describe('Share of the devices that have the app'),
  usage: overrides<z.input<typeof usage>>('usage'),
  app: overrides<z.input<typeof app>>('app'),
  origin: overrides<z.input<typeof origin>>('origin'),
  policy: overrides<PolicyInput>('policy'),
});

export const apps = withRule(z.array(oneApp), (given) => {
  if (!Array.isArray(given)) return [];
  const ids = given.map((each) => each?.id);
  return repeated(ids, 'id');
});

function repeated(names: readonly (string | undefined)[], key: string): Breach[] {
  return names.flatMap((each, index) =>
    each !== undefined && names.indexOf(each) < index
      ? [{ path: [String(index), key], message: `"${each}" is used twice` }]
      : [],
  );
}

export type Cohort = z.output<typeof cohort>;
export type OneApp = z.output<typeof oneApp>;
