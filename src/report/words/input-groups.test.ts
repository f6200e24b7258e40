import { describe, expect, test } from 'vitest';
import { fixtureResult } from '../fixture/fixture.ts';
import { inputGroups } from './input-groups.ts';
import { speechOf } from './speech.ts';

const { say } = speechOf('en');

describe('inputs as rows', () => {
  test('plain keys come first, every other top-level key is a group of dotted paths', () => {
    expect(
      inputGroups({ seed: 1, policy: { periodic: { enabled: true, interval: '12h' } }, releases: [] }, say),
    ).toEqual([
      {
        name: '',
        rows: [
          { path: 'seed', value: '1' },
          { path: 'releases', value: 'none' },
        ],
      },
      {
        name: 'policy',
        rows: [
          { path: 'periodic.enabled', value: 'true' },
          { path: 'periodic.interval', value: '12h' },
        ],
      },
    ]);
  });

  test('a law is one value', () => {
    const [group] = inputGroups({ usage: { gap: { law: 'exponential', mean: '8h' } } }, say);
    expect(group?.rows).toEqual([{ path: 'gap', value: 'exponential, mean 8h' }]);
  });

  test('a long list names how much of it is left out', () => {
    const values = Array.from({ length: 1024 }, () => 7);
    const [group] = inputGroups({ usage: { gap: { law: 'empirical', values } } }, say);
    expect(group?.rows[0]?.value).toMatch(/^empirical, values 7, .* and 1\u202f000 more$/);
  });

  test('no leaf of a whole scenario is lost', () => {
    const { inputs } = fixtureResult();
    const text = JSON.stringify(inputGroups(inputs, say));
    for (const leaf of leaves(inputs)) expect(text).toContain(String(leaf));
  });
});

function leaves(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}
