import { describe } from 'vitest';
import { enginesAgree } from './agreement.contract.ts';

describe('two engines, one behaviour, at length', () => {
  enginesAgree(2000);
});
