/**
 * What is promised to the requests of a service: that no larger a share than so many wait longer than so long, are answered later, or get an
 * error. A request that is never served misses each of them.
 */

import { ObjectiveModel } from '../compiled/services/service-model.ts';

export interface Objective {
  /** As it was written: `waitMs.p99 <= 200`. */
  readonly rule: string;
  readonly promise: ObjectiveModel;
  /** How many of the requests may miss it, as a share. */
  readonly share: number;
}

/** What a rule begins with, and what it is about. */
export const OBJECTIVES: Readonly<Record<string, string>> = {
  'waitMs.p99': 'how long all but one in a hundred wait at most, in ms',
  'sojournMs.p99': 'how long it takes until all but one in a hundred are served, in ms',
  waitedShare: 'the share that waits at all',
  errorShare: 'the share that gets an error or no answer',
};

const RULE = /^\s*([\w.]+)\s*<=\s*(\d+(?:\.\d+)?)\s*$/;
const QUANTILE = /^(waitMs|sojournMs)\.p(\d{1,2}(?:\.\d+)?)$/;
const US_PER_MS = 1000;

/** @throws RangeError that says what was expected and found */
export function objectiveOf(rule: string): Objective {
  const [, path = '', limit = ''] = RULE.exec(rule) ?? [];
  const value = Number(limit);
  const [, what, percent] = QUANTILE.exec(path) ?? [];
  if (what !== undefined && Number(percent) > 0) {
    const us = value * US_PER_MS;
    const promise = promiseOf(what === 'waitMs' ? { waitUs: us } : { sojournUs: us });
    return { rule, promise, share: aboveShare(percent!) };
  }
  if (path === 'waitedShare' && value <= 1) return { rule, promise: promiseOf({ waitUs: 0 }), share: value };
  if (path === 'errorShare' && value <= 1)
    return { rule, promise: promiseOf({ isErrorMissed: true }), share: value };
  throw new RangeError(
    `expected "waitMs.p99 <= 200", "sojournMs.p95 <= 500", "waitedShare <= 0.2" or "errorShare <= 0.001", found "${rule}"`,
  );
}

/** Of `99.9` one in a thousand, which is written as it is counted: 1 - 0.999 is another number. */
function aboveShare(percent: string): number {
  const [, decimals = ''] = percent.split('.');
  const parts = 10 ** (2 + decimals.length);
  return (parts - Number(percent.replace('.', ''))) / parts;
}

function promiseOf(given: Partial<ObjectiveModel>): ObjectiveModel {
  return Object.assign(new ObjectiveModel(), given);
}
