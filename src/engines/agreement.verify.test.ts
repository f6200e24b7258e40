import { describe } from 'vitest';
import { enginesAgree, enginesAgreeAfresh, enginesAgreeOnTraces } from './agreement.contract.ts';
import { simsAgree } from './sims.contract.ts';

describe('two engines, one behaviour, at length', () => {
  enginesAgree(400);
  enginesAgreeAfresh(200);
  enginesAgreeOnTraces(250);
  simsAgree(40);
});
