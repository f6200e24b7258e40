import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runToEnd } from '../run.ts';
import { compile } from '../scenario/compile.ts';
import { loadScenario } from '../scenario/load.ts';
import { halfdayLoop } from './halfday-loop.ts';

test('the hand-written loop and the engines count the same, to the last event', async () => {
  const simsDir = fileURLToPath(new URL('../../sims', import.meta.url));
  const loaded = await loadScenario('halfday', {
    overrides: { devices: 300, seed: 9 },
    sets: ['warmup=0s'],
    simsDir,
  });
  const compiled = compile(loaded.scenario, loaded.directory);
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
