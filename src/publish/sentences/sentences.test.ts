import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { literalsOf, sourcesIn } from './literals.ts';
import { sentencesPage } from './sentences-page.ts';

const SOURCES = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, SOURCES), 'utf8');

/** Where a report gets its sentences from. */
const SPEAKING = [
  ...sourcesIn('report').filter((path) => !path.startsWith('report/page/')),
  'run/warmup.ts',
  'run/lost-tick.ts',
  'scenario/readers/policy-conditions.ts',
  'scenario/readers/world-conditions.ts',
  'scenario/readers/unread-words.ts',
  'scenario/compile/outside-notes.ts',
  'scenario/compile/trace-notes.ts',
  'scenario/compile/client-notes.ts',
  'metrics/result-of.ts',
  'cli/options/policy-notes.ts',
];

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').toLowerCase();

describe('the page of every sentence', () => {
  const page = plain(sentencesPage());

  test.each(['en', 'zh'] as const)('has every one of them that a source can say in %s', (language) => {
    const silent = SPEAKING.flatMap((path) =>
      literalsOf(read(path), language).flatMap((literal) =>
        literal
          .split('…')
          .map((part) => plain(part).trim())
          .filter((part) => /\p{L}/u.test(part) && !page.includes(part))
          .map((part) => `${path}: ${part}`),
      ),
    );
    expect(silent).toEqual([]);
  });

  test('a literal is read up to its end, whatever is put into it', () => {
    const source = "say({ en: `a $@ d`, zh: '\\'甲\\u00a0乙' })".replace('@', '{f({ b: { c: 1 } })}');
    expect(literalsOf(source, 'en')).toEqual(['a … d']);
    expect(literalsOf(source, 'zh')).toEqual(["'甲乙"]);
  });
});
