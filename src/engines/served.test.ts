/** Where devices meet at services: the same bits from both engines, in windows of any length. */

import { describe, expect, test } from 'vitest';
import { Books } from '../compiled/books/books.ts';
import type { Model } from '../compiled/domain/model.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { digestText } from '../kernel/digest-text.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import type { Engine } from './engine.ts';
import { FleetEngine, type FleetOptions } from './fleet/fleet.ts';
import { ReferenceEngine } from './reference/reference.ts';
import { SERVED_SCENARIOS } from './served.contract.ts';

const module = await fleetModule();

interface Lived {
  readonly devices: string;
  readonly services: readonly (readonly [arrivals: number, low: number, high: number])[];
}

function lived(model: Model, engineOf: (books: Books) => Engine): Lived {
  const books = new Books(model);
  for (const _share of engineOf(books).run());
  books.close();
  return {
    devices: digestText(books.digest),
    services: books.services.tallies.map(({ counts }) => [
      counts.arrivals,
      counts.digestLow,
      counts.digestHigh,
    ]),
  };
}

const inWindows = (model: Model, options: FleetOptions) =>
  lived(model, (books) => new FleetEngine(module, model, books, options));

describe.each(Object.entries(SERVED_SCENARIOS))('%s', (_name, scenario) => {
  const { model } = compile(parseScenario(scenario));
  const truth = lived(model, (books) => new ReferenceEngine(model, books));

  test('requests meet each other there', () => {
    for (const [arrivals] of truth.services) expect(arrivals).toBeGreaterThan(100);
  });

  test.each([null, 1_000, 10_000, 60_000, 3_600_000])('windows of %s ms leave the same bits', (windowMs) => {
    expect(inWindows(model, windowMs === null ? {} : { windowMs })).toEqual(truth);
  });
});
