/** The laws of a run: the same command, the same bits; the log is the truth; the world does not look at the policy. */

import { firstValueFrom, toArray } from 'rxjs';
import { describe, expect, test } from 'vitest';
import type { Cell, Phone } from '../compiled/domain/cell.ts';
import type { FactCode } from '../compiled/facts/codes.ts';
import { FACT } from '../compiled/facts/codes.ts';
import { fold } from '../engines/fold.ts';
import { LoggedBooks } from '../engines/reference/logged-books.ts';
import { ReferenceEngine } from '../engines/reference/reference.ts';
import { FactLog } from '../facts/log.ts';
import { FACT_TYPES } from '../facts/vocabulary.ts';
import type { Result } from '../metrics/result.ts';
import { type Compiled, compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { run, runToEnd } from './run.ts';

const CAREFUL = { budget: { ratio: 0.5, burst: 3 }, breaker: { failures: 3, open: '30m' } } as const;
const AGAIN = { kind: 'fixed', after: '2s', maxAttempts: 4, ...CAREFUL } as const;

const EVENTFUL = {
  name: 'eventful',
  seed: 5,
  devices: 20,
  horizon: '6d',
  warmup: '1d',
  policy: {
    periodic: {
      interval: '10m',
      window: '1d',
      network: 'wifi',
      jitter: { law: 'uniform', min: 0, max: '20m' },
      retry: { kind: 'exponential', base: '5m', cap: '1h', jitter: 'full', maxAttempts: 3, ...CAREFUL },
      read: { waitAtMost: '20s' },
    },
    pre: { read: { waitAtMost: '2s' }, storage: 'memory', retry: AGAIN },
    lifecycle: { memoryKill: { law: 'exponential', mean: '40m' }, maxLive: 1 },
    update: { minimumVersion: 2, failure: 0.2, retry: '1m', applyUpdate: 0.5 },
  },
  cohorts: [
    {
      name: 'swept',
      share: 0.5,
      policy: {
        periodic: {
          opportunity: { kind: 'dailySweep', every: '3h', order: 'chain' },
          whenHostEnds: 'drop',
          maxPerOpportunity: 1,
        },
      },
    },
    {
      name: 'polled',
      share: 0.25,
      policy: {
        periodic: {
          opportunity: { kind: 'tick', every: '1h', hostDead: 'skip' },
          whenHostEnds: 'drop',
          initialDelay: '30m',
          refreshAtOpen: '20m',
        },
      },
    },
  ],
  apps: [{ id: 'pay' }, { id: 'news', share: 0.7 }],
  releases: [
    '1d',
    { at: '2d', steps: [{ at: '2d', share: 0.5 }], rolledBack: '70h' },
    { at: '60h', paused: [{ at: '61h', for: '1h' }], halted: '90h' },
    { at: '4d', only: ['swept'] },
  ],
  faults: [
    { at: '3d', for: '1h', kind: 'outage' },
    // Opened twice while what was pulled is under way.
    { at: '84h', kind: 'pullNow' },
    { at: '84h', kind: 'push', app: 'pay', share: 1, within: '4s' },
    { at: '84h', kind: 'push', app: 'pay', share: 1, within: '4s' },
    { at: '90h', kind: 'clearCache', share: 0.5 },
    { at: '100h', kind: 'simulateRelease' },
    { at: '62h', for: '20h', kind: 'badPackage', version: 3 },
    { at: '110h', kind: 'push', app: 'pay', share: 0.5, within: '3h' },
    { at: '120h', kind: 'change', over: '6h', set: { 'origin.failure': 0.5 } },
  ],
  timeZone: 'Europe/Berlin',
  usage: {
    opens: { gap: { law: 'weibull', shape: 0.5, scale: '1h' } },
    arrivals: { ramp: { from: 0.6, over: '4d' } },
  },
  network: {
    kind: 'markov',
    states: { wifi: { mean: '5h' }, cellular: { mean: '3h' }, weak: { mean: '1h' }, offline: { mean: '1h' } },
    failure: { weak: 0.5 },
  },
  app: { readOn: 'open', ownRequest: true, ownCache: '2h', ownRetry: AGAIN },
  origin: { latency: { law: 'lognormal', median: '3s', sigma: 1.5 }, failure: 0.1, timeout: '20s' },
} as const;

const compiled = (more: object = {}): Compiled => compile(parseScenario({ ...EVENTFUL, ...more }));

/** What may differ between two runs of the same inputs. */
function bitsOf(result: Result): object {
  const { wallMs: _wall, peakRssBytes: _rss, ...facts } = result.run;
  return { ...result, run: facts };
}

describe('the same command gives the same bits', () => {
  test('repeating a run changes nothing but its timing', async () => {
    expect(bitsOf(await runToEnd(compiled()))).toEqual(bitsOf(await runToEnd(compiled())));
  });

  test('another seed gives another digest', async () => {
    const [one, other] = await Promise.all([runToEnd(compiled()), runToEnd(compiled({ seed: 6 }))]);
    expect(other.run.digest).not.toBe(one.run.digest);
  });

  test('the language of the report changes neither digest nor id, and is printed only where it is given', async () => {
    const short = { warmup: '1h', horizon: '2d' };
    const english = await runToEnd(compiled(short));
    const chinese = await runToEnd(compiled({ ...short, report: { language: 'zh' } }));
    expect(chinese.run.id).toBe(english.run.id);
    expect(chinese.run.digest).toBe(english.run.digest);
    expect(english.inputs).not.toHaveProperty('report');
    expect(chinese.inputs).toEqual({ ...english.inputs, report: { language: 'zh' } });
  });

  test('a log does not change the digest', async () => {
    const log = new FactLog();
    const [logged, plain] = [await runToEnd(compiled(), { log }), await runToEnd(compiled())];
    expect(logged.run.digest).toBe(plain.run.digest);
    expect(log.size).toBe(plain.run.facts);
  });

  test('every kind of fact happens in the scenario of these tests', async () => {
    const log = new FactLog();
    await runToEnd(compiled(), { log });
    const seen = new Set([...log].map((fact) => fact.code));
    const unseen = Object.entries(FACT).filter(([, code]) => !seen.has(code));
    // Tokens are given to all here, every body is small, and no answer is kept on its way.
    expect(unseen.map(([name]) => name)).toEqual([
      'PeriodicRejected',
      'PeriodicTooLarge',
      'PreRejected',
      'PeriodicAged',
      'PreAged',
      'OwnAged',
    ]);
  });

  test('a device replayed alone lives as in the whole fleet', () => {
    const { model } = compiled();
    const factsOf = (devices?: readonly number[]) => {
      const log = new FactLog();
      const engine = new ReferenceEngine(model, new LoggedBooks(model, log), devices ? { devices } : {});
      for (const _share of engine.run());
      return log;
    };
    expect(factsOf([7]).of(7)).toEqual(factsOf().of(7));
  });
});

describe('the log is the truth', () => {
  test('folding the log rebuilds every row at any instant', () => {
    const { model } = compiled();
    const log = new FactLog();
    const engine = new ReferenceEngine(model, new LoggedBooks(model, log));
    let looks = 0;
    for (const share of engine.run()) {
      const now = share * model.horizonMs;
      for (const { phone, app, row } of engine.cells()) {
        const folded = fold(
          log.of(phone.device).filter((fact) => fact.at <= now),
          phone.network.initial,
        );
        expect(folded.device).toEqual(phone.row);
        if (folded.apps.has(app)) expect(folded.apps.get(app)).toEqual(row);
      }
      looks += 1;
    }
    expect(looks).toBeGreaterThan(1);
  });

  test('at every fact, what has been folded so far is the row that the fact meets', () => {
    const { model } = compiled();
    const log = new FactLog();
    const books = new LoggedBooks(model, log);
    let compared = 0;
    const recorder = {
      record(cell: Cell, ...fact: [FactCode, number, number, number, number]) {
        const [code, count] = fact;
        expect(count).toBe(FACT_TYPES[code]!.payload.length);
        if (compared++ % 97 === 0) {
          const folded = fold(log.of(cell.phone.device), cell.phone.network.initial);
          const row = folded.apps.get(cell.app);
          if (row) expect(row).toEqual(cell.row);
          expect(folded.device).toEqual(cell.phone.row);
        }
        books.record(cell, ...fact);
      },
      closeCell: (cell: Cell) => books.closeCell(cell),
      closePhone: (phone: Phone) => books.closePhone(phone),
      serve: () => {},
      tryOut() {},
    };
    for (const _share of new ReferenceEngine(model, recorder).run());
    expect(compared).toBeGreaterThan(1000);
  });
});

describe('people and networks are exogenous: they do the same whatever the policy', () => {
  const EXOGENOUS: readonly number[] = [FACT.NetworkChanged, FACT.AppClosed];
  const OPENS: readonly number[] = [FACT.ColdStarted, FACT.HotStarted];

  async function worldUnder(policy: object): Promise<string[]> {
    const log = new FactLog();
    await runToEnd(compiled({ policy }), { log });
    return [...log].flatMap(({ device, at, code, a }) => {
      if (OPENS.includes(code)) return [`${device} opens at ${at}`];
      return EXOGENOUS.includes(code) ? [`${device}: ${code} at ${at} (${a})`] : [];
    });
  }

  test('without fetches, with rare ones, and with an app that is killed at once', async () => {
    const world = await worldUnder(EVENTFUL.policy);
    expect(await worldUnder({ periodic: { enabled: false }, pre: { enabled: false } })).toEqual(world);
    expect(await worldUnder({ periodic: { interval: '24h', window: 'never' } })).toEqual(world);
    expect(await worldUnder({ lifecycle: { suspendAfter: 0, destroyAfter: 0 } })).toEqual(world);
  });
});

describe('a run tells how far it is', () => {
  test('cycles of 12 hours and growing shares, and at the end the result', async () => {
    const tidings = await firstValueFrom(run(compiled(), { engine: 'reference' }).pipe(toArray()));
    const cycles = tidings.flatMap((tiding) => (tiding.kind === 'cycle' ? [tiding.cycle] : []));
    expect(cycles).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const shares = tidings.flatMap((tiding) => (tiding.kind === 'progress' ? [tiding.share] : []));
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(tidings.at(-1)?.kind).toBe('result');
  });
});
