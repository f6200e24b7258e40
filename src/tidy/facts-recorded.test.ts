/**
 * Who records a fact writes its code out. Recording is written out in its place too, so that of the books only what this fact concerns is
 * left; a code that is a variable keeps all of them there, and takes what they share out of the places of all other facts (a tenth of all time).
 */

import { describe, expect, test } from 'vitest';
import { dialectSources } from '../compiler/dialect-sources.ts';

const RECORDED = /\brecord[1-3]?\(\s*[\w.]+,\s*([^,()]+?)\s*[,)]/g;

function codesRecorded(text: string): string[] {
  return [...text.matchAll(RECORDED)].map(([, code]) => code!);
}

function complaints(sources: ReadonlyMap<string, string>): string[] {
  return [...sources]
    .filter(([path]) => path.startsWith('compiled/domain/') && !/\/(record|take)\.\w+$/.test(path))
    .flatMap(([path, text]) =>
      codesRecorded(text)
        .filter((code) => !/^FACT\.\w+$/.test(code))
        .map((code) => `${path}: records \`${code}\`; write the code of each fact out where it is recorded`),
    );
}

describe('facts are recorded by their codes', () => {
  test('in all of the domain', () => {
    const all = [...dialectSources().values()].flatMap(codesRecorded);
    expect(all.filter((code) => code.startsWith('FACT.')).length).toBeGreaterThan(60);
    expect(complaints(dialectSources())).toEqual([]);
  });

  test('a variable is named', () => {
    const text = 'export function age(cell: Cell, code: FactCode): void {\n  record2(cell, code, 1, 2);\n}';
    expect(complaints(new Map([['compiled/domain/age.ts', text]]))).toEqual([
      'compiled/domain/age.ts: records `code`; write the code of each fact out where it is recorded',
    ]);
  });
});
