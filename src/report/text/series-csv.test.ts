import { expect, test } from 'vitest';
import { fixtureResult } from '../fixture/fixture.ts';
import { seriesCsv } from './series-csv.ts';

test('a series is a header, a line for each row and an empty cell where nothing was measured', () => {
  expect(
    seriesCsv({
      bucketMs: 3_600_000,
      columns: ['t', 'opens', 'periodic.hitRate'],
      rows: [
        [0, 3, 0.5],
        [3_600_000, 0, null],
      ],
    }),
  ).toBe('t,opens,periodic.hitRate\n0,3,0.5\n3600000,0,\n');
});

test('every number of a series reads back from its CSV', () => {
  const { series } = fixtureResult({ days: 2, warmupDays: 1 });
  const [header, ...lines] = seriesCsv(series).trimEnd().split('\n');
  expect(header?.split(',')).toEqual(series.columns);
  expect(lines.map((line) => line.split(',').map((cell) => (cell === '' ? null : Number(cell))))).toEqual(
    series.rows,
  );
});
