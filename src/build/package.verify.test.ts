/**
 * The package as a user gets it: packed, installed in an empty folder without a network, used in plain Node. Besides the Node
 * that runs the tests, those that FLEETCAST_NODES names (paths, joined by colons) are tried too.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';

const root = fileURLToPath(PACKAGE_ROOT);
const folder = mkdtempSync(join(tmpdir(), 'fleetcast-package-'));
const installed = join(folder, 'node_modules/fleetcast');
const bin = join(installed, 'src/bin.mjs');
const others = (process.env.FLEETCAST_NODES ?? '').split(':').filter((path) => path !== '');
const digests = new Set<string>();

/** Node as a user runs it, out of reach of what the checkout has installed. */
function node(program: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { stdout, stderr, status };
}

beforeAll(() => {
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const packed = npm(root, 'pack', '--silent', '--pack-destination', folder).trim().split('\n').at(-1)!;
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'user', private: true, type: 'module' }),
  );
  npm(folder, 'install', '--offline', '--omit=optional', '--no-audit', '--no-fund', join(folder, packed));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('brings nothing but itself, and no source but presets and templates', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'fleetcast',
  ]);
  expect(readdirSync(join(installed, 'src/cli'))).toEqual(['templates']);
  expect(sizeOf(installed)).toBeLessThan(12e6);
});

test('its types name nothing that the package does not have', () => {
  for (const file of filesIn(join(installed, 'dist/types'))) {
    const text = readFileSync(file, 'utf8');
    expect(text, file).not.toMatch(/^(?:import|export).* from ['"](?!\.)/m);
    expect(text, file).not.toMatch(/\bi32\b/);
  }
});

test("compiles in a consumer's project under --strict, and refuses what the notation does not have", () => {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const check = (name: string, source: string) => {
    writeFileSync(join(folder, name), source);
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--ignoreConfig'];
    return node(process.execPath, compiler, ...options, name);
  };
  const right = check(
    'right.ts',
    `import { compare, defineSim, explain, type Result, ScenarioError, simulate } from 'fleetcast';
     const sim = defineSim({ name: 'mine', devices: 10, policy: { preset: 'wechat', periodic: { interval: '6h' } } });
     const result: Result = await simulate(sim, { workers: 2, signal: new AbortController().signal });
     const rate: number | null = result.metrics.periodic.freshHitRate;
     const requests: number = result.metrics.origin.requests;
     for await (const tiding of simulate.stream(sim)) if (tiding.kind === 'result') tiding.result.run.digest.at(0);
     const [first] = (await compare(sim, { tick: { 'policy.periodic.opportunity': { kind: 'tick' } } })).comparisons;
     const verdict: string | undefined = first?.verdict;
     const steps = await explain('wechat-month', { device: 3 });
     export { rate, requests, verdict, steps, ScenarioError };`,
  );
  expect(right.stdout).toBe('');
  expect(right.status).toBe(0);
  for (const [name, wrong, found] of [
    ['a unit of time', "horizon: '3y'", /"3y"/],
    ['a preset', "policy: { preset: 'wechatt' }", /"wechatt"/],
    ['a key', 'devises: 3', /'devises'/],
  ] as const) {
    const source = `import { defineSim } from 'fleetcast';\nexport default defineSim({ name: 'x', ${wrong} });`;
    const { stdout, status } = check('wrong.ts', source);
    expect(status, name).not.toBe(0);
    expect(stdout, name).toMatch(found);
  }
});

describe.each([process.execPath, ...others])('in %s', (program) => {
  test('says its version and its help', () => {
    expect(node(program, bin, '--version').stdout).toBe(
      `${JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version}\n`,
    );
    expect(node(program, bin, '--help').stdout).toContain('simulate a scenario and write its report');
  });

  test('runs a shipped simulation and leaves a report, in one thread and in two', () => {
    for (const workers of ['1', '2']) {
      const out = join(folder, `reports-${workers}`);
      const ran = node(
        program,
        bin,
        'run',
        'wechat-month',
        '--devices',
        '50',
        '--workers',
        workers,
        '--quiet',
        '--out',
        out,
      );
      expect(ran).toEqual({ stdout: '', stderr: '', status: 0 });
      const [run] = readdirSync(out).filter((name) => name.startsWith('wechat-month'));
      const report = readFileSync(join(out, run!, 'report.html'), 'utf8');
      expect(report).toContain('</html>');
      expect(report.length).toBeGreaterThan(500_000);
      rmSync(out, { recursive: true });
    }
  });

  test('measures itself', () => {
    const { stdout, stderr } = node(program, bin, 'bench', '--rounds', '1', '--scale', '1', '--json');
    const { lines } = JSON.parse(stdout || stderr);
    expect(lines.map(({ runner }: { runner: string }) => runner)).toContain('fleet-2');
  });

  test('imports in a plain module and simulates, to the same bits as here', () => {
    writeFileSync(
      join(folder, 'script.mjs'),
      `import { compare, explain, simulate, ScenarioError } from 'fleetcast';
       const { run } = await simulate('halfday', { set: { devices: 50 }, workers: 2 });
       const { comparisons } = await compare('halfday', { '6 h': { 'policy.periodic.interval': '6h' } }, { set: { devices: 50 } });
       const steps = await explain('halfday', { device: 3, set: { devices: 50 } });
       const problems = await simulate({ nam: 'x' }).catch((error) => error instanceof ScenarioError && error.problems.length);
       console.log(JSON.stringify({ digest: run.digest, comparisons: comparisons.length, steps: steps.length > 10, problems }));`,
    );
    const { stdout, stderr } = node(program, 'script.mjs');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      digest: expect.stringMatching(/^[0-9a-f]{16}$/),
      comparisons: 1,
      steps: true,
      problems: 2,
    });
    digests.add(JSON.parse(stdout).digest);
    expect(digests.size).toBe(1);
  });

  test('reads a scenario in TypeScript, or says what that needs', () => {
    writeFileSync(
      join(folder, 'mine.ts'),
      `import { defineSim } from 'fleetcast';
       export default defineSim({ name: 'mine', devices: 5, horizon: '8d' });`,
    );
    const { stderr, status } = node(program, bin, 'run', 'mine.ts', '--quiet', '--out', join(folder, 'ts'));
    const [major, minor] = node(program, '-p', 'process.versions.node').stdout.split('.').map(Number) as [
      number,
      number,
    ];
    const canStrip = major > 22 || (major === 22 && minor >= 18);
    if (canStrip) expect(status).toBe(0);
    else expect(stderr).toContain('npm install tsx');
    expect(status).toBe(canStrip ? 0 : 2);
  });
});

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
}

function sizeOf(path: string): number {
  return filesIn(path).reduce((sum, file) => sum + statSync(file).size, 0);
}
