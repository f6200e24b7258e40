import { describe, expect, test } from 'vitest';
import { METRIC_PATHS } from '../metrics/catalogue/catalogue.ts';
import { pathsOfService } from '../metrics/catalogue/service-paths.ts';
import { asked } from './asked.contract.ts';

describe('fleetcast metrics', () => {
  test('lists every metric in 80 columns', async () => {
    const { code, out } = await asked('metrics');
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.map((line) => line.split(' ')[0]).filter((path) => path !== '')).toEqual([
      'metric',
      ...METRIC_PATHS,
      ...pathsOfService('<name>'),
    ]);
    expect(lines).toContain('periodic.hitRate                       share     more    Hit rate');
  });

  test('says in full what a metric means', async () => {
    expect((await asked('metrics', 'periodic.unreadRate')).out).toBe(`periodic.unreadRate: Never read
  a share, 0 to 1; less is better
  Replaced answers that nobody had read, divided by replaced answers. What is
  left at the end is in neither.
`);
  });

  test('a branch is all that is below it', async () => {
    const { out } = await asked('metrics', 'launch.waitMs', '--json');
    expect(JSON.parse(out).map(({ path }: { path: string }) => path)).toEqual([
      'launch.waitMs.mean',
      'launch.waitMs.p50',
      'launch.waitMs.p90',
      'launch.waitMs.p99',
    ]);
    expect(JSON.parse(out)[0]).toEqual({
      path: 'launch.waitMs.mean',
      title: { en: 'Mean launch wait', zh: '启动等待均值' },
      unit: 'ms',
      better: 'less',
      definition: { en: expect.any(String), zh: expect.any(String) },
    });
  });

  test('numbers of a service are asked for by its name, or of any', async () => {
    const { out } = await asked('metrics', 'services.order-api.waitMs', '--json');
    expect(JSON.parse(out).map(({ path }: { path: string }) => path)).toEqual(
      ['mean', 'p50', 'p90', 'p99', 'max'].map((part) => `services.order-api.waitMs.${part}`),
    );
    expect((await asked('metrics', 'services', '--json')).out).toContain('"services.<name>.utilisation"');
    expect((await asked('metrics', 'services.data.dropped')).out).toBe(`services.data.dropped: Dropped
  a count; less is better
  Requests that were turned away without an answer.
`);
  });

  test.each([
    ['services.data.waitMs.p9', 'services.data.waitMs.p90'],
    ['utilisation', 'services.<name>.utilisation'],
    ['periodic.hitrate', 'periodic.hitRate'],
    ['hitRate', 'periodic.hitRate'],
    ['launch.waitMs.p9', 'launch.waitMs.p90'],
  ])('%s is refused with what was meant', async (path, meant) => {
    expect(await asked('metrics', path)).toEqual({
      code: 2,
      out: '',
      err: `there is no metric ${path} (did you mean "${meant}"?); fleetcast metrics lists them\n`,
    });
  });
});
