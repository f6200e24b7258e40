/** An example of each function of the library. */

import { describe, expect, test } from 'vitest';
import { compare, defineSim, explain, parseScenario, ScenarioError, simulate } from '../index.ts';

const week = defineSim({
  name: 'a-week',
  devices: 40,
  horizon: '8d',
  warmup: '1d',
  policy: { preset: 'wechat', periodic: { interval: '24h' } },
});

describe('simulate', () => {
  test('gives the result of a scenario that a program writes', async () => {
    const { metrics, run } = await simulate(week);
    expect(run.devices).toBe(40);
    expect(metrics.periodic.hits + (metrics.periodic.reads - metrics.periodic.hits)).toBe(
      metrics.periodic.reads,
    );
    expect(metrics.opens).toBeGreaterThan(0);
  });

  test('takes a shipped simulation by its name, and settings to lay over it', async () => {
    const { inputs, run } = await simulate('halfday', {
      set: { devices: 30, 'policy.periodic.interval': '6h' },
    });
    expect(run.scenario).toBe('halfday');
    expect(inputs).toMatchObject({ devices: 30, policy: { periodic: { interval: '6h' } } });
  });

  test('gives the same bits in two threads, and by the reference engine', async () => {
    const digests = [
      await simulate(week),
      await simulate(week, { workers: 2 }),
      await simulate(week, { engine: 'reference' }),
    ].map(({ run }) => run.digest);
    expect(new Set(digests).size).toBe(1);
  });

  test('tells how far it is', async () => {
    const shares: number[] = [];
    await simulate(week, { onProgress: ({ share }) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test('streams tidings, the last of which is the result', async () => {
    const kinds: string[] = [];
    for await (const tiding of simulate.stream(week)) kinds.push(tiding.kind);
    expect(kinds.at(-1)).toBe('result');
    expect(kinds.filter((kind) => kind === 'result')).toHaveLength(1);
  });

  test.each([1, 2])('is ended by a signal, with %i workers', async (workers) => {
    const stop = new AbortController();
    const long = simulate(week, {
      set: { devices: 2_000_000 },
      workers,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(long).rejects.toThrow('enough');
  });

  test('does not begin under a signal that was given already', async () => {
    await expect(simulate(week, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
  });

  test('refuses a scenario with every problem, and numbers that make no sense', async () => {
    const wrong = { ...week, horizon: '3y', devises: 3 } as unknown as typeof week;
    const error = await simulate(wrong).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ScenarioError);
    expect((error as ScenarioError).problems.map(({ path }) => path).sort()).toEqual(['devises', 'horizon']);
    await expect(simulate(week, { workers: 0 })).rejects.toThrow(
      'workers: expected a whole number of 1 or more',
    );
  });
});

describe('compare', () => {
  test('runs variants on the same people: differences, a verdict, and why', async () => {
    const { runs, comparisons } = await compare(week, { '6 h': { 'policy.periodic.interval': '6h' } });
    expect(runs.map(({ label }) => label)).toEqual(['a-week', '6 h']);
    const [sixHours] = comparisons;
    expect(sixHours!.verdict).toMatch(/^a-week → 6 h: /);
    const attempts = sixHours!.differences.find(({ metric }) => metric === 'periodic.attempts')!;
    expect(attempts.difference).toBe(attempts.b! - attempts.a!);
    expect(attempts.difference).toBeGreaterThan(0);
  });

  test('judges every variant by the rules that are given', async () => {
    const variants = { '6 h': { 'policy.periodic.interval': '6h' }, same: {} };
    const rules = ['origin.requests <= base + 5%', 'opens == base'];
    const { thresholds } = await compare(week, variants, { thresholds: rules, confident: true });
    expect(thresholds.map(({ b, rule, passed }) => [b, rule, passed])).toEqual([
      ['6 h', rules[0], false],
      ['6 h', rules[1], true],
      ['same', rules[0], true],
      ['same', rules[1], true],
    ]);
    await expect(compare(week, variants, { thresholds: ['opens < base -'] })).rejects.toThrow(RangeError);
  });

  test('refuses a variant that changes whom policies are tried on', async () => {
    await expect(compare(week, { more: { devices: 80 } })).rejects.toThrow('"more" changes devices');
  });

  test('refuses a key that nothing reads, and notes one that a variant takes the reader of', async () => {
    const sweep = { 'policy.periodic.opportunity': { kind: 'dailySweep' } };
    const often = { 'policy.periodic.interval': '6h' };
    await expect(compare(week, { swept: { ...sweep, ...often } })).rejects.toThrow(
      /^set policy\.periodic\.interval policy\.periodic\.interval: nothing reads it/,
    );
    const { runs } = await compare(week, { swept: sweep }, { set: often });
    expect(runs.map(({ notes }) => notes.filter((note) => note.includes('no effect')).length)).toEqual([
      0, 1,
    ]);
  });

  test('is ended by a signal', async () => {
    const stop = new AbortController();
    const long = compare(week, {}, { signal: stop.signal, onStep: () => stop.abort(new Error('enough')) });
    await expect(long).rejects.toThrow('enough');
  });
});

describe('explain', () => {
  test('tells the life of one device, step by step', async () => {
    const steps = await explain(week, { device: 3, toMs: 172_800_000 });
    const [first] = steps;
    expect(first).toMatchObject({
      machine: 'lifecycle',
      input: 'user.open',
      facts: [{ name: 'ColdStarted' }],
    });
    expect(steps.every(({ atMs }) => atMs < 172_800_000)).toBe(true);
    const requested = steps.flatMap(({ facts }) => facts).find(({ name }) => name === 'PeriodicRequested');
    expect(requested!.numbers).toMatchObject({ outcome: 'answered' });
  });

  test('refuses a device that there is not', async () => {
    await expect(explain(week, { device: 40 })).rejects.toThrow('device: expected 0 to 39, found 40');
  });
});

describe('parseScenario', () => {
  test('gives the whole scenario, every default filled in, which means the same', () => {
    const whole = parseScenario({ name: 'x' });
    expect(whole).toMatchObject({ name: 'x', devices: 10_000, usage: { opens: { kind: 'renewal' } } });
    expect(parseScenario(whole)).toEqual(whole);
  });

  test('throws every problem at once', () => {
    expect(() => parseScenario({ nam: 'x', seed: -1 })).toThrow(ScenarioError);
  });
});
