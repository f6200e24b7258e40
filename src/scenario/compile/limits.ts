/** What is accepted key by key, and would be more than memory holds or anybody waits for all together. */

import { DAY } from '../../compiled/kernel/time.ts';
import { formatDuration } from '../../kernel/duration.ts';
import { meanOf } from '../../kernel/law-of.ts';
import type { Problem } from '../problems/problem.ts';
import type { DrawnReleases } from '../schema/releases.ts';
import type { Scenario } from '../schema/scenario.ts';

/** Every second of a run has a bin of its own, be there one device or a million: a day takes from 0.2 to 1.5 MB. */
export const LONGEST_HORIZON = 7320 * DAY;

/** Each window has a place in memory, in every thread, and is closed by all devices together. */
export const MOST_WINDOWS = 50_000_000;

/** Each release has a count for every hour of its adoption, and each device learns of it. */
export const MOST_RELEASES = 5000;

/** @param horizon in ms, which a trace may have said */
export function limitProblems(
  { origin: { capacity }, releases }: Pick<Scenario, 'origin' | 'releases'>,
  horizon: number,
): Problem[] {
  const problems: Problem[] = [];
  if (horizon > LONGEST_HORIZON) {
    problems.push({
      path: 'horizon',
      message: 'a run keeps the load of every second',
      expected: `at most ${formatDuration(LONGEST_HORIZON)}`,
      found: formatDuration(horizon),
    });
    return problems;
  }
  const within = formatDuration(horizon);
  if (capacity !== null && horizon / capacity.window > MOST_WINDOWS) {
    problems.push({
      path: 'origin.capacity.window',
      message: `a run of ${within} would have ${countIn(horizon, capacity.window)} windows, ${countOf(MOST_WINDOWS)} at most`,
      expected: `${formatDuration(Math.ceil(horizon / MOST_WINDOWS))} or longer`,
      found: formatDuration(capacity.window),
    });
  }
  if (!Array.isArray(releases)) {
    const gap = meanOf((releases as DrawnReleases).gaps);
    if (!(horizon / gap <= MOST_RELEASES)) {
      problems.push({
        path: 'releases.gaps',
        message: `a run of ${within} would have about ${countIn(horizon, gap)} releases, ${countOf(MOST_RELEASES)} at most`,
        expected: `gaps of ${formatDuration(Math.ceil(horizon / MOST_RELEASES))} or longer on average`,
        found: formatDuration(Math.round(gap)),
      });
    }
  }
  return problems;
}

function countIn(whole: number, part: number): string {
  return countOf(Math.ceil(whole / part));
}

function countOf(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
