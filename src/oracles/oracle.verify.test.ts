import { describe } from 'vitest';
import { agreeWithTheory, agreeWithTraces } from './agreement.ts';

describe('closed forms, about a million opens each', () => {
  agreeWithTheory({ devices: 2000, opens: 500 });
});

describe('real traces, all of them', () => {
  agreeWithTraces();
});
