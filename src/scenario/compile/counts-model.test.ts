import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runToEnd } from '../../run/run.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { problemsOf } from '../traces/sample-log.contract.ts';
import { compile } from './compile.ts';
import { readTraces } from './read-traces.ts';

const directory = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** Ten minutes from 08:00 on, the sixth without a record. */
const COUNTS = [60, 0, 5, 9, 120, 0, 1, 1, 2, 30];

beforeAll(() => {
  const rows = COUNTS.flatMap((count, minute) =>
    minute === 5 ? [] : [`2026-03-02T08:0${minute}:00Z,${count}`],
  );
  writeFileSync(join(directory, 'requests.csv'), ['t,requests', ...rows].join('\n'));
});

const TRACE = { file: 'requests.csv', columns: { time: 't', count: 'requests' } };

async function compiled(trace: object = {}, more: object = {}, client: object = {}) {
  const scenario = parseScenario({
    name: 'counted',
    horizon: '10m',
    warmup: 0,
    devices: 1,
    policy: { periodic: { enabled: false }, pre: { enabled: false } },
    services: {
      data: {
        instances: 2,
        time: { law: 'exponential', mean: '500ms' },
        background: { trace: { ...TRACE, ...trace }, ...client },
      },
    },
    ...more,
  });
  return compile(scenario, await readTraces(scenario, directory));
}

const countsOf = async (trace: object, more: object) =>
  (await compiled(trace, more)).model.services[0]!.background!.counts!;

describe('a log of counts', () => {
  test('says when the run starts, unless that is given', async () => {
    const { scenario } = await compiled();
    expect(scenario.start.epochMs).toBe(Date.UTC(2026, 2, 2, 8));
  });

  test('is cut to the run, whose first step may begin before it', async () => {
    const { counts, from, beginsUs, seconds } = await countsOf(
      {},
      { start: '2026-03-02T08:02:30Z', horizon: '2m' },
    );
    expect([[...counts], from, beginsUs, seconds]).toEqual([[5, 9, 120], 0, -30e6, 60]);
  });

  test('is refused for a run that it does not cover, before it or after it', async () => {
    expect(await problemsOf(() => compiled({}, { horizon: '11m' }))).toEqual([
      {
        path: 'services.data.background.trace',
        message: 'the log does not say who comes in the whole run',
        expected:
          'a run within 2026-03-02T08:00:00.000Z to 2026-03-02T08:10:00.000Z, as a horizon of 10m is, or repeat: true',
        found: 'a run from 2026-03-02T08:00:00.000Z to 2026-03-02T08:11:00.000Z',
        file: 'requests.csv',
      },
    ]);
    expect(await problemsOf(() => compiled({}, { start: '2026-03-02T07:59:59Z', horizon: '1m' }))).toEqual([
      expect.objectContaining({
        expected: 'a run within 2026-03-02T08:00:00.000Z to 2026-03-02T08:10:00.000Z, or repeat: true',
      }),
    ]);
  });

  test('is repeated where that is said, backwards too, and the reader is told', async () => {
    const { counts, from, beginsUs } = await countsOf({ repeat: true }, { start: '2026-03-02T07:58:00Z' });
    expect([[...counts], from, beginsUs]).toEqual([COUNTS, 8, 0]);
    const notes = async (trace: object, more: object = {}) =>
      (await compiled(trace, more)).notes.map(({ en }) => en);
    const missing = 'requests.csv: nobody comes in the steps that have no record (1 of 10)';
    expect(await notes({ repeat: true })).toEqual([missing]);
    expect(await notes({ repeat: true }, { horizon: '1h' })).toEqual([
      missing,
      'requests.csv does not cover the whole run: its counts are repeated',
    ]);
  });

  test('is of a file: another one is another run of the service, in both engines and all threads', async () => {
    const [same, more] = [0, 1].map((added) => {
      const file = `${added}.csv`;
      const rows = COUNTS.map((count, minute) => `${60 * minute},${count + added}`);
      writeFileSync(join(directory, file), ['t,requests', ...rows].join('\n'));
      return compiled({ file });
    });
    const given = await compiled();
    const { services } = await runToEnd(given);
    expect(services.data!.firstTries).toBe(COUNTS.reduce((sum, count) => sum + count, 0));
    expect((await runToEnd(await same!)).services).toEqual(services);
    expect((await runToEnd(await more!)).services.data!.firstTries).toBe(services.data!.firstTries + 10);
    expect((await runToEnd(given, { engine: 'reference' })).services).toEqual(services);
    expect((await runToEnd(given, { workers: 2 })).services).toEqual(services);
  });
});
