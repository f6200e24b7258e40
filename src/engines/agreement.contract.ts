/**
 * Test support: two engines, one behaviour (decision D3). A property over whole scenarios: the same digest, the same facts,
 * the same metrics. What fails is shrunk, written to a file, and reported as a command line.
 */

import { createHash, randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { Books } from '../compiled/books/books.ts';
import type { ServiceTally } from '../compiled/books/service-tally.ts';
import type { Model } from '../compiled/domain/model.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { encodeFact } from '../facts/codec.ts';
import { FactLog } from '../facts/log.ts';
import { digestText } from '../kernel/digest-text.ts';
import { compile } from '../scenario/compile/compile.ts';
import { readTraces } from '../scenario/compile/read-traces.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { anyRun } from './any-run.contract.ts';
import { anyCounts, anyReading, anyTrace, type Reading, tracedRun } from './any-traced-run.contract.ts';
import { bounded } from './bounded-shrinking.contract.ts';
import type { Engine } from './engine.ts';
import { FleetEngine } from './fleet/fleet.ts';
import { LoggedBooks } from './reference/logged-books.ts';
import { ReferenceEngine } from './reference/reference.ts';

/** How many scenarios are tried for a smaller one on which the engines differ too. */
const TRIES = 100;
const FOUND = fileURLToPath(new URL('found/', import.meta.url));

export type Make = (model: Model, log: FactLog) => readonly [Engine, Books];

const ENGINES: Readonly<Record<'reference' | 'fleet', Make>> = {
  reference: (model, log) => {
    const books = new LoggedBooks(model, log);
    return [new ReferenceEngine(model, books), books];
  },
  fleet: fleetOf(await fleetModule()),
};

export function fleetOf(module: WebAssembly.Module): Make {
  return (model, log) => {
    const books = new Books(model);
    return [new FleetEngine(module, model, books, { log, ...windowsOf(model) }), books];
  };
}

/** Windows of any length leave the same: which one is tried follows from the seed of the scenario. */
function windowsOf({ seed }: Model): { readonly windowMs?: number } {
  const windowMs = [null, 60_000, 600_000, 3_600_000][seed % 4]!;
  return windowMs === null ? {} : { windowMs };
}

/** Everything that a run leaves: to be equal in every bit. */
export interface Trail {
  readonly digest: string;
  readonly events: number;
  readonly facts: readonly string[];
  readonly tally: unknown;
}

export function trailOf(model: Model, make: Make): Trail {
  const log = new FactLog();
  const [engine, books] = make(model, log);
  for (const _share of engine.run());
  books.close();
  const facts = [...log].map(encodeFact);
  return {
    digest: digestText(books.digest),
    events: engine.events,
    facts,
    tally: structuredClone([books.tallies, books.services.tallies.map(seen)]),
  };
}

/** What a service has left: all but what is only of use while it lives. */
function seen({
  counts,
  waits,
  waitSum,
  sojourns,
  sojournSum,
  expiredWaitSum,
  edge,
  link,
  present,
  stretches,
  minute,
}: ServiceTally) {
  return {
    counts,
    waits,
    waitSum,
    sojourns,
    sojournSum,
    expiredWaitSum,
    present,
    stretches,
    edge,
    link,
    minute: [minute.first, minute.rows],
  };
}

/** The first fact that two trails do not share, for a message. */
export function firstDifference(a: Trail, b: Trail): string {
  const index = a.facts.findIndex((fact, at) => fact !== b.facts[at]);
  if (index < 0 && a.facts.length === b.facts.length) return 'the facts agree';
  const at = index < 0 ? a.facts.length : index;
  return `fact ${at}: reference ${a.facts[at] ?? 'has ended'}, fleet ${b.facts[at] ?? 'has ended'}`;
}

/** The property, on so many scenarios that nobody has tried before. */
export function enginesAgreeAfresh(runs: number, seed: number = freshSeed()): void {
  test(`both engines leave the same trail in ${runs} scenarios of a fresh seed, ${seed}`, () => {
    // Reporters leave out the names of tests that pass, and this one must always be seen.
    console.info(`again: FLEETCAST_SEED=${seed} npx vitest run src/engines/agreement`);
    searchDisagreement({ runs, seed, folder: FOUND });
  });
}

export interface Search {
  readonly runs: number;
  readonly seed: number;
  /** Where a scenario on which the engines differ is kept. */
  readonly folder: string;
  readonly fleetEngine?: Make;
  /** How many more are tried for a smaller one once the engines differ: the first one may be large. */
  readonly tries?: number;
}

/** @throws Error that names the file, if one was written: the smallest scenario found on which the engines differ */
export function searchDisagreement({ runs, seed, folder, fleetEngine, tries = TRIES }: Search): void {
  const search = bounded(tries, (scenario: ScenarioInput) => expectAgreement(scenario, fleetEngine));
  const found = fc.check(fc.property(anyRun, search.holds), { numRuns: runs, seed });
  if (!found.failed) return;
  const file = keepFound(folder, found.counterexample![0]);
  const { before, after } = search.tries;
  const where = `scenario ${before} of seed ${seed}; ${after} more tried for a smaller one`;
  throw new Error(`the engines differ (${where}); commit ${file}, which is replayed for ever`, {
    cause: found.errorInstance,
  });
}

/** Every scenario on which the engines have differed once, by the name of its file. */
export function foundScenarios(folder: string = FOUND): ReadonlyMap<string, ScenarioInput> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(names.sort().map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
}

function keepFound(folder: string, scenario: ScenarioInput): string {
  const text = `${JSON.stringify(scenario, null, 2)}\n`;
  const file = join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** The seed that is asked for by `FLEETCAST_SEED`, else one that nobody chose. */
function freshSeed(): number {
  return Number(process.env.FLEETCAST_SEED ?? randomInt(2 ** 31));
}

/** The property, on so many random scenarios. */
export function enginesAgree(runs: number): void {
  test(`both engines leave the same trail in ${runs} random scenarios`, () => {
    fc.assert(
      fc.property(anyRun, bounded(TRIES, (scenario: ScenarioInput) => expectAgreement(scenario)).holds),
      { numRuns: runs, seed: 20_260_302 },
    );
  });
}

/** The same with several apps on a device, whose people do what a random trace says. */
export function enginesAgreeOnTraces(runs: number): void {
  test(`both engines leave the same trail in ${runs} random traces`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fleetcast-traces-'));
    const files = { opens: join(folder, 'opens.csv'), counts: join(folder, 'counts.csv') };
    onTestFinished(() => rmSync(folder, { recursive: true }));
    type Given = readonly [ScenarioInput, opens: string, counts: string, Reading];
    const search = bounded(TRIES, async (...[scenario, opens, counts, reading]: Given) => {
      writeFileSync(files.opens, opens);
      writeFileSync(files.counts, counts);
      const traced = tracedRun(scenario, files, reading);
      const parsed = parseScenario(traced);
      const { model } = compile(parsed, await readTraces(parsed, '.'));
      expectTrails(model, () => reproduction(traced));
    });
    await fc.assert(fc.asyncProperty(anyRun, anyTrace, anyCounts, anyReading, search.holds), {
      numRuns: runs,
      seed: 20_260_302,
    });
  });
}

export function expectAgreement(scenario: ScenarioInput, fleetEngine: Make = ENGINES.fleet): void {
  const { model } = compile(parseScenario(scenario));
  expectTrails(model, () => reproduction(scenario), fleetEngine);
}

/** Two trails of one model, equal in every bit. @param command shows a difference again */
export function expectTrails(model: Model, command: () => string, fleetEngine: Make = ENGINES.fleet): void {
  const reference = trailOf(model, ENGINES.reference);
  const fleet = trailOf(model, fleetEngine);
  const isSame = reference.digest === fleet.digest && reference.events === fleet.events;
  const message = isSame ? 'the tallies differ' : `${firstDifference(reference, fleet)}\n${command()}`;
  expect(fleet.facts.length, message).toBe(reference.facts.length);
  expect(fleet.digest, message).toBe(reference.digest);
  expect(fleet.events, message).toBe(reference.events);
  // Compared by Node first, for the test runner looks at a million bytes one by one.
  if (!isDeepStrictEqual(fleet.tally, reference.tally)) expect(fleet.tally, message).toEqual(reference.tally);
}

/** Keeps a scenario on which the engines differ. @returns the command that shows it again */
function reproduction(scenario: ScenarioInput): string {
  const file = join(tmpdir(), 'fleetcast-disagreement.json');
  writeFileSync(file, JSON.stringify(scenario, null, 2));
  return `npx fleetcast agree ${file}`;
}
