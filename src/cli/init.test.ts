import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../version.ts';
import { asked, folder, written } from './asked.contract.ts';

const home = folder();
const WORKFLOW = '.github/workflows/fleetcast.yml';
const read = (...path: string[]) => readFileSync(join(home, ...path), 'utf8');

describe('fleetcast init', () => {
  test('writes a scenario that runs as it is, and holds its thresholds', async () => {
    const dir = join(home, 'new', 'project');
    const { code, out } = await asked('init', '--dir', dir);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      `wrote ${dir}/my-app.yaml`,
      `wrote ${dir}/scenario.schema.json`,
      `wrote ${dir}/${WORKFLOW}`,
      `next: npx fleetcast run ${dir}/my-app.yaml`,
      '',
    ]);
    const ran = await asked('run', join(dir, 'my-app.yaml'), '--out', join(home, 'reports'), '--json');
    expect(ran.code).toBe(0);
    const { thresholds, notes, run } = JSON.parse(ran.out);
    expect(thresholds.length).toBeGreaterThan(2);
    expect([notes, run.scenario]).toEqual([[], 'my-app']);
  });

  test('says what each key means, and has the whole of itself in an editor', async () => {
    const dir = join(home, 'comments');
    await asked('init', 'our-shop', '--dir', dir);
    const text = read('comments', 'our-shop.yaml');
    const [first, ...lines] = text.split('\n');
    expect(first).toBe('# yaml-language-server: $schema=./scenario.schema.json');
    expect(JSON.parse(read('comments', 'scenario.schema.json'))).toHaveProperty('properties.policy');
    const isExplained = (line: string, index: number) =>
      line.includes('#') || lines[index - 1]!.startsWith('#');
    expect(lines.filter((line, index) => line !== '' && !isExplained(line, index))).toEqual([]);
    expect(text).not.toMatch(/my-app|\{\{/);
  });

  test('the workflow runs that scenario with this version, and keeps the report even if a threshold fails', async () => {
    const text = read('comments', WORKFLOW);
    expect(text).toContain(`npm install --global fleetcast@${VERSION}\n`);
    expect(text).toContain(
      'fleetcast run our-shop.yaml --junit reports/junit.xml --summary "$GITHUB_STEP_SUMMARY"\n',
    );
    expect([...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action)).toEqual([
      expect.stringMatching(/^actions\/checkout@v\d+$/),
      expect.stringMatching(/^actions\/setup-node@v\d+$/),
      expect.stringMatching(/^actions\/upload-artifact@v\d+$/),
    ]);
  });

  test.each([
    ['of the project', '', './node_modules/fleetcast/sims/scenario.schema.json'],
    ['above it', 'forecasts', '../node_modules/fleetcast/sims/scenario.schema.json'],
  ])('takes the schema of the fleetcast that is installed, %s', async (_where, below, schema) => {
    const project = join(home, `installed-${below}`);
    mkdirSync(join(project, 'node_modules/fleetcast/sims'), { recursive: true });
    writeFileSync(join(project, 'node_modules/fleetcast/sims/scenario.schema.json'), '{}');
    await asked('init', 'shop', '--no-ci', '--dir', join(project, below));
    expect(written(join(project, below)).filter((name) => name !== 'node_modules')).toEqual(['shop.yaml']);
    expect(readFileSync(join(project, below, 'shop.yaml'), 'utf8')).toContain(`$schema=${schema}\n`);
  });

  test('a second scenario shares the schema', async () => {
    const dir = join(home, 'two');
    for (const name of ['one', 'other']) {
      expect((await asked('init', name, '--no-ci', '--dir', dir)).code).toBe(0);
    }
    expect(written(dir).sort()).toEqual(['one.yaml', 'other.yaml', 'scenario.schema.json']);
  });

  test.each(['my-app.yaml', 'scenario.schema.json', WORKFLOW])(
    'refuses to overwrite %s, and writes nothing',
    async (file) => {
      const dir = join(home, `refused-${file.replaceAll('/', '-')}`);
      mkdirSync(join(dir, '.github/workflows'), { recursive: true });
      writeFileSync(join(dir, file), 'mine');
      const before = readdirSync(dir, { recursive: true });
      const { code, out, err } = await asked('init', '--dir', dir);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`${join(dir, file)}: is there already`);
      expect(readdirSync(dir, { recursive: true })).toEqual(before);
      expect(readFileSync(join(dir, file), 'utf8')).toBe('mine');
    },
  );

  test('what cannot be written whole is not written at all', async () => {
    const dir = join(home, 'half');
    mkdirSync(dir);
    writeFileSync(join(dir, '.github'), 'a file where a folder should be');
    const { code, err } = await asked('init', '--dir', dir);
    expect([code, written(dir)]).toEqual([2, ['.github']]);
    expect(err).toContain('.github');
  });

  test.each(['My App', '../elsewhere', 'shop.yaml'])('refuses the name %s', async (name) => {
    const { code, err } = await asked('init', name, '--dir', join(home, 'none'));
    expect([code, written(join(home, 'none'))]).toEqual([2, []]);
    expect(err).toContain('name');
  });
});
