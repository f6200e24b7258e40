/** How the number of instances of a service follows its load, or a plan. */

import * as z from 'zod';
import { inOrder } from './growing-steps.ts';
import { leaf } from './leaf.ts';
import { countFrom, duration, numberFrom, positiveDuration } from './quantity.ts';
import { type Breach, withRule } from './rule.ts';
import { settings } from './settings.ts';
import { type WhenInRun, whenInRun } from './when-in-run.ts';
import { word } from './word.ts';

/** More than anybody has, and as many as a run remembers without effort. */
export const MOST_INSTANCES = 1_000_000;

export const instances = countFrom(
  1,
  MOST_INSTANCES,
  `a whole number of instances from 1 to ${MOST_INSTANCES}`,
);

const startup = duration.prefault('60s').describe('Time from the decision for an instance until it serves');

const byLoad = withRule(
  settings({
    min: instances.describe('The fewest instances'),
    max: instances.describe('The most instances'),
    target: leaf(numberFrom(0.01, 1, 'a share from 0.01 to 1'))
      .prefault(0.7)
      .describe(
        'Share of their places that shall be busy: the instances wanted are the current ones times busy share by target, rounded up',
      ),
    sync: positiveDuration.prefault('15s').describe('Time between decisions'),
    startup,
    tolerance: leaf(numberFrom(0, 1, 'a share from 0 to 1'))
      .prefault(0.1)
      .describe('Nothing is changed while busy share by target is within this of 1'),
    stabiliseDown: duration
      .prefault('300s')
      .describe('Instances are taken away only down to the most that was wanted within this time'),
  }),
  ({ min, max }): readonly Breach[] =>
    min > max
      ? [
          {
            path: ['min'],
            message: `the fewest instances, ${min}, are more than max, the most, ${max}`,
            partner: ['max'],
          },
        ]
      : [],
);

const byPlan = settings({
  schedule: z
    .array(
      settings({
        at: whenInRun.describe('From when on: an instant, or a duration after the start'),
        instances: instances.describe('How many instances there shall be from then on'),
      }),
    )
    .refine((steps) => steps.length > 0, {
      error: 'a schedule needs at least one step {at, instances}',
      params: { isSentence: true },
    })
    .describe('How many instances there are to be, in the order of time'),
  startup,
});

export const autoscale = z.union([word('none', null), byLoad, byPlan]);

/** `null`: the instances stay as they are. */
export type Autoscale = z.output<typeof autoscale>;

interface Planned {
  readonly autoscale?: { readonly schedule?: readonly { readonly at: WhenInRun }[] } | null;
}

/**
 * Steps that do not come after the one before them.
 * @param given services; what is malformed in them is said elsewhere, and may stand here
 * @param startMs of the run, or `null`: then instants are not compared with durations
 */
export function scheduleBreaches(given: object, startMs: number | null = null): readonly Breach[] {
  return Object.entries(given as Record<string, Planned | undefined>).flatMap(([name, service]) => {
    const steps = service?.autoscale?.schedule;
    if (!Array.isArray(steps)) return [];
    return steps.flatMap((step, index): Breach[] => {
      const before = steps[index - 1];
      if (before?.at === undefined || step?.at === undefined) return [];
      const both = inOrder([before, step], startMs);
      if (!both || (both[0]!.at === before.at && both[0]!.atMs < both[1]!.atMs)) return [];
      const message = 'does not lie after the step before it: a schedule is in the order of time';
      return [{ path: [name, 'autoscale', 'schedule', `${index}`, 'at'], message }];
    });
  });
}
