import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asked, folder, written } from '../asked.contract.ts';

const home = folder();
const small = join(home, 'small.yaml');
writeFileSync(small, 'name: small\ndevices: 20\nhorizon: 9d\nthresholds: [opens > 1]\n');
const run = (...args: string[]) => asked('run', small, '--out', join(home, 'out'), '--quiet', ...args);

describe('files for a pipeline', () => {
  test('a summary is appended to what is there, apart from it', async () => {
    const file = join(home, 'new', 'folder', 'summary.md');
    await run('--summary', file);
    const one = readFileSync(file, 'utf8');
    expect(one).toMatch(/^## small\n\n20 devices · /);
    expect(one).toContain('| `opens > 1` | holds | ');
    expect(one).toContain(`npx fleetcast run ${small}\n`);
    await run('--summary', file);
    expect(readFileSync(file, 'utf8')).toBe(`${one}\n${one}`);
  });

  test('JUnit XML replaces what was there, and the same run gives the same bytes', async () => {
    const file = join(home, 'junit.xml');
    writeFileSync(file, 'of an earlier run');
    await run('--junit', file, '--out', join(home, 'fresh-1'));
    const one = readFileSync(file, 'utf8');
    expect(one).toMatch(/^<\?xml/);
    await run('--junit', file, '--out', join(home, 'fresh-2'));
    expect(readFileSync(file, 'utf8')).toBe(one);
    expect(written(home).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a precision that is not reached is a test that fails too, and in the summary', async () => {
    const [junit, summary] = [join(home, 'precise.xml'), join(home, 'precise.md')];
    const until = ['--until', 'periodic.ageMs.mean ± 1ms', '--replications', '2'];
    const { code, err } = await run('--junit', junit, '--summary', summary, ...until);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^Precision not reached: periodic.ageMs.mean ± 1ms \(/),
    ]);
    expect(readFileSync(junit, 'utf8')).toMatch(
      /tests="2" failures="1"[\s\S]*name="periodic.ageMs.mean ± 1ms"/,
    );
    expect(readFileSync(summary, 'utf8')).toContain('Precision not reached: periodic.ageMs.mean ± 1ms (');
  });

  test.each(['--junit', '--summary'])(
    '%s that cannot be written is refused before anything is run',
    async (option) => {
      mkdirSync(join(home, 'a-folder'), { recursive: true });
      writeFileSync(join(home, 'a-file'), '');
      const out = join(home, `refused${option}`);
      for (const [file, problem] of [
        ['', `${option}: expected the name of a file, found nothing; is the variable set?`],
        [join(home, 'a-folder'), 'is a folder'],
        [join(home, 'a-file', 'below.xml'), `${join(home, 'a-file')} is no folder`],
      ] as const) {
        for (const command of [
          ['run', small],
          ['compare', small, '6h'],
        ]) {
          const { code, err } = await asked(...command, '--out', out, option, file);
          expect([code, err.trim().split('\n').length, written(out)]).toEqual([2, 1, []]);
          expect(err).toContain(problem);
        }
      }
    },
  );
});

test('every rule of a comparison that is none is named, and nothing is run', async () => {
  const rules = ['periodic.freshHitRte >= base', 'opens <= base + 1pt', 'opens <= base'];
  const thresholds = rules.flatMap((rule) => ['--threshold', rule]);
  const out = join(home, 'none');
  const { code, err, out: printed } = await asked('compare', small, '6h', '--out', out, ...thresholds);
  expect([code, printed, written(out)]).toEqual([2, '', []]);
  expect(err.trim().split('\n')).toEqual([
    expect.stringContaining(
      '--threshold: there is no metric periodic.freshHitRte; did you mean periodic.freshHitRate?',
    ),
    expect.stringContaining('--threshold: opens is no share'),
  ]);
});

test('a comparison that is repeated by its command is judged by the same rules', async () => {
  const summary = join(home, 'compared.md');
  const args = ['compare', small, '6h', '--threshold', 'opens == base', '--confident'];
  const { code, err } = await asked(
    ...args,
    '--out',
    join(home, 'compared'),
    '--quiet',
    '--summary',
    summary,
  );
  expect([code, err]).toEqual([0, expect.stringContaining('holds  6h: opens == base  0')]);
  expect(readFileSync(summary, 'utf8')).toContain(`6h --threshold 'opens == base' --confident\n`);
});

test('one file for both is refused, under whatever name', async () => {
  const file = join(home, 'both.txt');
  writeFileSync(file, '');
  symlinkSync(file, join(home, 'link.txt'));
  for (const other of [file, join(home, '.', 'both.txt'), join(home, 'link.txt')]) {
    const { code, err } = await run('--junit', file, '--summary', other);
    expect([code, err]).toEqual([2, expect.stringContaining('expected another file than that of --junit')]);
  }
});

test.skipIf(process.platform === 'win32')(
  'a pipe and a device are written into, and stay what they are',
  async () => {
    const pipe = join(home, 'pipe');
    execFileSync('mkfifo', [pipe]);
    // Open at both ends, so that nobody waits for anybody.
    const held = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    await run('--junit', pipe, '--summary', '/dev/null');
    const bytes = Buffer.alloc(65_536);
    expect(bytes.toString('utf8', 0, readSync(held, bytes))).toMatch(/^<\?xml/);
    closeSync(held);
    expect([lstatSync(pipe).isFIFO(), lstatSync('/dev/null').isCharacterDevice()]).toEqual([true, true]);
  },
);

test('a link stays one, and what it points to is replaced whole', async () => {
  const [file, link] = [join(home, 'there.xml'), join(home, 'link.xml')];
  writeFileSync(file, 'old');
  symlinkSync(file, link);
  await run('--junit', link);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toMatch(/^<\?xml/);
});
