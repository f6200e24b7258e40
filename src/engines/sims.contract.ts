/** Test support: what is shipped, on both engines. */

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../scenario/compile/compile.ts';
import { readTraces } from '../scenario/compile/read-traces.ts';
import { shippedSims } from '../scenario/files/find-source.ts';
import { loadScenario } from '../scenario/files/load.ts';
import { expectTrails } from './agreement.contract.ts';

const simsDir = fileURLToPath(new URL('../../sims', import.meta.url));
const names = [...(await shippedSims(simsDir)).keys()].sort();

/** @param most devices, as the slower engine affords */
export function simsAgree(most: number): void {
  test.each(names)(`both engines leave the same trail in %s, of ${most} devices`, async (name) => {
    const { scenario, directory } = await loadScenario(name, { simsDir });
    const devices = scenario.devices && Math.min(scenario.devices, most);
    const { model } = compile({ ...scenario, devices }, await readTraces(scenario, directory));
    expect(model.devices).toBeLessThanOrEqual(most);
    expectTrails(model, () => `fleetcast agree ${name} --devices ${model.devices}`);
  });
}
