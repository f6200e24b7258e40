/** Test support: this program in a folder of its own, to which a stranger has added a metric by touching two files. */

import { execFile } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect } from 'vitest';
import { type Answer, folder } from './asked.contract.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The book that counts it: hits on answers that are older than six hours. */
const BOOK: Edits = {
  file: 'src/compiled/books/periodic-reads.ts',
  edits: [
    ['freshHits: number = 0;', 'freshHits: number = 0;\n  sixHoursOldHits: number = 0;'],
    [
      'if (isFresh) this.freshHits += 1;',
      'if (isFresh) this.freshHits += 1;\n    if (ageMs > 21_600_000) this.sixHoursOldHits += 1;',
    ],
    [
      'this.freshHits += other.freshHits;',
      'this.freshHits += other.freshHits;\n    this.sixHoursOldHits += other.sixHoursOldHits;',
    ],
  ],
};

const CATALOGUE: Edits = {
  file: 'src/metrics/catalogue/periodic-reads.ts',
  edits: [
    [
      "  'periodic.currentAtReadRate': {",
      `  'periodic.sixHoursOldRate': {
    title: { en: 'Older than six hours', zh: '超过六小时占比' },
    unit: 'share',
    better: 'less',
    definition: {
      en: 'Of the hits, the share whose answer was older than six hours.',
      zh: '命中的读取中，数据年龄超过六小时的占比。',
    },
    of: (seen) => share(seen.tally.periodicReads.sixHoursOldHits, hitsIn(seen)),
  },
  'periodic.currentAtReadRate': {`,
    ],
  ],
};

interface Edits {
  readonly file: string;
  readonly edits: readonly (readonly [before: string, after: string])[];
}

/** The metric that is added. */
export const ADDED = 'periodic.sixHoursOldRate';

/** What a small run of it is asked. */
export const SMALL = ['--devices', '40', '--horizon', '6d', '--set', 'warmup=2d'];

/** @returns asks that program, as a person would */
export function programOfStranger(): (...args: string[]) => Promise<Answer> {
  const home = folder();
  const tree = join(home, 'fleetcast');
  beforeAll(() => {
    for (const part of ['src', 'machines', 'sims', 'package.json', 'tsconfig.json']) {
      cpSync(join(ROOT, part), join(tree, part), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
    for (const { file, edits } of [BOOK, CATALOGUE]) {
      const edited = edits.reduce(
        (text, [before, after]) => {
          expect(text).toContain(before);
          return text.replace(before, after);
        },
        readFileSync(join(tree, file), 'utf8'),
      );
      writeFileSync(join(tree, file), edited);
    }
    writeFileSync(
      join(tree, 'asked.mjs'),
      "import { main } from './src/cli/main.ts';\nawait main(process.argv);\n",
    );
  });
  return async (...args) => {
    try {
      const { stdout, stderr } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', 'asked.mjs', ...args],
        { cwd: tree, maxBuffer: 1 << 26 },
      );
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    }
  };
}
