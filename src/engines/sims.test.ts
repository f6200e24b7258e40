import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../scenario/compile/compile.ts';
import { readTraces } from '../scenario/compile/read-traces.ts';
import { shippedSims } from '../scenario/files/find-source.ts';
import { loadScenario } from '../scenario/files/load.ts';
import { expectTrails } from './agreement.contract.ts';

const simsDir = fileURLToPath(new URL('../../sims', import.meta.url));
const names = [...(await shippedSims(simsDir)).keys()].sort();

test.each(names)(
  'both engines leave the same trail in %s, at the size that the slower one affords',
  async (name) => {
    const { scenario, directory } = await loadScenario(name, { simsDir });
    const devices = scenario.devices && Math.min(scenario.devices, 20);
    const { model } = compile({ ...scenario, devices }, await readTraces(scenario, directory));
    expect(model.devices).toBeLessThanOrEqual(20);
    expectTrails(model, () => `fleetcast agree ${name} --devices ${model.devices}`);
  },
);
