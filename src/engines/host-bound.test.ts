import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACT } from '../compiled/facts/codes.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { anyRun } from './any-run.contract.ts';
import { ReferenceEngine } from './reference/reference.ts';

const OPPORTUNITIES = [
  { kind: 'hostActive' },
  { kind: 'dailySweep', every: '5h', order: 'chain' },
  { kind: 'dailySweep', every: '5h', hostDead: 'skip' },
  { kind: 'tick', every: '20m', hostDead: 'skip' },
  { kind: 'tick', every: '20m', phase: '0s', hostDead: 'nextHostOpen' },
] as const;

/** Any run whose fetches live in the host, and that no developer pulls. */
const hosted = fc.tuple(anyRun, fc.constantFrom(...OPPORTUNITIES)).map(([run, opportunity]) => {
  const {
    cohorts: _cohorts,
    releases: _releases,
    apps: _apps,
    policy,
    ...rest
  } = run as {
    readonly policy?: { readonly periodic?: object };
    readonly cohorts?: unknown;
    readonly releases?: unknown;
    readonly apps?: unknown;
  };
  const periodic = { ...policy?.periodic, enabled: true, opportunity, spread: 0, whenHostEnds: 'drop' };
  return {
    ...rest,
    apps: [{ id: 'x' }, { id: 'y' }],
    faults: [],
    policy: { ...policy, periodic },
  } as unknown as ScenarioInput;
});

test('a fetch that lives in the host is sent while the host process is alive, and none is in flight when it is dead', () => {
  let requests = 0;
  const holds = (scenario: ScenarioInput) => {
    const { model } = compile(parseScenario(scenario));
    const recorder = {
      record(
        { phone, row }: { phone: { row: { hostAlive: number } }; row: { periodicBegun: number } },
        code: number,
      ) {
        if (code === FACT.PeriodicRequested || code === FACT.PeriodicHeld) {
          requests += 1;
          expect(phone.row.hostAlive).toBe(1);
        }
        if (code === FACT.HostActivated && phone.row.hostAlive === 0) expect(row.periodicBegun).toBe(0);
      },
      closeCell() {},
      closePhone() {},
      serve() {},
      tryOut() {},
    };
    for (const _share of new ReferenceEngine(model, recorder).run());
  };
  fc.assert(fc.property(hosted, holds), { numRuns: 30, seed: 14 });
  expect(requests).toBeGreaterThan(100);
});
