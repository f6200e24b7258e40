import { describe, expect, test } from 'vitest';
import { fixtureResult } from '../fixture/fixture.ts';
import { reportMarkdown } from './markdown.ts';

const COMMAND = 'fleetcast run wechat-month --seed 1';

describe('the report as Markdown', () => {
  test('has the same parts as the page', () => {
    const text = reportMarkdown(fixtureResult(), { command: COMMAND });
    expect(text.match(/^#+ .*$/gm)).toEqual([
      '# wechat-month',
      '## Headline numbers',
      '## Faults and releases',
      '## Findings',
      '## What happened to periodic fetches',
      '## What pre-fetch achieved',
      '## Thresholds',
      '## Inputs',
      '## This run',
    ]);
    expect(text).toContain(`\n${COMMAND}\n`);
    expect(text).toContain('9c41e0b7d25a83f6');
    expect(text).toContain('| `policy.periodic.interval` | 12h |');
  });

  test('all rows of a table have as many cells as its head', () => {
    const text = reportMarkdown(fixtureResult(), { command: COMMAND });
    for (const table of text.split('\n\n').filter((block) => block.startsWith('|'))) {
      const widths = table
        .trim()
        .split('\n')
        .map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size, table).toBe(1);
    }
  });

  test('what a scenario writes is not read as markup', () => {
    const result = fixtureResult();
    const inputs = { ...result.inputs, description: '<img src=x> *bold* | pipe' };
    const text = reportMarkdown({ ...result, inputs }, { command: COMMAND });
    expect(text).toContain('\\<img src=x\\> \\*bold\\*');
    expect(text).toContain('\\| pipe |');
  });
});
