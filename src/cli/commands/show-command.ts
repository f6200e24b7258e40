import { join, relative } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { terminalSummary } from '../../report/text/terminal.ts';
import { nearMiss } from '../../scenario/problems/near-miss.ts';
import { catalogOf, readRun } from '../../store/catalog.ts';
import { UsageError } from '../failure.ts';
import { takesEscapeCodes } from '../terminal/escape-codes.ts';
import { terminalWidth } from '../terminal/plain-table.ts';

/** `fleetcast show`: the summary of a run that has been made before. */
export function showCommand() {
  return new Command('show')
    .argument('<run>', 'id of the run, as listed by fleetcast runs')
    .option('--out <folder>', 'folder for reports', 'reports')
    .option('--json', 'print its result as JSON')
    .action(async (id, { out, json }) => {
      const result = readRun(out, id);
      if (!result) {
        const ids = (await catalogOf(out)).map((run) => run.id);
        const meant = nearMiss(id, ids);
        throw new UsageError(
          `show: there is no run "${id}" in ${out}${meant ? ` (did you mean "${meant}"?)` : ''}; fleetcast runs lists them`,
        );
      }
      if (json) return console.log(JSON.stringify(result));
      const reportPath = relative('.', join(out, id, 'report.html'));
      const width = Math.min(terminalWidth(), 100);
      console.log(terminalSummary(result, { width, reportPath, color: takesEscapeCodes(process.stdout) }));
    });
}
