/**
 * The catalogue of runs, `catalog.json`: a cache of what the `run.json` files say, so that listing a thousand runs does not
 * read a thousand files. It can be thrown away at any time, and two runs that end at once cannot lose each other.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { fleetOf } from '../metrics/of-fleet.ts';
import type { Ratio } from '../metrics/ratio.ts';
import type { Result, Trees } from '../metrics/result.ts';

/** One run, in a line: its numbers are those of all represented devices. */
export interface CatalogEntry {
  readonly id: string;
  readonly scenario: string;
  readonly seed: number;
  readonly devices: number;
  readonly simulatedDevices: number;
  readonly horizonMs: number;
  readonly engine: string;
  readonly digest: string;
  readonly opens: number;
  readonly freshHitRate: Ratio;
  readonly meanRps: Ratio;
  readonly peakRps1s: Ratio;
}

/** One that was written under another version is made anew. */
const VERSION = 2;

interface Catalog {
  readonly schemaVersion: typeof VERSION;
  runs: CatalogEntry[];
}

/**
 * The runs under `out`, by id. Brings the catalogue up to date first: entries without a run go, runs without an entry are
 * read. After writing it looks once more, so whoever writes last has seen every run that ended before.
 */
export async function catalogOf(out: string): Promise<readonly CatalogEntry[]> {
  const database = new Low<Catalog>(new CatalogFile(out), { schemaVersion: VERSION, runs: [] });
  const unreadable = new Set<string>();
  for (;;) {
    await database.read();
    const ids = runIds(out).filter((id) => !unreadable.has(id));
    const known = new Map(database.data.runs.map((entry) => [entry.id, entry]));
    if (ids.length === known.size && ids.every((id) => known.has(id))) return database.data.runs;
    database.data.runs = ids.flatMap((id) => {
      const entry = known.get(id) ?? entryOf(out, id);
      if (!entry) unreadable.add(id);
      return entry ?? [];
    });
    await database.write();
  }
}

/** The result of a run, or `null` if there is none of this id that can be read. */
export function readRun(out: string, id: string): Result | null {
  try {
    const result = JSON.parse(readFileSync(join(out, id, 'run.json'), 'utf8')) as Partial<Result>;
    return result.schemaVersion === 1 && result.run && result.metrics ? whole(result as Result) : null;
  } catch {
    return null;
  }
}

/** A run of an older version does not say what it is of all represented devices, and may lack more than that. */
function whole(result: Result | (Omit<Result, keyof Trees | 'fleet'> & Partial<Trees>)): Result {
  if ('fleet' in result) return result;
  const { run, inputs = {}, intervals } = result;
  const { represents } = inputs;
  const trees = {
    metrics: result.metrics!,
    cohorts: result.cohorts ?? {},
    apps: result.apps ?? {},
    intervals: { metrics: {}, cohorts: {}, apps: {}, ...intervals },
  };
  const devices = typeof represents === 'number' ? represents : run.devices;
  return { ...result, ...trees, fleet: fleetOf(trees, { devices, factor: devices / run.devices }) };
}

function runIds(out: string): string[] {
  if (!existsSync(out)) return [];
  return readdirSync(out)
    .filter((name) => !name.startsWith('.') && existsSync(join(out, name, 'run.json')))
    .sort();
}

function entryOf(out: string, id: string): CatalogEntry | null {
  const result = readRun(out, id);
  if (!result) return null;
  const { run, fleet } = result;
  const { metrics } = fleet;
  return {
    id,
    scenario: run.scenario,
    seed: run.seed,
    devices: fleet.devices,
    simulatedDevices: run.devices,
    horizonMs: run.horizonMs,
    engine: run.engine,
    digest: run.digest,
    opens: metrics.opens,
    freshHitRate: metrics.periodic.freshHitRate,
    meanRps: metrics.origin.meanRps,
    peakRps1s: metrics.origin.fleetPeakRps1s,
  };
}

/** The file as lowdb sees it: a broken or foreign one counts as none, and a new one replaces it whole. */
class CatalogFile implements Adapter<Catalog> {
  readonly #out: string;

  constructor(out: string) {
    this.#out = out;
  }

  async read(): Promise<Catalog | null> {
    try {
      const catalog = JSON.parse(readFileSync(join(this.#out, 'catalog.json'), 'utf8')) as Partial<Catalog>;
      return catalog.schemaVersion === VERSION && Array.isArray(catalog.runs) ? (catalog as Catalog) : null;
    } catch {
      return null;
    }
  }

  async write(catalog: Catalog): Promise<void> {
    mkdirSync(this.#out, { recursive: true });
    const draft = join(this.#out, `.catalog-${process.pid}.tmp`);
    writeFileSync(draft, `${JSON.stringify(catalog, null, 2)}\n`);
    renameSync(draft, join(this.#out, 'catalog.json'));
  }
}
