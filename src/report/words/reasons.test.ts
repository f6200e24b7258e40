import { expect, test } from 'vitest';
import { WHY } from '../../compiled/books/why.ts';
import { NOT_FRESH } from '../../metrics/catalogue/not-fresh.ts';
import { REASONS, REASONS_OF_READS } from './reasons.ts';

test('every code but "fresh" is a reason, in words of its own in both languages', () => {
  expect(REASONS.map(({ code }) => code)).toEqual(Object.values(WHY).filter((code) => code !== WHY.fresh));
  for (const language of ['en', 'zh'] as const)
    expect(new Set(REASONS.map(({ words }) => words[language])).size).toBe(REASONS.length);
});

test('the reasons of reads are those that have a metric', () => {
  const metrics = REASONS_OF_READS.map(({ name }) => `periodic.notFresh.${name}`);
  expect(metrics).toEqual(Object.keys(NOT_FRESH));
});
