/**
 * Statements that chance could make by itself: that something is the highest, or higher than something else, that it comes and goes.
 * Each is written from a finding, which has passed a test, or is told as what it is: within chance.
 */

import type { Ratio } from '../../metrics/ratio.ts';

/** Of reports on what has no pattern at all, no larger share states one. */
export const FALSE_REPORTS = 0.05;

/** Part of it is kept for the note that measured time is not stationary: five columns are looked at, each of which errs once in 576. */
const OF_NOTES = 0.01;

/** Everything that a report of a run may find. A new one takes from what all others may err. */
export const RUN_FINDINGS = [
  'hours of the day',
  'days of the week',
  'busiest minute',
  'most frequent reason',
  'cohorts',
  'apps',
  'time saved',
  'bias of the dashboard',
] as const;

export type RunFinding = (typeof RUN_FINDINGS)[number];

/** Whether chance makes an even thing look so in fewer of such runs than one statement of a report may be wrong in (Bonferroni). */
const RUN_LEVEL = (FALSE_REPORTS - OF_NOTES) / RUN_FINDINGS.length;

declare const TESTED: unique symbol;

/** Made by a test alone. */
export interface Finding {
  readonly [TESTED]: true;
  readonly name: string;
  /** The probability that chance alone shows as much, at most; `null` where the errors are not known. */
  readonly chance: Ratio;
  readonly isStated: boolean;
}

export function finding(name: RunFinding, chance: Ratio | undefined): Finding {
  return tested(name, chance ?? null, RUN_LEVEL);
}

/** @param level how often this one may be stated where there is nothing */
export function tested(name: string, chance: Ratio, level: number): Finding {
  return { name, chance, isStated: chance !== null && chance < level } as Finding;
}

/** Whether what is a part of something found is found itself, such as one hour of the day; its chance counts all its kind. */
export function standsOut(chance: Ratio | undefined): boolean {
  return chance != null && chance < RUN_LEVEL;
}

export interface Sayings {
  readonly pattern: () => string;
  /** It may be chance. */
  readonly chance: () => string;
  /** Nothing is known of the errors; what is said of chance, where it fits. */
  readonly unknown?: () => string;
}

/** What is said of a finding: the only way to a sentence that states a pattern. */
export function stated({ isStated, chance }: Finding, sayings: Sayings): string {
  if (isStated) return sayings.pattern();
  return chance === null && sayings.unknown ? sayings.unknown() : sayings.chance();
}

/** What the words, the order and the colours of a picture state: numbers of this run as they are, or what was found. */
export type States = 'description' | readonly Finding[];

export function findingsIn(states: States): readonly Finding[] {
  return states === 'description' ? [] : states;
}
