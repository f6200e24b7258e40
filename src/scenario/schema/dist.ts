/** Distributions: a bare value, or an object with a `law`. Decoded to what the kernel draws from. */

import * as z from 'zod';
import { type LawSpec, meanOf } from '../../kernel/law-of.ts';
import { byKind } from './by-kind.ts';
import { leaf } from './leaf.ts';
import { DURATION, type Duration, numberFrom, positive, type Quantity, share } from './quantity.ts';
import { withRule } from './rule.ts';
import { settings } from './settings.ts';

/** A distribution as a scenario writes it. */
export type Dist<Written, Bare = Written> =
  | Bare
  | { law: 'exponential'; mean: Written }
  | { law: 'weibull'; shape: number; scale: Written }
  | { law: 'lognormal'; median: Written; sigma: number }
  | { law: 'gamma'; shape: number; mean: Written }
  | { law: 'uniform'; min: Written; max: Written }
  | { law: 'hyperexponential'; branches: { p: number; mean: Written }[] }
  | { law: 'empirical'; values: Written[] };

export type DistSchema<Written, Bare = Written> = z.ZodType<LawSpec, Dist<Written, Bare>>;

const SUM_TOLERANCE = 1e-9;

/**
 * A distribution of a quantity. Parameters are written as the quantity is; those that scale the law are above 0.
 * @param bare what a value may be that stands alone
 */
export function dist<Written, Bare = Written>(
  quantity: Quantity<Written>,
  bare: Quantity<Bare> = quantity as unknown as Quantity<Bare>,
): DistSchema<Written, Bare> {
  const any = leaf(quantity);
  const scale = leaf(positive(quantity));
  const shape = leaf(positive(numberFrom(0, Number.MAX_VALUE, 'a number')));
  const sigma = leaf(numberFrom(0, Number.MAX_VALUE, 'a non-negative number'));
  const laws = byKind('law', [
    settings({ law: z.literal('exponential'), mean: scale }),
    settings({ law: z.literal('weibull'), shape, scale }),
    settings({ law: z.literal('lognormal'), median: scale, sigma }),
    settings({ law: z.literal('gamma'), shape, mean: scale }),
    withRule(settings({ law: z.literal('uniform'), min: any, max: any }), ({ min, max }) =>
      min > max ? [{ path: ['min'], message: 'the smallest value is above max, the largest' }] : [],
    ),
    withRule(
      settings({
        law: z.literal('hyperexponential'),
        branches: z.array(settings({ p: share, mean: scale })),
      }),
      ({ branches }) => {
        if (!Array.isArray(branches)) return [];
        const sum = branches.reduce((total, branch) => total + branch?.p, 0);
        if (!(Math.abs(sum - 1) > SUM_TOLERANCE)) return [];
        return [
          { path: ['branches'], message: `the shares p add up to ${Number(sum.toPrecision(12))}, not to 1` },
        ];
      },
    ),
    withRule(settings({ law: z.literal('empirical'), values: z.array(any) }), ({ values }) =>
      Array.isArray(values) && values.length === 0
        ? [{ path: ['values'], message: 'an empirical law needs at least one value' }]
        : [],
    ),
  ]);
  const constant = leaf<Bare, Extract<LawSpec, { law: 'constant' }>>({
    ...bare,
    read: (value, refuse) => {
      const amount = bare.read(value, refuse);
      return amount === undefined ? undefined : { law: 'constant', value: amount };
    },
    write: (law) => bare.write(law.value),
    holds: (law) => (law as LawSpec | undefined)?.law === 'constant',
  });
  const words = [String(quantity.json.title ?? 'number'), ...(bare.words ?? [])].join(', ');
  const title = `${words} or law`;
  return z.union([constant, laws]).meta({ title }) as unknown as DistSchema<Written, Bare>;
}

/** A distribution of durations that return again and again, so that their mean must be a time at all. */
export function gapDist(): DistSchema<Duration> {
  return dist(DURATION).superRefine((law, ctx) => {
    const mean = meanOf(law);
    if (mean >= 1 && Number.isFinite(mean)) return;
    const message = `gaps need a mean of 1 ms or more, and these have ${mean} ms`;
    ctx.addIssue({ code: 'custom', message, params: { isSentence: true } });
  });
}

/** A distribution of delays before something is done again: if all of them were 0, it would be done endlessly at one instant. */
export function delayDist(): DistSchema<Duration> {
  return distAboveZero(DURATION, 'delays');
}

/** A distribution of a quantity that has a mean above 0. @param what its values are called */
export function distAboveZero<Written>(quantity: Quantity<Written>, what: string): DistSchema<Written> {
  return dist(quantity, positive(quantity)).superRefine((law, ctx) => {
    if (meanOf(law) > 0) return;
    const message = `${what} need a mean above 0, and these are all 0`;
    ctx.addIssue({ code: 'custom', message, params: { isSentence: true } });
  });
}
