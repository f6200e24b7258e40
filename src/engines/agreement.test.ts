import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compileSources } from '../compiler/compile-sources.ts';
import { dialectSources } from '../compiler/dialect-sources.ts';
import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import {
  enginesAgree,
  enginesAgreeAfresh,
  enginesAgreeOnTraces,
  expectAgreement,
  fleetOf,
  foundScenarios,
  searchDisagreement,
} from './agreement.contract.ts';
import { anyRun } from './any-run.contract.ts';
import { bounded } from './bounded-shrinking.contract.ts';

describe('two engines, one behaviour', () => {
  enginesAgree(25);
  enginesAgreeAfresh(15);
  enginesAgreeOnTraces(15);
});

describe('scenarios on which the engines once differed', () => {
  test('are kept, and the engines agree on each', () => {
    for (const scenario of foundScenarios().values()) expectAgreement(scenario);
  });
});

test('what a fresh seed finds is kept as a file, which fails while the fault is there and not without it', async () => {
  const file = 'compiled/domain/guards/fetch.ts';
  const sources = new Map(dialectSources());
  const spoilt = sources.get(file)!.replace('idleMs >= policy.windowMs', 'idleMs < policy.windowMs');
  const faulty = fleetOf(
    new WebAssembly.Module(await compileSources(sources.set(file, spoilt), { isOptimized: false })),
  );
  const folder = mkdtempSync(join(tmpdir(), 'fleetcast-found-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(() => searchDisagreement({ runs: 300, seed: 7, folder, fleetEngine: faulty, tries: 1 })).toThrow(
    /^the engines differ \(scenario \d+ of seed 7; 1 more tried for a smaller one\); commit .*[0-9a-f]{12}\.json, which is replayed for ever$/,
  );
  const [scenario, ...others] = foundScenarios(folder).values();
  expect(others).toEqual([]);
  expect(() => expectAgreement(scenario!, faulty)).toThrow();
  expectAgreement(scenario!);
});

test('a smaller example is looked for in so many tries, and no more', () => {
  const seen: number[] = [];
  const { holds, tries } = bounded(9, (value: number) => {
    seen.push(value);
    expect(value).toBeLessThan(1000);
  });
  const { failed, counterexample } = fc.check(fc.property(fc.integer({ min: 0, max: 1e9 }), holds), {
    seed: 1,
  });
  expect(failed).toBe(true);
  expect(tries).toEqual({ before: seen.length - 9, after: 9 });
  expect(seen).toContain(counterexample![0]);
  expect(counterexample![0]).toBeGreaterThan(1000);
});

describe('a planted fault is caught', () => {
  const LIFECYCLE = 'compiled/fleet/charts/lifecycle.ts';
  const PERIODIC = 'compiled/fleet/charts/periodic.ts';
  const NEXT = 'compiled/fleet/charts/next.ts';
  const GUARDS = 'compiled/domain/guards/fetch.ts';

  test.each<[fault: string, file: string, spoil: (text: string) => string, narrowed?: Narrowing]>([
    [
      'in a table: a suspended app is not destroyed but left in the background',
      LIFECYCLE,
      (text) => text.replace(/pair\.lifecycle = \d+; \/\/ destroyed/g, 'pair.lifecycle = 3;'),
    ],
    ['in a table: an action too few', LIFECYCLE, (text) => text.replace('suspendApp(cell);', '')],
    [
      'in a table: two steps in the wrong order',
      PERIODIC,
      (text) => text.replaceAll('storePeriodic(cell);', 'schedulePeriodic(cell); storePeriodic(cell);'),
      fetching,
    ],
    [
      'in a guard: the window read the other way',
      GUARDS,
      (text) => text.replace('idleMs >= policy.windowMs', 'idleMs < policy.windowMs'),
    ],
    [
      'in a guard: a failure that is not seen',
      GUARDS,
      (text) =>
        text.replace(
          'return outcomeNow(cell.periodicFetch.question, cell.row.periodicOutcome, cell.now) !== OUTCOME.answered',
          'return false',
        ),
      retried,
    ],
    ['in a timer: never disarmed', LIFECYCLE, (text) => text.replaceAll(/^.*disarm package\.loaded$/gm, '')],
    [
      'in a chain: a retry of an own request that is taken for a first try',
      'compiled/domain/chains.ts',
      (text) => text.replace('now < row.ownRetryAt ? 1', 'now <= row.ownRetryAt ? 1'),
      retried,
    ],
    [
      'in a breaker: one failure more before it opens',
      'compiled/domain/breakers.ts',
      (text) => text.replace('kind) < breaker.failures', 'kind) <= breaker.failures'),
      retried,
    ],
    ['in the order of timers: a close after an open of the same instant', NEXT, lastFirst],
  ])('%s', async (_fault, file, spoil, narrowed = (scenario) => scenario) => {
    const sources = new Map(dialectSources());
    const right = sources.get(file)!;
    expect(spoil(right)).not.toBe(right);
    const module = new WebAssembly.Module(
      await compileSources(sources.set(file, spoil(right)), { isOptimized: false }),
    );
    const verdict = fc.check(
      fc.property(anyRun.map(narrowed), (scenario) => expectAgreement(scenario, fleetOf(module))),
      { numRuns: 300, seed: 7, endOnFailure: true },
    );
    expect(verdict.failed).toBe(true);
  });
});

/** Random runs that are all of a kind: what is seldom in all of them is soon found in these, whatever else is drawn. */
type Narrowing = (scenario: ScenarioInput) => ScenarioInput;

/** Eight days in which each app fetches every hour. */
function fetching(scenario: ScenarioInput): ScenarioInput {
  return {
    ...scenario,
    horizon: '8d',
    warmup: '0s',
    cohorts: [],
    apps: [],
    policy: withPeriodic(scenario, { enabled: true, interval: '1h', window: 'never' }),
  };
}

/** Every second request fails and is tried again, until a breaker opens. */
function retried(scenario: ScenarioInput): ScenarioInput {
  const { services: _services, ...rest } = fetching({ ...scenario, faults: [] });
  const retry = {
    kind: 'fixed',
    after: '10m',
    maxAttempts: 3,
    breaker: { failures: 2, open: '5h' },
  } as const;
  return {
    ...rest,
    origin: { ...rest.origin, failure: 0.5 },
    app: { ...rest.app, ownRequest: true, ownRetry: retry },
    policy: withPeriodic(rest, { retry }),
  };
}

type Policy = Exclude<ScenarioInput['policy'], string | undefined>;

/** Random runs write their policies out. */
function withPeriodic({ policy }: ScenarioInput, given: Policy['periodic']): Policy {
  const written = policy as Policy | undefined;
  return { ...written, periodic: { ...written?.periodic, ...given } };
}

/** The looks for the next slot in the opposite order: of equal instants the last rank wins. */
function lastFirst(text: string): string {
  return text.replace(/^export function findNext[\s\S]*?^\}$/gm, (search) => {
    const looks = search.match(/^ {2}\/\/ [\w.]+\n {2}if \([^{]*\{\n[^}]*\}\n/gm)!;
    return search.replace(looks.join(''), looks.toReversed().join(''));
  });
}
