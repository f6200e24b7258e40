import { describe } from 'vitest';
import { enginesAgree, enginesAgreeAfresh, enginesAgreeOnTraces } from './agreement.contract.ts';

describe('two engines, one behaviour, at length', () => {
  enginesAgree(400);
  enginesAgreeAfresh(200);
  enginesAgreeOnTraces(250);
});
