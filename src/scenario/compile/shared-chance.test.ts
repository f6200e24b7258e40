import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../files/parse-scenario.ts';
import { compile } from './compile.ts';
import { type SharedChance, sharedChanceOf } from './shared-chance.ts';

const SRC = fileURLToPath(new URL('../../', import.meta.url));

/** Who draws for all devices at once, and which of the sources it is. Names of people are no chance of a run. */
const DRAWN_FOR_ALL: Readonly<Record<string, SharedChance | null>> = {
  'compiled/domain/content.ts': 'content',
  'scenario/compile/update-model.ts': 'releases',
  'scenario/personas.ts': null,
};

const scenarioOf = (more: object) => compile(parseScenario({ name: 'shared', devices: 100, ...more }));
const CHANGING = { law: 'exponential', mean: '6h' };

describe('chance that devices share', () => {
  test('is drawn by nobody but those that the list of sources knows', () => {
    const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
    );
    const drawing = sources.filter((path) =>
      /import \{[^}]*\bSHARED\b[^}]*\} from '[./]*(compiled\/)?kernel\/draw\.ts'/.test(
        readFileSync(join(SRC, path), 'utf8'),
      ),
    );
    expect(drawing.map((path) => relative('.', path)).sort()).toEqual(Object.keys(DRAWN_FOR_ALL).sort());
  });

  test.each<[SharedChance, object]>([
    ['releases', { releases: { gaps: CHANGING } }],
    ['content', { origin: { content: { changes: CHANGING, scope: 'app' } } }],
    [
      'content',
      { apps: [{ id: 'a', origin: { content: { changes: CHANGING, scope: 'app' } } }, { id: 'b' }] },
    ],
    ['capacity', { origin: { capacity: { rps: 5, window: '60s' } } }],
    ['services', { services: { data: { serves: ['periodic'], instances: 1, time: '50ms' } } }],
  ])('is named: %s', (source, more) => {
    const { scenario, model } = scenarioOf(more);
    expect(sharedChanceOf(scenario)).toEqual([source]);
    expect(model.clusters).toBe(1);
  });

  test('is none where instants are given, and where each device has its own', () => {
    const { scenario, model } = scenarioOf({
      releases: ['3d', '5d'],
      origin: { content: { changes: CHANGING, scope: 'device' } },
      represents: 1000,
    });
    expect(sharedChanceOf(scenario)).toEqual([]);
    expect(model.clusters).toBe(64);
  });
});

test('replications have release calendars of their own, and the first one that of a single run', () => {
  const { scenario } = scenarioOf({ releases: { gaps: CHANGING }, horizon: '30d' });
  const calendars = [0, 1, 2].map((replication) => [
    ...compile(scenario, undefined, { replication, clusters: 64 }).model.releasesAt,
  ]);
  expect(new Set(calendars.map(String)).size).toBe(3);
  expect(calendars[0]).toEqual([...compile(scenario).model.releasesAt]);
});
