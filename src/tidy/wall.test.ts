import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesRead } from '../compiler/dialect-sources.ts';
import { wallComplaints } from './wall.ts';

const COMPILED = new URL('../compiled/', import.meta.url);

test('what is compiled imports only what is compiled, and all that lies there is compiled', () => {
  const names = readdirSync(COMPILED, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => /\.(ts|as)$/.test(name))
    .map((name) => ({ path: `src/compiled/${name}`, text: readFileSync(new URL(name, COMPILED), 'utf8') }));
  expect(files.length).toBeGreaterThan(50);
  expect(wallComplaints(files, new Set(filesRead()))).toEqual([]);
});

describe('a hole in the wall is named with its mend', () => {
  const complaintsAbout = (text: string, path = 'src/compiled/domain/x.ts') =>
    wallComplaints(
      [
        { path, text },
        { path: 'src/compiled/kernel/native.as', text: '' },
      ],
      new Set([path, 'src/compiled/kernel/native.as']),
    );

  test('an import from outside', () => {
    expect(complaintsAbout("import { RANK } from '../../kernel/rank.ts';")).toEqual([
      'src/compiled/domain/x.ts: imports src/kernel/rank.ts, which is not compiled; move what is needed into src/compiled/',
    ]);
  });

  test('a library, but where WebAssembly has words of its own', () => {
    const text = "import gamma from '@stdlib/gamma';";
    expect(complaintsAbout(text)).toEqual([
      'src/compiled/domain/x.ts: imports @stdlib/gamma; say it in a file .as too, and import that',
    ]);
    expect(complaintsAbout(text, 'src/compiled/kernel/native.ts')).toEqual([]);
  });

  test('a file that nothing compiled imports', () => {
    const files = [{ path: 'src/compiled/domain/x.ts', text: '' }];
    expect(wallComplaints(files, new Set())).toEqual([
      'src/compiled/domain/x.ts: is not compiled; move it out of src/compiled/, or import it where it is needed',
    ]);
    expect(wallComplaints([{ path: 'src/compiled/domain/x.test.ts', text: '' }], new Set())).toEqual([]);
  });
});
