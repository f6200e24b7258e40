import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../metrics/result.ts';
import { fixtureResult } from '../report/fixture/fixture.ts';
import { catalogOf, readRun } from './catalog.ts';
import { writeRun } from './write-run.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'fleetcast-store-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const result = fixtureResult({ days: 8 });
const files = async (named: Result) => new Map([['run.json', JSON.stringify(named)]]);
const named = (id: string): Result => ({ ...result, run: { ...result.run, id } });

describe('a run is written whole or not at all', () => {
  test('under its id, and under -2, -3 when that is taken', async () => {
    const ids = [];
    for (let n = 0; n < 3; n++) ids.push((await writeRun(out, named('a'), files)).run.id);
    expect(ids).toEqual(['a', 'a-2', 'a-3']);
    expect(readRun(out, 'a-3')?.run.id).toBe('a-3');
    expect(readdirSync(out).sort()).toEqual(['a', 'a-2', 'a-3']);
  });

  test('its files are made once, however often it has run', async () => {
    for (const id of ['a', 'a-2']) mkdirSync(join(out, id));
    const made: string[] = [];
    await writeRun(out, named('a'), async (result) => {
      made.push(result.run.id);
      return files(result);
    });
    expect(made).toEqual(['a-3']);
  });

  test('a failure while writing leaves nothing behind', async () => {
    const failing = async () => {
      throw new Error('the disk is full');
    };
    await expect(writeRun(out, named('a'), failing)).rejects.toThrow('full');
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('the catalogue is a cache of the runs', () => {
  test('it can be thrown away, and rebuilt to the same bytes', async () => {
    for (const id of ['b', 'a', 'c']) await writeRun(out, named(id), files);
    const runs = await catalogOf(out);
    expect(runs.map((run) => run.id)).toEqual(['a', 'b', 'c']);
    const bytes = readFileSync(join(out, 'catalog.json'), 'utf8');
    rmSync(join(out, 'catalog.json'));
    await catalogOf(out);
    expect(readFileSync(join(out, 'catalog.json'), 'utf8')).toBe(bytes);
  });

  test('runs that came and went without it are found and forgotten', async () => {
    await writeRun(out, named('a'), files);
    await catalogOf(out);
    await writeRun(out, named('b'), files);
    rmSync(join(out, 'a'), { recursive: true });
    expect((await catalogOf(out)).map((run) => run.id)).toEqual(['b']);
  });

  test('a broken catalogue, a foreign folder and a broken run do no harm', async () => {
    await writeRun(out, named('a'), files);
    writeFileSync(join(out, 'catalog.json'), '{"runs": [');
    mkdirSync(join(out, 'published'));
    mkdirSync(join(out, 'half'));
    writeFileSync(join(out, 'half', 'run.json'), '{"schemaVersion": 1');
    expect((await catalogOf(out)).map((run) => run.id)).toEqual(['a']);
  });

  test('many runs that end at once are all in it', async () => {
    await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        await writeRun(out, named(`run-${index}`), files);
        await catalogOf(out);
      }),
    );
    const { runs } = JSON.parse(readFileSync(join(out, 'catalog.json'), 'utf8'));
    expect(runs).toHaveLength(12);
  });

  test('a run of an older version, which knows nothing of its fleet, is listed by what it represents', async () => {
    const { fleet, ...older } = result;
    await writeRun(out, result, async () => new Map([['run.json', JSON.stringify(older)]]));
    expect(readRun(out, result.run.id)?.fleet).toEqual(fleet);
    expect(await catalogOf(out)).toMatchObject([
      { devices: 1_000_000, simulatedDevices: 10_000, peakRps1s: fleet.metrics.origin.fleetPeakRps1s },
    ]);
  });

  test('a catalogue of an older version is made anew', async () => {
    await writeRun(out, named('a'), files);
    writeFileSync(join(out, 'catalog.json'), '{"schemaVersion": 1, "runs": [{"id": "a", "devices": 1}]}');
    expect(await catalogOf(out)).toMatchObject([{ id: 'a', devices: 1_000_000 }]);
  });

  test('a folder of reports that is not there holds no runs', async () => {
    expect(await catalogOf(join(out, 'nowhere'))).toEqual([]);
  });
});
