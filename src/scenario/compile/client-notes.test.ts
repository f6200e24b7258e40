import { expect, test } from 'vitest';
import { parseScenario } from '../files/parse-scenario.ts';
import { compile } from './compile.ts';

const notesOf = (given: object) =>
  compile(parseScenario({ name: 'noted', horizon: '10d', warmup: 0, ...given })).notes.map(({ en }) => en);

const moving = [
  { at: '5d', versions: [{ version: '7.0.4', share: 1 }] },
  { at: '15d', versions: [{ version: '7.0.5', share: 1 }] },
];

test('a run says how many of its devices can fetch, at its start and at its end', () => {
  expect(notesOf({ clients: moving })).toEqual([
    'clients: the clients of 0% of the devices can fetch at the start of the run, those of 50% at its end',
  ]);
  const cohorts = [{ name: 'new', share: 0.4, clients: [{ version: '8.0.1', share: 1 }] }];
  expect(notesOf({ clients: moving, cohorts })[0]).toMatch(/of 40% .* of 70% at its end$/);
  expect(notesOf({ cohorts })[0]).toMatch(/of 100% .* of 100%/);
  expect(notesOf({ clients: moving, policy: 'binance' })[0]).toMatch(/of 100% .* of 100%/);
  expect(notesOf({})).toEqual([]);
});
