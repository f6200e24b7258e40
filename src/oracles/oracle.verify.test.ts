import { describe } from 'vitest';
import { agreeWithTheory, agreeWithTraces } from './agreement.ts';

describe('closed forms, as many samples as the reference engine affords', () => {
  agreeWithTheory({ devices: 400, opens: 250 });
});

describe('real traces, all of them', () => {
  agreeWithTraces();
});
