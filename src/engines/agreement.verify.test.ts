import { describe } from 'vitest';
import { enginesAgree, enginesAgreeOnTraces } from './agreement.contract.ts';

describe('two engines, one behaviour, at length', () => {
  enginesAgree(2000);
  enginesAgreeOnTraces(500);
});
