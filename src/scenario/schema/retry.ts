/** What a client does after a request that failed: an app's periodic fetch, and whoever else uses a server. */

import * as z from 'zod';
import { NEVER } from '../../compiled/kernel/time.ts';
import { JITTER } from '../../compiled/services/retry-model.ts';
import { byKind } from './by-kind.ts';
import { delayDist } from './dist.ts';
import { leaf } from './leaf.ts';
import { countFrom, numberFrom, positiveDuration } from './quantity.ts';
import { settings } from './settings.ts';
import { word } from './word.ts';

const maxAttempts = countFrom(1, Number.MAX_SAFE_INTEGER, 'a whole number of attempts, 1 or more');

const jitters = Object.keys(JITTER) as (keyof typeof JITTER)[];

const honourRetryAfter = z
  .boolean()
  .default(true)
  .describe(
    'Whether a client that a service tells to wait (retryAfter) waits at least so long, plus its own delay',
  );

const budget = z
  .union([
    word('none', null),
    settings(
      {
        ratio: leaf(numberFrom(0, 1000, 'a number of retries from 0 to 1000')).describe(
          'Retries that each first try earns',
        ),
        burst: leaf(numberFrom(1, 1_000_000_000, 'a number, 1 or more')).describe(
          'How many can be saved up; so many there are at first',
        ),
      },
      'none, or an object such as {ratio: 0.1, burst: 10}',
    ),
  ])
  .prefault('none')
  .describe(
    'A retry budget: each first try earns a share of a retry, up to a number, and a failure for which none is left is final (Finagle, Envoy, gRPC and the AWS SDKs have such budgets); each app of a device has one for each kind of request, clients without a device share one',
  );

const breaker = z
  .union([
    word('none', null),
    settings(
      {
        failures: countFrom(1, 1_000_000_000, 'a whole number of failures, 1 or more').describe(
          'After how many failures in a row nothing is sent',
        ),
        open: positiveDuration.describe('How long nothing is sent, before one request is let through'),
      },
      'none, or an object such as {failures: 5, open: 30s}',
    ),
  ])
  .prefault('none')
  .describe(
    'A circuit breaker: after so many failures in a row nothing is sent for a time, and each attempt fails at once, on the device; then one request is let through, which closes it or opens it again (M. Nygard, "Release It!"). Each app of a device has one for each kind of request, clients without a device share one',
  );

export const retry = z.union([
  word('none', { kind: 'none' as const }),
  byKind('kind', [
    settings({
      kind: z.literal('fixed').describe('After delays of one law'),
      after: delayDist().describe('Delay before each further attempt'),
      maxAttempts: z
        .union([word('none', NEVER), maxAttempts])
        .prefault('none')
        .describe('Attempts in all, the first included; none: no limit'),
      honourRetryAfter,
      budget,
      breaker,
    }),
    settings({
      kind: z.literal('exponential').describe('After delays that grow'),
      base: positiveDuration.describe(
        'Delay before the second attempt; it grows by the factor before each further one',
      ),
      factor: leaf(numberFrom(1, Number.MAX_VALUE, 'a number, 1 or more'))
        .prefault(2)
        .describe('How many times longer each further delay is'),
      cap: positiveDuration.describe('The longest delay'),
      jitter: z
        .enum(jitters)
        .default('none')
        .describe(
          'How a delay is drawn. full: between 0 and itself; equal: between its half and itself; decorrelated: between the base and three times the delay before, up to the cap',
        ),
      maxAttempts: maxAttempts.describe('Attempts in all, the first included'),
      honourRetryAfter,
      budget,
      breaker,
    }),
  ]),
]);

/** `maxAttempts` is NEVER for no limit. */
export type Retry = z.output<typeof retry>;
