import { describe } from 'vitest';
import { agreeWithTraces } from './agreement.ts';

describe('real traces, all of them', async () => {
  await agreeWithTraces();
});
