/** Every note on a key that has no effect, of scenarios in which nothing reads it. */

import type { Words } from '../../kernel/words.ts';
import { takeScenario } from '../../scenario/files/load.ts';

const NOTHING = ['policy.periodic.enabled=false', 'policy.pre.enabled=false', 'policy.update.enabled=false'];
const ELSEWHERE = [
  'policy.periodic.opportunity={kind: dailySweep}',
  'policy.periodic.window=never',
  'policy.update.onColdStart=none',
  'app.ownRequest=false',
  'app.backOffice.gray.steps=[]',
  'origin.content.changes=never',
];

/** Keys that each have a reader here, and lose it to what is laid over them. */
const GIVEN = {
  name: 'given',
  policy: {
    periodic: { interval: '6h', window: '3d', windowInclusive: true, opportunity: { kind: 'tick' } },
    pre: { storage: 'memory' },
    update: { push: '1h', asyncEvery: '1h' },
    since: { fetch: '8.0' },
  },
  host: { keepAlive: '1h' },
  app: {
    ownRequest: true,
    ownCache: '1h',
    packageSize: '1MiB',
    starredShare: 0.5,
    backOffice: { confirmation: '1h', reachesDevices: '1h', gray: { steps: [{ at: '1d', share: 1 }] } },
  },
  origin: { content: { scope: 'app' } },
  cohorts: [{ name: 'east', share: 0.5, timeZone: '+09:00' }],
};

const POLLED = {
  name: 'polled',
  policy: { periodic: { opportunity: { kind: 'tick' }, maxPerOpportunity: 3 } },
};

/** Swept by the host, with all that a sweep of its own can say. */
const SWEPT = {
  name: 'swept',
  policy: { periodic: { opportunity: { kind: 'dailySweep' }, spread: '2h', whenHostEnds: 'drop' } },
};
const SKEWED = {
  name: 'skewed',
  policy: { periodic: { opportunity: { kind: 'dailySweep' } } },
  faults: [{ kind: 'clockSkew', at: '9d', for: '1d', by: '2h' }],
};
const UNMOVED = { name: 'unmoved', policy: { pre: { storage: 'disk' } }, app: { packageSize: '1MiB' } };

export const UNREAD_NOTES: readonly Words[] = [
  ...takeScenario(GIVEN, '.', { sets: ELSEWHERE }).notes,
  ...takeScenario(GIVEN, '.', { sets: NOTHING }).notes,
  ...['timer', 'tick'].flatMap(
    (kind) => takeScenario(SWEPT, '.', { sets: [`policy.periodic.opportunity={kind: ${kind}}`] }).notes,
  ),
  ...takeScenario(SKEWED, '.', { sets: ['policy.periodic.opportunity={kind: timer}'] }).notes,
  ...takeScenario(UNMOVED, '.', { sets: [] }).notes,
  ...takeScenario(POLLED, '.', { sets: ['policy.periodic.opportunity={kind: timer}'] }).notes,
];
