import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { readTraces } from '../scenario/compile/read-traces.ts';
import { loadScenario } from '../scenario/files/load.ts';
import { bitsOf } from './bits.contract.ts';

const simsDir = fileURLToPath(new URL('../../sims', import.meta.url));

test.each([
  ['wechat-month', []],
  ['wechat-month', ['origin.capacity={rps: 5, window: 60s}']],
  ['platforms-side-by-side', ['releases=[9d, 15d]']],
  ['many-apps', []],
  ['daily-herd', []],
  ['outage-recovery', []],
  ['retry-storm', []],
  ['push-campaign', []],
  ['evening-peak', []],
])('1, 2, 3 and 8 workers give the same bits for %s %j', async (name, sets) => {
  const { scenario, directory } = await loadScenario(name, { overrides: { devices: 2000 }, sets, simsDir });
  const compiled = compile(scenario, await readTraces(scenario, directory));
  const one = bitsOf(await runToEnd(compiled));
  for (const workers of [2, 3, 8]) expect(bitsOf(await runToEnd(compiled, { workers }))).toEqual(one);
});
