/**
 * Which versions of the client the devices have, and how that moves: one distribution from which follow the devices that fetch, that
 * report, and that can be told to fetch at once (decision D44).
 */

import * as z from 'zod';
import { clientVersion, compareVersions } from './client-version.ts';
import { share } from './quantity.ts';
import { type Breach, withRule } from './rule.ts';
import { settings } from './settings.ts';
import { whenInRun } from './when-in-run.ts';

const TOLERANCE = 1e-9;

const held = settings({
  version: clientVersion.describe('A version of the client'),
  share: share.describe('Share of the devices that have it'),
});

const stage = settings({
  at: whenInRun.describe('When the clients are these; from one list to the next they move evenly'),
  versions: z.array(held).describe('The versions then'),
});

export type Held = z.output<typeof held>;
type Stage = z.output<typeof stage>;

/** `share` of the devices have each version: always, or at each of several instants. */
export const clients = withRule(z.union([z.array(held), z.array(stage)]), (given) => {
  if (!Array.isArray(given)) return [];
  if (given.length === 0) return [{ path: [], message: 'needs a version at least, with the share 1' }];
  const stages = given.filter(isStage);
  if (stages.length < given.length) return stages.length > 0 ? [] : sharesIn(given as Held[], []);
  const found = stages.flatMap(({ versions }, index) => sharesIn(versions, [String(index), 'versions']));
  return found.length > 0 ? found : movesIn(stages);
});

export type Clients = z.output<typeof clients>;

/** The lists with their instants; one that holds always begins with the run. */
export function stagesOf(given: Clients): readonly Stage[] {
  const stages = given.filter(isStage);
  return stages.length > 0 ? stages : [{ at: 0, versions: given as Held[] }];
}

function isStage(each: Held | Stage): each is Stage {
  return Object.hasOwn(each ?? {}, 'versions');
}

/** The share of the devices with a version or a newer one. Exactly 1 if all have it, and 0 if none. */
export function shareFrom(versions: readonly Held[], from: string): number {
  const below = versions.filter(({ version }) => compareVersions(version, from) < 0);
  if (below.length === versions.length) return 0;
  return Math.max(
    0,
    below.reduce((left, each) => left - each.share, 1),
  );
}

function sharesIn(versions: readonly Held[], path: readonly string[]): Breach[] {
  if (!Array.isArray(versions)) return [];
  const names = versions.map((each) => each?.version);
  if (!versions.every((each) => typeof each?.share === 'number' && typeof each.version === 'string'))
    return [];
  const twice = names.findIndex((name, index) =>
    names.slice(0, index).some((other) => compareVersions(name, other) === 0),
  );
  if (twice >= 0) {
    return [{ path: [...path, String(twice), 'version'], message: `"${names[twice]}" is given twice` }];
  }
  const sum = versions.reduce((total, each) => total + each.share, 0);
  if (Math.abs(sum - 1) <= TOLERANCE) return [];
  const message = `the shares of the versions add up to ${Number(sum.toPrecision(12))}, and every device has one: to 1`;
  return [{ path, message }];
}

/** Instants ascend, and no device goes back to an older client. */
function movesIn(stages: readonly Stage[]): Breach[] {
  const texts = stages.map(({ at }) => whenInRun.encode(at));
  const versions = stages.flatMap((each) => each.versions.map(({ version }) => version));
  return stages.flatMap((each, index): Breach[] => {
    const before = stages[index - 1];
    if (!before) return [];
    const [path, from, to] = [[String(index)], texts[index - 1], texts[index]];
    const [earlier, later] = [before.at, each.at].map((at) => (typeof at === 'number' ? at : at.epochMs));
    if (typeof before.at !== typeof each.at) {
      const message = `${from} and ${to} cannot be put in order: give all instants, or all durations after the start`;
      return [{ path: [...path, 'at'], message }];
    }
    if (later! <= earlier!) {
      return [{ path: [...path, 'at'], message: `must come after the list before it, of ${from}` }];
    }
    const back = versions.find(
      (version) => shareFrom(each.versions, version) < shareFrom(before.versions, version) - TOLERANCE,
    );
    if (back === undefined) return [];
    const [had, have] = [before, each].map((one) => Number(shareFrom(one.versions, back).toPrecision(12)));
    const message = `clients never go back, and ${have} of the devices have ${back} or newer here, after ${had} at ${from}`;
    return [{ path: [...path, 'versions'], message }];
  });
}
