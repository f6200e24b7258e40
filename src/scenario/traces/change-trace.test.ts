import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type ChangeTraceSpec, readChangeTrace } from './change-trace.ts';

const directory = mkdtempSync(join(tmpdir(), 'change-trace-'));
afterAll(() => rmSync(directory, { recursive: true }));

const FEED: ChangeTraceSpec = {
  file: 'feeds.csv',
  format: 'auto',
  separator: 'auto',
  columns: { time: 't' },
  timeUnit: 's',
  where: { feed: 'news', segment: '0' },
};

async function read(rows: string[], spec: ChangeTraceSpec = FEED): Promise<number[]> {
  writeFileSync(join(directory, 'feeds.csv'), ['feed,segment,t', ...rows].join('\n'));
  return [
    ...(await readChangeTrace(spec, {
      directory,
      path: 'origin.content.changes.trace',
      start: null,
      timeZone: null,
    })),
  ];
}

test('the changes are the instants of the kept records, ascending', async () => {
  expect(await read(['news,0,30', 'sport,0,5', 'news,1,90', 'news,0,10'])).toEqual([10_000, 30_000]);
});

test('two changes at one instant are two changes', async () => {
  expect(await read(['news,0,10', 'news,0,10'])).toEqual([10_000, 10_000]);
});

test('where may name the time by its role', async () => {
  expect(await read(['news,0,10', 'news,0,30'], { ...FEED, where: { time: '30' } })).toEqual([30_000]);
});

test('a time that is no number is named with its line', async () => {
  await expect(read(['news,0,10', 'news,0,late', 'news,1,never'])).rejects.toThrow(
    expect.objectContaining({
      problems: [
        {
          path: 'origin.content.changes.trace.columns.time',
          message: 'the time of a change (column t) cannot be read',
          expected: 'a number of s, not negative',
          found: '"late"',
          file: 'feeds.csv',
          line: 3,
        },
      ],
    }),
  );
});

test('a feed that is not in the file is refused', async () => {
  await expect(read(['sport,0,10'])).rejects.toThrow(
    expect.objectContaining({
      problems: expect.arrayContaining([
        expect.objectContaining({ path: 'origin.content.changes.trace.where.feed', found: '"sport"' }),
      ]),
    }),
  );
});
