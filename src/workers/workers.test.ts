import { Piscina } from 'piscina';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { bitsOf } from './bits.contract.ts';
import { meetingAt, meetingPlace } from './meeting.ts';
import type { ShardTask } from './shard.ts';
import { WorkerError } from './worker-error.ts';

const scenario = (origin: object, services: object = {}) =>
  compile(
    parseScenario({
      name: 'shards',
      devices: 60,
      horizon: '3d',
      warmup: '6h',
      policy: { periodic: { interval: '2h', retry: { kind: 'fixed', after: '5m', maxAttempts: 3 } } },
      usage: { opens: { gap: { law: 'exponential', mean: '2h' } } },
      cohorts: [{ name: 'swept', share: 0.4, policy: 'binance' }],
      apps: [{ id: 'pay' }, { id: 'news', share: 0.5 }],
      releases: ['1d'],
      origin,
      services,
    }),
  );

const original = Piscina.prototype.run;

describe('any number of workers gives the same bits', () => {
  test.each<[name: string, origin: object, services?: object]>([
    ['when devices never meet', {}],
    ['when they meet at the origin every ten minutes', { capacity: { rps: 0.005, window: '10m' } }],
    ['when they meet at services', {}, { data: { serves: ['periodic', 'pre'], instances: 1, time: '40s' } }],
    [
      'when they meet at three services in line',
      {},
      {
        front: { serves: ['periodic', 'pre'], instances: 2, time: '20s', then: 'data' },
        data: { instances: 1, time: { law: 'exponential', mean: '30s' }, then: 'last' },
        last: { instances: 1, time: { law: 'exponential', mean: '10s' }, background: { rps: 0.02 } },
      },
    ],
  ])('%s', async (_name, origin, services = {}) => {
    const one = bitsOf(await runToEnd(scenario(origin, services)));
    expect(bitsOf(await runToEnd(scenario(origin, services), { workers: 2 }))).toEqual(one);
    expect(bitsOf(await runToEnd(scenario(origin, services), { workers: 3 }))).toEqual(one);
    expect(bitsOf(await runToEnd(scenario(origin, services), { workers: 8 }))).toEqual(one);
    expect(bitsOf(await runToEnd(scenario(origin, services), { engine: 'reference' }))).toEqual(one);
  });
});

test('of a herd each worker tells the others whole requests, however many there are', async () => {
  const herd = compile(
    parseScenario({
      name: 'herd',
      devices: 2400,
      horizon: '2h',
      warmup: '0s',
      policy: {
        pre: { enabled: false },
        periodic: { opportunity: { kind: 'tick', every: '1h', phase: '0s' } },
      },
      usage: { opens: { kind: 'renewal', gap: '5h', firstOpen: 'immediate' } },
      services: { data: { serves: ['periodic'], instances: 8, time: '50ms', queueLimit: 'never' } },
    }),
  );
  const one = await runToEnd(herd);
  expect(one.services.data!.peakRps1s).toBeGreaterThan(2000);
  expect(bitsOf(await runToEnd(herd, { workers: 2 }))).toEqual(bitsOf(one));
});

describe('a worker that dies', () => {
  test('ends the run with one clear message', async () => {
    const opens = {
      kind: 'trace',
      trace: { file: 'gone.csv', columns: { time: 't', device: 'd' } },
    } as const;
    const { scenario: fine, ...made } = scenario({});
    const doomed = { ...fine, usage: parseScenario({ name: 'x', warmup: 0, usage: { opens } }).usage };
    const dying = runToEnd({ scenario: doomed, ...made }, { workers: 2 });
    await expect(dying).rejects.toThrow(
      /^a worker ended before its devices did \(.*usage trace.*\); nothing was written$/,
    );
    await expect(dying).rejects.toBeInstanceOf(WorkerError);
  });
});

describe('a worker that is killed from outside', () => {
  const long = (origin: object) => {
    const { scenario: short } = scenario(origin);
    return compile({ ...short, devices: 200_000 });
  };
  /** Every worker has lived some of its devices, and told so. */
  const hasBegun = ({ board }: ShardTask) => new Float64Array(board).every((told) => told > 0);
  /** All have met at an edge, and go on to the next. */
  const haveMet = ({ meeting }: ShardTask) => new Int32Array(meeting.words).at(-1)! > 0;

  test.each([
    ['while it lives its devices', {}, hasBegun],
    ['while the others wait for it at the edge of a window', { capacity: { rps: 1, window: '1s' } }, haveMet],
  ])('%s, ends the run with one clear message', async (_name, origin, isUnderWay) => {
    const given: (readonly [Piscina, ShardTask])[] = [];
    const running = vi.spyOn(Piscina.prototype, 'run').mockImplementation(function (this: Piscina, task) {
      given.push([this, task]);
      return original.call(this, task);
    });
    onTestFinished(() => running.mockRestore());
    const dying = runToEnd(long(origin), { workers: 2 });
    const verdict = expect(dying).rejects.toThrow(
      /^a worker ended before its devices did \(.+\); nothing was written$/,
    );
    await vi.waitUntil(() => given.length === 2 && isUnderWay(given[0]![1]), { timeout: 600_000 });
    await given[0]![0].threads[0]!.terminate();
    await verdict;
  });
});

describe('a meeting of one', () => {
  test('returns what it was given, window after window', () => {
    const meet = meetingAt(meetingPlace(1, false), 1);
    expect([3, 0, 7, 7, 1].map(meet)).toEqual([3, 0, 7, 7, 1]);
  });
});
