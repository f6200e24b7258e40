import { Command } from '@commander-js/extra-typings';
import { nearMiss } from '../../scenario/problems/near-miss.ts';
import { type Setting, settingList } from '../../scenario/schema/setting-list.ts';
import { UsageError } from '../failure.ts';
import { terminalWidth } from '../terminal/plain-table.ts';
import { settingLines, settingTable } from '../terminal/setting-lines.ts';

/** `fleetcast settings [path]`: every key of a scenario with its default; one of them, and those below it, with what they mean. */
export function settingsCommand() {
  return new Command('settings')
    .argument('[path]', 'a key such as policy.periodic.retry')
    .option('--json', 'print the settings as one JSON list, and nothing else')
    .action((path, { json }) => {
      const all = settingList();
      const found = path === undefined ? all : settingsFrom(path, all);
      if (json) console.log(JSON.stringify(found, null, 2));
      else if (path === undefined) console.log(settingTable(found, terminalWidth()));
      else console.log(settingLines(found, terminalWidth()).join('\n'));
    });
}

/** The setting of a path and all below it. An element of a list may be named by its number, as in `--set`. @throws UsageError */
export function settingsFrom(path: string, all: readonly Setting[]): readonly Setting[] {
  const wanted = path.replace(/\.\d+(?=\.|$)/g, '[]');
  const found = all.filter(
    ({ path: own }) => own === wanted || own.startsWith(`${wanted}.`) || own.startsWith(`${wanted}[`),
  );
  if (found.length > 0) return found;
  const paths = all.map(({ path: own }) => own);
  const meant = paths.find((own) => own.endsWith(`.${wanted}`)) ?? nearMiss(wanted, paths);
  const hint = meant === undefined ? '' : ` (did you mean "${meant}"?)`;
  throw new UsageError(`there is no setting ${path}${hint}; fleetcast settings lists them`);
}
