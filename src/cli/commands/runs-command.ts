import { Command } from '@commander-js/extra-typings';
import { count, percent } from '../../report/words/quantity.ts';
import { speechOf } from '../../report/words/speech.ts';
import { catalogOf } from '../../store/catalog.ts';
import { plainTable } from '../terminal/plain-table.ts';

/** `fleetcast runs`: what has been run, from the catalogue. */
export function runsCommand() {
  return new Command('runs')
    .option('--out <folder>', 'folder for reports', 'reports')
    .option('--json', 'print the catalogue as JSON')
    .action(async ({ out, json }) => {
      const runs = await catalogOf(out);
      if (json) return console.log(JSON.stringify(runs, null, 2));
      if (runs.length === 0)
        return console.log(`no runs in ${out} yet: fleetcast run wechat-month makes one`);
      const rows = runs.map((run) => [
        run.id,
        count(run.devices),
        count(run.simulatedDevices),
        percent(run.freshHitRate),
        speechOf('en').rps(run.peakRps1s),
        run.digest.slice(0, 8),
      ]);
      console.log(
        plainTable(['run', 'devices', 'simulated', 'fresh hits', 'peak (1 s)', 'digest'], rows, 200),
      );
    });
}
