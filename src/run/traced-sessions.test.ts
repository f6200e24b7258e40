/** How long people stay who do what a log says, where the log does not say it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compile } from '../scenario/compile/compile.ts';
import { readTraces } from '../scenario/compile/read-traces.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { runToEnd } from './run.ts';

const directory = mkdtempSync(join(tmpdir(), 'fleetcast-sessions-'));
afterAll(() => rmSync(directory, { recursive: true }));

const START = 1772409600;
const SESSION = { law: 'lognormal', median: '30s', sigma: 1 };

writeFileSync(
  join(directory, 'opens.csv'),
  [
    't,user,app,lasted,what',
    ...Array.from({ length: 400 }, (_, n) => `${START + 977 * n},u${n % 5},a${n % 2},7,open`),
  ].join('\n'),
);
writeFileSync(
  join(directory, 'events.csv'),
  [
    't,user,what',
    `${START},ann,open`,
    `${START + 20},ann,close`,
    `${START + 90},ann,open`,
    `${START - 5},bo,close`,
  ].join('\n'),
);

const COLUMNS = { time: 't', device: 'user', app: 'app' };

async function compiled(trace: object, more: object = {}, session: object | string | null = SESSION) {
  const usage = { opens: { kind: 'trace', trace }, ...(session && { session }) };
  const scenario = parseScenario({ name: 'logged', warmup: 0, seed: 3, usage, ...more });
  return compile(scenario, await readTraces(scenario, directory));
}

const untimed = { file: 'opens.csv', columns: COLUMNS };
const timed = { file: 'opens.csv', columns: { ...COLUMNS, duration: 'lasted' } };

describe('a log without durations', () => {
  test('has the sessions that an engine draws for a log whose durations are replaced', async () => {
    const drawn = (await runToEnd(await compiled(untimed))).run;
    expect(drawn.digest).toBe((await runToEnd(await compiled(timed))).run.digest);
    expect(drawn.digest).not.toBe((await runToEnd(await compiled(untimed, {}, '0s'))).run.digest);
  });

  test('is the same to both engines, and to any number of threads', async () => {
    const given = await compiled({ ...untimed, mergeWithin: '20m' });
    const { digest } = (await runToEnd(given)).run;
    expect((await runToEnd(given, { engine: 'reference' })).run.digest).toBe(digest);
    expect((await runToEnd(given, { workers: 2 })).run.digest).toBe(digest);
  });

  test('lets launches finish loading without a word of it in the scenario', async () => {
    const { metrics } = await runToEnd(await compiled(untimed, {}, null));
    expect(metrics.periodic.reads).toBeGreaterThan(0);
  });

  test('adds what is drawn to what a merged session has lasted', async () => {
    const ofSession = async (session: string) => {
      const { model } = await compiled({ ...untimed, mergeWithin: '3h' }, {}, session);
      return model.traced!.devices[0]!.apps[0]!.lengthMs;
    };
    const [known, longer] = [await ofSession('0s'), await ofSession('40s')];
    expect(Math.max(...known)).toBeGreaterThan(0);
    expect([...longer]).toEqual([...known.map((length) => length + 40_000)]);
  });

  test('draws others in another replication', async () => {
    const one = await compiled(untimed);
    const other = compile(one.scenario, one.traces, { replication: 1, clusters: 1 });
    const lengths = [one, other].map(({ model }) => [...model.traced!.devices[0]!.apps[0]!.lengthMs]);
    expect(lengths[0]).not.toEqual(lengths[1]);
  });

  test('draws for the opens of the run what it draws wherever the log begins', async () => {
    const start = new Date((START + 200_000) * 1000).toISOString();
    const late = await compiled(untimed, { start });
    const first = (await compiled(untimed)).model.traced!.devices[0]!.apps[0]!.lengthMs;
    expect(late.model.traced!.devices[0]!.apps[0]!.lengthMs[0]).toBe(first[0]);
  });
});

describe('the notes of a run say it', () => {
  const notesOf = async (trace: object, language: 'en' | 'zh') =>
    (await runToEnd(await compiled(trace, { report: { language } }))).notes;

  test('of a log without durations, in both languages', async () => {
    expect(await notesOf(untimed, 'en')).toContain(
      'opens.csv has no column of durations: session lengths are drawn from usage.session',
    );
    expect(await notesOf({ ...untimed, mergeWithin: '1m' }, 'zh')).toContain(
      'opens.csv 没有停留时长列：停留时长取自 usage.session，从会话的最后一条记录算起',
    );
  });

  test('of opens without a close, and of closes without an open', async () => {
    const columns = { time: 't', device: 'user', kind: 'what' };
    const events = { file: 'events.csv', columns, events: { open: 'open', close: 'close' } };
    expect(await notesOf(events, 'en')).toEqual([
      'events.csv: opens without a close (1 of 2) have session lengths drawn from usage.session',
      'events.csv: closes without an open are left out (1)',
    ]);
  });

  test('and of a log with durations there is nothing to say', async () => {
    expect((await compiled(timed)).notes).toEqual([]);
  });
});
