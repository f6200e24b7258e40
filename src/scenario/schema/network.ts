/** The network that a device is on. */

import * as z from 'zod';
import { isPlainObject } from '../files/plain-object.ts';
import { nearMiss } from '../problems/near-miss.ts';
import { byKind } from './by-kind.ts';
import { positiveDuration, share } from './quantity.ts';
import { withRule } from './rule.ts';
import { settings } from './settings.ts';

const stateName = z.string().regex(/^[a-z][a-z0-9-]*$/, {
  error: 'a lower-case name such as wifi or weak-signal',
});

export const network = byKind('kind', [
  settings({
    kind: z.literal('steady').default('steady').describe('Always the same; it never fails a request'),
    type: z.enum(['wifi', 'cellular', 'weak', 'offline']).default('wifi').describe('The state it is in'),
  }),
  withRule(
    settings({
      kind: z.literal('markov').describe('Moves from state to state, all other states being equally likely'),
      states: z
        .record(
          stateName,
          settings({ mean: positiveDuration.describe('Mean of the exponential sojourn time') }),
        )
        .refine((states) => Object.keys(states).length > 0, {
          error: 'a markov network needs at least one state',
          params: { isSentence: true },
        })
        .describe('The states by name; nothing is fetched in offline, and only wifi counts as Wi-Fi'),
      failure: z
        .record(stateName, share)
        .prefault({})
        .describe('Probability that a request sent in a state fails; 0 in a state that is not named'),
    }),
    ({ states, failure }) => {
      if (!isPlainObject(states)) return [];
      const names = Object.keys(states);
      if (names.length === 0)
        return [{ path: ['states'], message: 'a markov network needs at least one state' }];
      const unknown = Object.keys(failure ?? {}).filter((name) => !names.includes(name));
      return unknown.map((name) => ({
        path: ['failure', name],
        message: `there is no state of this name (there is ${names.join(', ')})`,
        suggestion: nearMiss(name, names),
      }));
    },
  ),
]);

export type Network = z.output<typeof network>;
