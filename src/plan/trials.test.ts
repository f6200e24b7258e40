import { expect, test } from 'vitest';
import { plain } from './plain.contract.ts';

const BUSY = { rps: 20, meanMs: 100, minutes: 3, queueLimit: 3 };

/** What one run counted of two servers that turn away who finds three waiting. */
async function counted(rule: string, faults: readonly object[] = []) {
  const { trials } = plain({ ...BUSY, rule, faults });
  const { worst, sample } = await trials.trial(2, 0);
  const { counts, sojourns } = sample.runs[0]!;
  return { missed: worst!.missed, arrivals: worst!.arrivals, counts, sojourns };
}

test('who waits longer than is promised misses it, and who is turned away', async () => {
  const { missed, arrivals, counts } = await counted('waitedShare <= 0.5');
  expect(counts.rejectedFull).toBeGreaterThan(100);
  expect(missed).toBe(counts.waited + counts.rejectedFull);
  expect(arrivals).toBe(counts.arrivals);
});

test('who is served later than is promised misses it', async () => {
  const never = await counted('sojournMs.p99 <= 60000');
  expect(never.missed).toBe(never.counts.rejectedFull);
  const all = await counted('sojournMs.p99 <= 0');
  expect(all.missed).toBe(all.counts.served + all.counts.rejectedFull);
});

test('who gets an error misses that there should be none', async () => {
  const { missed, counts } = await counted('errorShare <= 0.1', [
    { kind: 'errors', service: 'data', share: 0.5, at: '2m', for: '1m' },
  ]);
  expect(counts.errors).toBeGreaterThan(100);
  expect(missed).toBe(counts.errors + counts.rejectedFull);
});

test('a replication has the same people and the same chance with any number of instances', async () => {
  const { trials } = plain({ ...BUSY, queueLimit: 'never', rule: 'waitMs.p99 <= 100' });
  const [few, many] = [await trials.trial(3, 7), await trials.trial(9, 7)];
  const other = await trials.trial(3, 8);
  expect(many.worst!.arrivals).toBe(few.worst!.arrivals);
  expect(many.worst!.missed).toBeLessThan(few.worst!.missed);
  expect(other.worst!.arrivals).not.toBe(few.worst!.arrivals);
});

test('a run is lived once', async () => {
  const { trials } = plain({ ...BUSY, rule: 'waitMs.p99 <= 100' });
  expect(await trials.trial(2, 0)).toBe(await trials.trial(2, 0));
});
