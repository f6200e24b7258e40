import { expect, test } from 'vitest';
import { dialectSources } from '../compiler/dialect-sources.ts';
import { PLANTED_FAULTS, planted } from './planted-faults.ts';

test.each(PLANTED_FAULTS)('there is a place to plant: $name', (fault) => {
  expect(planted(dialectSources(), fault).get(fault.file)).toContain(fault.to);
});

test('a place that has moved is told', () => {
  const moved = { name: 'moved', file: 'compiled/domain/delays.ts', from: 'return nowhere;', to: '' };
  expect(() => planted(dialectSources(), moved)).toThrow(
    '"moved": compiled/domain/delays.ts should say "return nowhere;" once, and says it 0 times.',
  );
});
