/** Caches between a service and those who ask it. */

import * as z from 'zod';
import { isPlainObject } from '../files/plain-object.ts';
import { countFrom, positiveDuration } from './quantity.ts';
import type { Breach } from './rule.ts';
import { settings } from './settings.ts';
import { word } from './word.ts';

/** So many that the draw of a request still tells them apart evenly. */
const MOST_NODES = 10_000;

export const edge = z.union([
  word('none', null),
  settings(
    {
      lifetime: positiveDuration.describe(
        'How long an answer is given to others, counted from the end of its service (max-age of HTTP)',
      ),
      nodes: countFrom(1, MOST_NODES, `a whole number of nodes from 1 to ${MOST_NODES}`)
        .prefault(1)
        .describe('How many caches there are side by side: each request comes to one of them at random'),
      shield: z
        .boolean()
        .default(false)
        .describe('Whether one more cache stands behind all nodes, which they ask first'),
      collapse: z
        .boolean()
        .default(true)
        .describe(
          'Whether requests for what is being fetched already wait for that one answer, be it an error, and are not sent to the service',
        ),
      honourAge: z
        .boolean()
        .default(true)
        .describe(
          'Whether a node keeps what it has from the shield only for the rest of its lifetime (the Age header of RFC 9111); otherwise the lifetime begins anew at each layer',
        ),
    },
    'none, or an object such as {lifetime: 60s, nodes: 20}',
  ),
]);

/** `null`: requests come to the service itself. */
export type Edge = z.output<typeof edge>;

/** What comes from another service does not pass the edge: one that stands behind another has none. */
export function edgeBreaches(given: object): readonly Breach[] {
  const parts = Object.entries(given).filter(([, part]) => isPlainObject(part));
  return parts.flatMap(([name, part]): Breach[] => {
    if (!part.edge) return [];
    const before = parts.find(([other, { then }]) => then === name && other !== name);
    if (!before) return [];
    const message = `requests come here from ${before[0]} too, and an edge stands only before the first service of a request: give it to ${before[0]}, or leave it out`;
    return [{ path: [name, 'edge'], message, partner: [before[0], 'then'] }];
  });
}
