import { describe } from 'vitest';
import { enginesAgree, enginesAgreeAfresh, enginesAgreeOnTraces } from './agreement.contract.ts';
import { simsAgree } from './sims.contract.ts';

describe('two engines, one behaviour, at length', () => {
  enginesAgree(300);
  enginesAgreeAfresh(150);
  enginesAgreeOnTraces(120);
  simsAgree(40);
});
