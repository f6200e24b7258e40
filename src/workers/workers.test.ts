import { describe, expect, test } from 'vitest';
import type { Result } from '../projections/result.ts';
import { runToEnd } from '../run.ts';
import { compile } from '../scenario/compile.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { meetingAt, meetingPlace } from './meeting.ts';
import { WorkerError } from './pool.ts';

const scenario = (origin: object) =>
  compile(
    parseScenario({
      name: 'shards',
      devices: 60,
      horizon: '3d',
      warmup: '6h',
      policy: { periodic: { interval: '2h', retry: { kind: 'fixed', after: '5m', maxAttempts: 3 } } },
      usage: { opens: { gap: { law: 'exponential', mean: '2h' } } },
      origin,
    }),
    '.',
  );

/** What may differ between two runs of the same inputs (contract, section 1, the last sentence). */
function bitsOf({ run, ...rest }: Result): object {
  const { id: _id, engine: _engine, workers: _workers, wallMs: _wall, peakRssBytes: _rss, ...facts } = run;
  return { ...rest, run: facts };
}

describe('any number of workers gives the same bits', () => {
  test.each([
    ['when devices never meet', {}],
    ['when they meet at the origin every ten minutes', { capacity: { rps: 0.005, window: '10m' } }],
  ])('%s', async (_name, origin) => {
    const one = bitsOf(await runToEnd(scenario(origin)));
    expect(bitsOf(await runToEnd(scenario(origin), { workers: 2 }))).toEqual(one);
    expect(bitsOf(await runToEnd(scenario(origin), { workers: 3 }))).toEqual(one);
    expect(bitsOf(await runToEnd(scenario(origin), { engine: 'reference' }))).toEqual(one);
  });
});

describe('a worker that dies', () => {
  test('ends the run with one clear message', async () => {
    const opens = {
      kind: 'trace',
      trace: { file: 'gone.csv', columns: { time: 't', device: 'd' } },
    } as const;
    const { scenario: fine, model, directory } = scenario({});
    const doomed = { ...fine, usage: parseScenario({ name: 'x', warmup: 0, usage: { opens } }).usage };
    const dying = runToEnd({ scenario: doomed, model, directory }, { workers: 2 });
    await expect(dying).rejects.toThrow(
      /^a worker ended before its devices did \(.*gone\.csv.*\); nothing was written$/,
    );
    await expect(dying).rejects.toBeInstanceOf(WorkerError);
  });
});

describe('a meeting of one', () => {
  test('returns what it was given, window after window', () => {
    const meet = meetingAt(meetingPlace(), 1);
    expect([3, 0, 7, 7, 1].map(meet)).toEqual([3, 0, 7, 7, 1]);
  });
});
