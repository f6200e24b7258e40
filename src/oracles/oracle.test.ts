import { describe } from 'vitest';
import { agreeWithTheory, agreeWithTraces } from './agreement.ts';

/** A subset that fits into `npm test`; all cases at full size are in `oracle.verify.test.ts`. */
const QUICK = [
  'A-p24w3',
  'Aincl',
  'W-weekly',
  'T-weib05',
  'mix',
  'fail-slow',
  'net-long',
  'B1-p12',
  'B2-casual',
  'diurnal',
  'lru',
  'upd',
  'keep-exp',
  'keepP',
  'race',
  'oneshot',
  'vldb',
];

describe('closed forms, few samples', () => {
  agreeWithTheory({ devices: 200, opens: 50 }, ({ id }) => QUICK.some((prefix) => id.startsWith(prefix)));
});

describe('real traces, the small ones', () => {
  agreeWithTraces(({ id }) => /phone-P12|phone-cold1800|collegemsg-P24|clihelp.*P24/.test(id));
});
