import { describe, expect, test } from 'vitest';
import { ageBins } from './age-bins.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const edges = [0, 15 * MINUTE, ...[1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 24, 48].map((hours) => hours * HOUR)];
const counts = edges.slice(1).map((_, bin) => bin + 1);

describe('bins of a histogram', () => {
  test('are of one width as far as must be seen, and nothing is lost above them', () => {
    const bins = ageBins({ edges, counts }, 12 * HOUR);
    expect(bins.isEven).toBe(true);
    expect(bins.edges.map((edge) => edge / HOUR)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16]);
    expect(bins.counts).toEqual([1 + 2 + 3, 4 + 5, 6, 7, 8, 9, 10, 11]);
    expect(bins.above).toBe(12 + 13);
  });

  test('are as narrow as the edges allow', () => {
    expect(ageBins({ edges, counts }, 3 * HOUR).edges.map((edge) => edge / HOUR)).toEqual([0, 1, 2, 3, 4]);
  });

  test('stay as they were counted where no even width serves', () => {
    const bins = ageBins({ edges, counts }, 40 * MINUTE);
    expect(bins).toEqual({ edges, counts, above: 0, isEven: false });
  });

  test('end with the last value, but not before the age that must be seen', () => {
    const few = counts.map((_, bin) => (bin === 0 ? 5 : 0));
    expect(ageBins({ edges, counts: few }, 12 * HOUR).edges.at(-1)).toBe(12 * HOUR);
  });

  test('of nothing are nothing', () => {
    expect(ageBins({ edges: [], counts: [] }, 12 * HOUR)).toEqual({
      edges: [],
      counts: [],
      above: 0,
      isEven: false,
    });
  });
});
