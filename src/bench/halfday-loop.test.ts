import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DAY } from '../compiled/kernel/time.ts';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { loadScenario } from '../scenario/files/load.ts';
import { halfdayLoop } from './halfday-loop.ts';
import { type PeerName, peersHere } from './peers.ts';

test('the hand-written loop and the engines count the same, to the last event', async () => {
  const simsDir = fileURLToPath(new URL('../../sims', import.meta.url));
  const loaded = await loadScenario('halfday', {
    overrides: { devices: 300, seed: 9 },
    sets: ['warmup=0s'],
    simsDir,
  });
  const compiled = compile(loaded.scenario);
  const { run, metrics } = await runToEnd(compiled);
  const { periodic } = metrics;
  expect(halfdayLoop(9, 300, compiled.model.horizonMs)).toEqual({
    events: run.events,
    coldStarts: metrics.coldStarts,
    hotStarts: metrics.hotStarts,
    reads: periodic.reads,
    hits: periodic.hits,
    attempts: periodic.attempts,
    failures: periodic.failures,
    successes: periodic.successes,
  });
});

const peers = await peersHere();

for (const name of ['c', 'simpy'] as const satisfies readonly PeerName[]) {
  const peer = peers.get(name);
  const title = `and so does the device in ${name}${peer ? '' : ', which is not on this machine: skipped'}`;
  test.skipIf(!peer)(title, async () => {
    const { seconds, ...counts } = await peer!(9, 300, 28 * DAY);
    expect(counts).toEqual(halfdayLoop(9, 300, 28 * DAY));
    expect(seconds).toBeGreaterThan(0);
  });
}
