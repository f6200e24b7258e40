/** What the books say was possible, against trying every choice of instants on the facts of small runs. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FactLog } from '../../facts/log.ts';
import type { Fact } from '../../facts/vocabulary.ts';
import type { ReachMetrics } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { beginContent, ContentCursor, contentVersion } from '../domain/content.ts';
import type { Model } from '../domain/model.ts';
import { FACT } from '../facts/codes.ts';
import { HOUR } from '../kernel/time.ts';

const smallRun = fc.record({
  seed: fc.nat(10_000),
  gap: fc.integer({ min: 4, max: 20 }),
  interval: fc.integer({ min: 2, max: 20 }),
  freshFor: fc.integer({ min: 1, max: 24 }),
  changes: fc.integer({ min: 2, max: 30 }),
  failure: fc.constantFrom(0, 0.4),
  latency: fc.constantFrom('0s', '20m', '3h'),
  window: fc.constantFrom('12h', '7d'),
  warmup: fc.constantFrom('0s', '20h', '31h'),
});

function scenarioOf({ seed, gap, interval, freshFor, changes, failure, latency, window, warmup }: Small) {
  return {
    name: 'small',
    seed,
    devices: 2,
    horizon: '60h',
    warmup,
    usage: { opens: { gap: { law: 'exponential', mean: `${gap}h` } } },
    app: { readOn: 'open', freshFor: `${freshFor}h` },
    origin: { latency, failure, content: { changes: { law: 'exponential', mean: `${changes}h` } } },
    policy: { pre: { enabled: false }, periodic: { interval: `${interval}h`, window, network: 'any' } },
    faults: [{ at: '40h', kind: 'clearCache', share: 0.5 }],
  };
}
type Small = typeof smallRun extends fc.Arbitrary<infer Value> ? Value : never;

/** More reads than this, and trying all choices takes too long: the run is left out. */
const MOST_READS = 9;

/** A device as its facts tell of it. */
function livedOf(facts: readonly Fact[], model: Model) {
  const { warmupMs } = model;
  const of = (...codes: number[]) => facts.filter(({ code }) => codes.includes(code));
  const before = facts.filter(({ at }) => at < warmupMs);
  const countBefore = (...codes: number[]) => before.filter(({ code }) => codes.includes(code)).length;
  const measured = (one: Fact) => one.at >= warmupMs;
  const inFlight =
    countBefore(FACT.PeriodicRequested) -
    countBefore(FACT.PeriodicFetched, FACT.PeriodicFailed, FACT.PeriodicTooLarge);
  const copies = before.filter(({ code }) => code === FACT.PeriodicFetched || code === FACT.CachesCleared);
  const held = copies.at(-1);
  return {
    openedAt: of(FACT.ColdStarted, FACT.HotStarted)[0]?.at ?? Number.POSITIVE_INFINITY,
    reads: of(FACT.PeriodicHit, FACT.PeriodicMissed).filter(measured),
    requests: inFlight + of(FACT.PeriodicRequested).filter(measured).length,
    heldAt: held?.code === FACT.PeriodicFetched ? held.at : null,
  };
}

/** @param serves whether an answer of an instant serves a read of another */
function byTryingAll(
  { openedAt, reads, requests, heldAt }: ReturnType<typeof livedOf>,
  candidates: readonly number[],
  serves: (answer: number, read: number) => boolean,
  served: number,
): { most: number; fewest: number } {
  const instants = candidates.filter((at) => at >= openedAt);
  const best = new Array<number>(instants.length + 1).fill(0);
  for (let choice = 0; choice < 2 ** instants.length; choice++) {
    const answers = instants.filter((_, index) => choice & (1 << index));
    if (answers.length > requests && answers.length > reads.length) continue;
    const all = heldAt === null ? answers : [heldAt, ...answers];
    const hits = reads.filter(({ at }) =>
      all.some((answer) => at > openedAt && answer <= at && serves(answer, at)),
    ).length;
    best[answers.length] = Math.max(best[answers.length]!, hits);
  }
  const upTo = (count: number) => Math.max(...best.slice(0, count + 1));
  return { most: upTo(requests), fewest: best.findIndex((_, count) => upTo(count) >= served) };
}

test('the most reads for as many requests, and the fewest requests for as many reads, are what trying all choices finds', async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(smallRun, async (small) => {
      const { model, ...compiled } = compile(parseScenario(scenarioOf(small)));
      const log = new FactLog();
      const { metrics } = await runToEnd({ model, ...compiled }, { engine: 'reference', log });
      const lived = [0, 1].map((device) => livedOf(log.of(device), model));
      if (lived.some(({ reads }) => reads.length > MOST_READS)) return;
      tried += 1;
      const ofFacts = (device: number, goal: (hit: Fact) => boolean) =>
        lived[device]!.reads.filter((read) => read.code === FACT.PeriodicHit && goal(read)).length;
      const fresh = lived.map((one, device) => {
        const instants = one.reads.map(({ at }) => at);
        const within = (answer: number, read: number) => read - answer <= small.freshFor * HOUR;
        return byTryingAll(
          one,
          instants,
          within,
          ofFacts(device, ({ a }) => a <= small.freshFor * HOUR),
        );
      });
      const current = lived.map((one, device) => {
        const cursor = new ContentCursor(model.cohorts[0]!.apps[0]!.origin.content);
        beginContent(cursor, cursor.model, model, device, 0);
        const instants = one.reads.map(({ at }) => at);
        const known = [...new Set([...instants, one.heldAt ?? 0])].sort((a, b) => a - b);
        const versions = new Map(known.map((at) => [at, contentVersion(cursor, at)]));
        const same = (answer: number, read: number) => versions.get(answer) === versions.get(read);
        return byTryingAll(
          one,
          instants,
          same,
          ofFacts(device, ({ b }) => b === 0),
        );
      });
      const said = metrics.periodic.possible;
      expect(said.requests).toBe(lived[0]!.requests + lived[1]!.requests);
      expect(reachOf(said.fresh)).toEqual(summed(fresh));
      expect(reachOf(said.current)).toEqual(summed(current));
    }),
    { seed: 1, numRuns: 150 },
  );
  expect(tried).toBeGreaterThan(100);
});

function reachOf({ most, fewest }: ReachMetrics) {
  return { most, fewest };
}

function summed(parts: readonly { most: number; fewest: number }[]) {
  const of = (name: 'most' | 'fewest') => parts.reduce((sum, part) => sum + part[name], 0);
  return { most: of('most'), fewest: of('fewest') };
}

test('an app whose content never changes does not count where changes do', async () => {
  const raw = {
    name: 'mixed',
    devices: 20,
    horizon: '8d',
    warmup: '1d',
    usage: { opens: { gap: { law: 'exponential', mean: '6h' } } },
    apps: [
      { id: 'still', origin: { content: { changes: 'never' } } },
      { id: 'moving', origin: { content: { changes: { law: 'exponential', mean: '10h' } } } },
    ],
  };
  const { metrics, apps } = await runToEnd(compile(parseScenario(raw)));
  expect(metrics.periodic.possible.current).toEqual(apps.moving!.periodic.possible.current);
  expect(apps.still!.periodic.possible.current).toEqual({
    served: 0,
    most: 0,
    reached: null,
    fewest: 0,
    needed: null,
  });
  expect(metrics.periodic.possible.fresh.served).toBe(metrics.periodic.freshHits);
});
