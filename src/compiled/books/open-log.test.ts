import { expect, test } from 'vitest';
import { ReferenceEngine } from '../../engines/reference/reference.ts';
import { modelOf, type Script } from '../../engines/script.contract.ts';
import { MINUTE, NEVER, SECOND } from '../kernel/time.ts';
import { Books } from './books.ts';
import { WHY } from './why.ts';

/** When each open was, in seconds, and what came of it. */
function opensOf(script: Partial<Script>): (readonly [number, string])[] {
  const still: Script = { opens: [], until: '1h', load: '0s', latency: '6s' };
  const model = modelOf({ ...still, ...script, periodic: { readPatienceMs: NEVER } });
  const books = new Books(model, true);
  for (const _share of new ReferenceEngine(model, books).run());
  const { length, openedAt, why } = books.opens!;
  return Array.from({ length }, (_, entry) => [openedAt[entry]! / SECOND, Object.keys(WHY)[why[entry]!]!]);
}

test('of reads that have waited together each is of the open that asked', () => {
  const opens = ['0s for 1s', '2s for 1m', '3s for 1m', '4s for 1m', '5s for 1m'];
  const all = [0, 2, 3, 4, 5].map((second, index) => [second, index === 0 ? 'firstUse' : 'fresh']);
  expect(opensOf({ opens, readOn: 'open' })).toEqual(all);
});

test('opens that do not read take no read from the one that waits', () => {
  const opens = ['0s for 1s', '5m for 1m', '301s for 1m', '302s for 1m'];
  const script = { opens, destroyAfter: '0s', latency: '20s', suspendAfter: '1s' };
  const told = opensOf({ ...script, faults: [`pullNow at ${5 * MINUTE - 1000}ms`] });
  expect(told.slice(1)).toEqual([
    [300, 'fresh'],
    [301, 'hot'],
    [302, 'hot'],
  ]);
});
