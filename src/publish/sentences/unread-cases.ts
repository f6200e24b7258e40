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

const UNMOVED = { name: 'unmoved', policy: { pre: { storage: 'disk' } }, app: { packageSize: '1MiB' } };

export const UNREAD_NOTES: readonly Words[] = [
  ...takeScenario(GIVEN, '.', { sets: ELSEWHERE }).notes,
  ...takeScenario(GIVEN, '.', { sets: NOTHING }).notes,
  ...takeScenario(UNMOVED, '.', { sets: [] }).notes,
  ...takeScenario(POLLED, '.', { sets: ['policy.periodic.opportunity={kind: timer}'] }).notes,
];
