/** The server that answers the fetches, and its content. */

import * as z from 'zod';
import type { LawSpec } from '../../kernel/law-of.ts';
import { gapDist } from './dist.ts';
import { leaf } from './leaf.ts';
import { ANSWERS } from './origin-answers.ts';
import { NUMBER, positive, positiveDuration } from './quantity.ts';
import { withRule } from './rule.ts';
import { settings } from './settings.ts';
import { type ChangeTraceSettings, changeTrace } from './trace.ts';
import { word } from './word.ts';

export interface ByLaw {
  kind: 'law';
  law: LawSpec;
}

export interface ByTrace {
  kind: 'trace';
  trace: ChangeTraceSettings;
}

/** When the content changes. */
export type ContentChanges = { kind: 'never' } | ByLaw | ByTrace;

const changes = z.union([
  word('never', { kind: 'never' as const }),
  z.codec(
    gapDist(),
    z.custom<ByLaw>((value) => (value as ContentChanges).kind === 'law'),
    { decode: (law): ByLaw => ({ kind: 'law', law }), encode: ({ law }) => law },
  ),
  z.codec(
    settings({ trace: changeTrace.describe('The log, and how it is read') }, 'an object with a trace'),
    z.custom<ByTrace>((value) => (value as ContentChanges).kind === 'trace'),
    { decode: ({ trace }): ByTrace => ({ kind: 'trace', trace }), encode: ({ trace }) => ({ trace }) },
  ),
]);

const SCOPE = 'device';

const written = withRule(
  settings({
    changes: changes
      .prefault({ law: 'exponential', mean: '6h' })
      .describe('Gaps between changes; or {trace: …}, a log of changes shared by all; or never'),
    scope: z
      .enum(['device', 'app'])
      .exactOptional()
      .describe(
        'Whether each device has its own content changes, or all share the same (as always with a trace)',
      )
      .meta({ default: SCOPE }),
  }),
  ({ changes, scope }) =>
    changes?.kind === 'trace' && scope === 'device'
      ? [{ path: ['scope'], message: 'changes from a trace are the same for all devices: the scope is app' }]
      : [],
);

/** What the content does. */
export interface Content {
  changes: ContentChanges;
  scope: 'device' | 'app';
}

const content = z.codec(written, z.custom<Content>(), {
  decode: ({ changes, scope }): Content => ({
    changes,
    scope: scope ?? (changes.kind === 'trace' ? 'app' : SCOPE),
  }),
  encode: (decoded) => decoded,
});

const capacity = z.union([
  word('none', null),
  settings(
    {
      rps: leaf(positive(NUMBER)).describe(
        'Requests per second that can be answered, at the scale of `represents`',
      ),
      window: positiveDuration
        .prefault('60s')
        .describe('The surplus of one window fails in the next: how fast an overload takes effect'),
    },
    'none, or an object such as {rps: 500, window: 60s}',
  ),
]);

export const origin = settings({
  ...ANSWERS,
  content: content.prefault({}).describe('When the content changes'),
  capacity: capacity
    .prefault('none')
    .describe(
      'How many requests the server can handle: a coarse rule without a queue, by which the surplus of one window fails in the next. Steady load hides what is wrong with it, outages, retries and herds do not (reports/published/feedback.md); for servers with queues there are services',
    ),
});

/** `timeout` is NEVER for never. */
export type Origin = z.output<typeof origin>;
