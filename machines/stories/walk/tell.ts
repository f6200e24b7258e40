/** What the stories of a sweep that goes from app to app have in common. */

import { OPPORTUNITY } from '../../../src/compiled/domain/policy-model.ts';
import { HOUR } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';

/** Three apps, opened before the sweep at 3:00; each answer takes 2 s. */
const three: Script = {
  opens: ['2h 40m for 20s'],
  others: [['2h 45m for 20s'], ['2h 50m for 20s']],
  since: '3h',
  until: '4h',
  load: '0s',
  latency: '2s',
  host: { keepAlive: '9h' },
  sweep: { firstAt: 3 * HOUR, isChained: true },
};
const swept = { opportunity: OPPORTUNITY.dailySweep };

export function tell(policy: Script['periodic'], script: Partial<Script> = {}): string {
  const sweep = { ...three.sweep, ...script.sweep };
  return story(
    { ...three, ...script, sweep, periodic: { ...swept, ...policy } },
    'sweep',
    'walk',
    'periodic',
  );
}
