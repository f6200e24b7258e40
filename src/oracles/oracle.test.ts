import { describe } from 'vitest';
import { agreeWithTraces } from './agreement.ts';

/** A subset that fits into `npm test`; all are in `oracle.verify.test.ts`. */
describe('real traces, the small ones', async () => {
  await agreeWithTraces(({ id }) => /phone-P12|phone-cold1800|collegemsg-P24/.test(id));
});
