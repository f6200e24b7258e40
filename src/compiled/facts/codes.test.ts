import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDERS = ['machines', 'src/compiled', 'src/facts', 'src/kernel', 'src/scenario'];
const FILES = ['package.json', 'src/portable.d.ts', 'src/version.ts'];

const CODES = 'src/compiled/facts/codes.ts';
const POLICY = 'src/compiled/domain/policy-model.ts';
const SCHEMA = 'src/scenario/schema';

/** What is added after the last of each table, with a number by which its errors are known, and which functions lack an answer. */
const CODES_ADDED: readonly (readonly [
  table: string,
  file: string,
  last: string,
  code: number,
  lacking: readonly string[],
])[] = [
  ['FAULT', CODES, 'badPackage: 5', 101, ['isOfOrigin', 'isPlayed']],
  ['OUTCOME', CODES, 'hostEnded: 6', 102, ['isError', 'whyUnanswered']],
  ['CAUSE', CODES, 'crashed: 4', 103, ['isGivenUp']],
  ['PACKAGE', CODES, 'push: 3', 104, ['isAwaited', 'isRequested']],
  ['REFUSAL', CODES, 'notStarred: 2', 105, ['refusalText', 'whyRefused']],
  ['FACT', CODES, 'LaunchCrashed: 62', 106, ['evolve', 'record']],
  ['OPPORTUNITY', POLICY, 'hostActive: 3', 107, ['isIntervalAsked', 'isOfHost', 'isTimer', 'nextDueAt']],
  ['LATE_OPEN', POLICY, 'ignore: 2', 108, ['isOwedLate']],
  ['HOST_DEAD', POLICY, 'nextHostOpen: 2', 111, ['isTickOfHost']],
  ['JITTER', 'src/compiled/services/retry-model.ts', 'decorrelated: 3', 112, ['retryDelayMs']],
  ['DISPATCH', 'src/compiled/services/service-model.ts', 'leastLoaded: 2', 113, ['isQueuedApart']],
  ['LAW', 'src/compiled/kernel/law.ts', 'empirical: 7', 109, ['quantileOf', 'residualOf']],
  ['WHY', 'src/compiled/books/why.ts', 'crash: 20', 110, ['isOfRead']],
];

const KINDS_ADDED: readonly (readonly [file: string, kind: string])[] = [
  [`${SCHEMA}/faults.ts`, 'simulateRelease'],
  [`${SCHEMA}/periodic.ts`, 'hostActive'],
  [`${SCHEMA}/retry.ts`, 'exponential'],
];

/** An error of the type checker, and the function in which it stands. */
interface TypeFault {
  readonly file: string;
  readonly within: string | undefined;
  readonly message: string;
}

describe('what is added without an answer is an error of types', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fleetcast-codes-'));
  let faults: readonly TypeFault[] = [];
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(() => {
    for (const part of [...FOLDERS, ...FILES])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
    const include = [...FOLDERS, 'src/portable.d.ts'];
    const config = {
      compilerOptions,
      include,
      exclude: ['machines/stories', '**/*.test.ts', '**/*.contract.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    for (const [, file, last, code] of CODES_ADDED)
      replace(file, `  ${last},\n`, `  ${last},\n  meteor: ${code},\n`);
    for (const [file, kind] of KINDS_ADDED)
      replace(file, `literal('${kind}')`, `literal(['${kind}', '${kind}Too'])`);
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    faults = stdout.split('\n').flatMap(faultOf);
  });

  test.each(CODES_ADDED)('a code of %s', (_table, _file, _last, code, lacking) => {
    const unanswered = faults.filter(({ message }) =>
      message.includes(`'${code}' is not assignable to parameter of type 'never'`),
    );
    expect([...new Set(unanswered.map(({ within }) => within))].sort()).toEqual(lacking);
  });

  test('a fault that devices play has no guard in the charts', () => {
    const { message } = faults.find(({ file }) => file === 'machines/kinds.ts')!;
    expect(message).toMatch(/'meteor' is missing .* but required/);
  });

  test('a kind of a fault, of an opportunity, of a retry in a scenario', () => {
    const ofScenarios = faults.filter(({ file }) => file.startsWith('src/scenario/compile/'));
    const lacking = [
      'effectOf',
      'faultModels',
      'isCountedFromFailure',
      'livesInHost',
      'periodicModel',
      'retryModel',
    ];
    expect([...new Set(ofScenarios.map(({ within }) => within))].sort()).toEqual(lacking);
  });

  function replace(file: string, from: string, to: string): void {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  function faultOf(line: string): TypeFault[] {
    const [, file, row, message] = /^(.+)\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
    if (file === undefined) return [];
    const above = readFileSync(join(folder, file), 'utf8').split('\n').slice(0, Number(row));
    const heads = above
      .join('\n')
      .matchAll(/^(?:export )?(?:function|const) (\w+)|^ {2}(?:override )?(\w+)\(.*\{$/gm);
    const [, name, method] = [...heads].at(-1) ?? [];
    return [{ file, within: name ?? method, message: message! }];
  }
});
