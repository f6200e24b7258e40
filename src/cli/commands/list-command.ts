import { Command } from '@commander-js/extra-typings';
import { shippedSims } from '../../scenario/files/find-source.ts';
import { loadScenario } from '../../scenario/files/load.ts';
import { SIMS_FOLDER } from '../../scenario/files/sims-folder.ts';
import { plainTable, terminalWidth } from '../terminal/plain-table.ts';

/** `fleetcast list`: the shipped simulations. */
export function listCommand() {
  return new Command('list').action(async () => {
    const names = [...(await shippedSims(SIMS_FOLDER)).keys()].sort();
    const sims = await Promise.all(names.map((name) => loadScenario(name, { simsDir: SIMS_FOLDER })));
    const rows = sims.map(({ scenario }) => [scenario.name, scenario.description]);
    console.log(plainTable(['simulation', 'what it shows'], rows, terminalWidth()));
  });
}
