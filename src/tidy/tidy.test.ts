import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pages } from '../publish/generated-files.ts';
import { rulesPage } from '../publish/rules.ts';
import { weeks } from '../publish/weeks.ts';
import { TOO_MANY_LINES, USUAL_LINES } from './bans.ts';
import { circlesOf } from './circles.ts';
import { complaintsAbout, isGenerated, linesOf } from './complaints.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .split('\n')
  .filter((path) => path !== '' && existsSync(new URL(path, ROOT)));
const sources = tracked
  .filter((path) => /^(src|machines|sims)\/.*\.(ts|mjs)$/.test(path))
  .map((path) => ({ path, text: read(path) }));

describe('the house is tidy', () => {
  test('no source breaks a layer, a door, a ban or the size', () => {
    expect(sources.flatMap(complaintsAbout)).toEqual([]);
  });

  test(`half of what is written by hand has at most ${USUAL_LINES} lines`, () => {
    const written = sources.filter((file) => !isGenerated(file));
    const short = written.filter((file) => linesOf(file) <= USUAL_LINES);
    expect(short.length).toBeGreaterThanOrEqual(written.length / 2);
  });

  test('no source imports itself in a circle, types included', () => {
    expect(circlesOf(sources)).toEqual([]);
  });

  test('the top level is what the architecture says', () => {
    const folders = new Set(tracked.filter((path) => path.includes('/')).map((path) => path.split('/')[0]));
    expect([...folders].sort()).toEqual(['.ci', 'docs', 'machines', 'reports', 'sims', 'src']);
    expect(tracked.filter((path) => !path.includes('/')).sort()).toEqual([
      '.gitignore',
      '.npmrc',
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'README.zh.md',
      'biome.json',
      'package-lock.json',
      'package.json',
      'tsconfig.json',
      'vitest.config.ts',
      'vitest.verify.config.ts',
    ]);
  });

  test.each([...pages(), ...weeks(), ['reports/published/rules.md', rulesPage()] as const])(
    '%s is fresh',
    (path, text) => {
      expect(read(path), `${path} is stale: npm run generate`).toBe(text);
    },
  );

  test('dependencies are pinned, and the lockfile holds no download addresses', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version as string),
    );
    expect(loose).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/registry/);
  });
});

test('a circle is told as the way around it', () => {
  const files = [
    { path: 'src/a.ts', text: "import { b } from './b.ts';" },
    { path: 'src/b.ts', text: "import type { C } from './c/c.ts';" },
    { path: 'src/c/c.ts', text: "export { a } from '../a.ts';" },
    { path: 'src/d.ts', text: "import { a } from './a.ts';" },
  ];
  expect(circlesOf(files)).toEqual(['src/a.ts -> src/b.ts -> src/c/c.ts -> src/a.ts']);
});

describe('a rule that is broken on purpose is named with its mend', () => {
  test.each([
    [
      'a lower layer imports a higher one',
      'src/kernel/x.ts',
      "import { run } from '../run/run.ts';",
      /src\/kernel lies below src\/run; move what is needed down/,
    ],
    [
      'the domain imports an engine',
      'src/compiled/domain/x.ts',
      "import { taleOf } from '../../engines/tale.ts';",
      /pass it in as a parameter/,
    ],
    [
      'xstate outside its doors',
      'src/domain/x.ts',
      "import { createActor } from 'xstate';",
      /whose door is machines\/, src\/engines\/reference\//,
    ],
    [
      'rxjs in a projection',
      'src/projections/x.ts',
      "import { of } from 'rxjs';",
      /whose door is src\/clock\/, src\/run\//,
    ],
    ['a library without a door', 'src/report/x.ts', "import chalk from 'chalk';", /has no door; choose one/],
    ['unseeded chance', 'src/domain/x.ts', 'const u = Math.random();', /write draw\(key, STREAM\.name, n\)/],
    ['the wall clock', 'src/engines/x.ts', 'const now = Date.now();', /a run never reads the wall clock/],
    ['a test that sleeps', 'src/domain/x.test.ts', 'set' + 'Timeout(resolve, 300);', /what is waited for/],
    ['assign in a chart', 'machines/x.ts', 'entry: assign({ n: 1 }),', /charts hold control only/],
    ['a delayed transition in a chart', 'machines/x.ts', 'after: { 1000: "gone" },', /an armed timer/],
    ['a file named after nothing', 'src/domain/utils.ts', '', /the name says nothing/],
    [
      'a file too long',
      'src/domain/x.ts',
      'x;\n'.repeat(TOO_MANY_LINES),
      /give each of its ideas a file of its own/,
    ],
    ['a test too long', 'src/domain/x.test.ts', 'x;\n'.repeat(TOO_MANY_LINES), /300 lines are not under 300/],
    ['printing outside the command line', 'src/store/x.ts', 'console.log(1);', /that cli\/ prints/],
  ])('%s', (_name, path, text, mend) => {
    const complaints = complaintsAbout({ path, text });
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(mend);
  });
});
