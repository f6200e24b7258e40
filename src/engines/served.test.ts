/** Where devices meet at services: the same bits from both engines, in windows of any length. */

import { describe, expect, test } from 'vitest';
import { Books } from '../compiled/books/books.ts';
import type { Model } from '../compiled/domain/model.ts';
import { compileSources } from '../compiler/compile-sources.ts';
import { dialectSources } from '../compiler/dialect-sources.ts';
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

  test.each([null, 1_000, 60_000, 3_600_000])('windows of %s ms leave the same bits', (windowMs) => {
    expect(inWindows(model, windowMs === null ? {} : { windowMs })).toEqual(truth);
  });
});

describe('a planted fault is caught', () => {
  test.each<[fault: string, file: string, spoil: (text: string) => string, scenario: string]>([
    [
      'in a service: one too many waits',
      'compiled/services/service.ts',
      (text) => text.replace('allWaiting >= this.model.queueLimit', 'allWaiting > this.model.queueLimit'),
      'an overload that does not end',
    ],
    [
      'in the order of those that arrive at once: the last draw first',
      'compiled/services/ask.ts',
      (text) =>
        text.replace('return a[at + ASK.tie] < b[bt + ASK.tie]', 'return a[at + ASK.tie] > b[bt + ASK.tie]'),
      'a herd at one instant',
    ],
    [
      'in an edge: what a node has from the shield it keeps anew',
      'compiled/services/edge.ts',
      (text) => text.replace('this.model.isAgeHonoured\n', '!this.model.isAgeHonoured\n'),
      'caches before a service that is overloaded',
    ],
    [
      'in an edge: who waits for the answer to another wants it no longer than the other',
      'compiled/services/edge.ts',
      (text) => text.replace('rows[visit + VISIT.until] >= until', 'rows[visit + VISIT.until] < until'),
      'caches before a service that is overloaded',
    ],
    [
      'in a copy that was kept on the way: it is as of now',
      'compiled/domain/content.ts',
      (text) =>
        text.replace('while (version > 0 && changedAt > at)', 'while (version < 0 && changedAt > at)'),
      'caches that share no fetch, in front of two services',
    ],
    [
      'in a link: its parts stay as small as they were when one leaves',
      'compiled/services/link.ts',
      (text) => text.replace('    this.count -= 1;\n', ''),
      'answers that share a link, some of them until their client gives up',
    ],
    [
      'in a link: what is left of the microsecond in which one is through is nobody’s',
      'compiled/services/link.ts',
      (text) => text.replace('this.before = larger(0, lasted - this.needUs())', 'this.before = 0'),
      'answers that share a link, some of them until their client gives up',
    ],
    [
      'in a retry: half of a delay too much',
      'compiled/services/retry-delay.ts',
      (text) => text.replace('grownMs(retry, k) * draw', '1.5 * grownMs(retry, k) * draw'),
      'an overload that does not end',
    ],
  ])('%s', async (_fault, file, spoil, name) => {
    const sources = new Map(dialectSources());
    const right = sources.get(file)!;
    expect(spoil(right)).not.toBe(right);
    const spoilt = new WebAssembly.Module(
      await compileSources(sources.set(file, spoil(right)), { isOptimized: false }),
    );
    const { model } = compile(parseScenario(SERVED_SCENARIOS[name]!));
    const truth = lived(model, (books) => new ReferenceEngine(model, books));
    expect(lived(model, (books) => new FleetEngine(spoilt, model, books))).not.toEqual(truth);
  });
});
