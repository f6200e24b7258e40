import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { PACKAGE_ROOT } from '../../package-root.ts';
import { takeScenario } from '../../scenario/files/load.ts';
import { VERSION } from '../../version.ts';
import { commandLine } from '../options/command-line.ts';
import { template } from '../template.ts';
import { writeNew } from '../write-new.ts';

const SCHEMA = 'scenario.schema.json';
const WORKFLOW = join('.github', 'workflows', 'fleetcast.yml');

/**
 * `fleetcast init [name]`: a commented scenario to begin with, and a workflow of GitHub that runs it. Editors complete its
 * keys from the schema of the fleetcast that is installed for the folder, else from a copy beside the scenario: both are
 * there without a network.
 */
export function initCommand() {
  return new Command('init')
    .argument('[name]', 'what the scenario is called: small letters, digits and dashes', 'my-app')
    .option('--dir <folder>', "the project's folder", '.')
    .option('--no-ci', `leave out ${WORKFLOW}, which runs the scenario on GitHub`)
    .action((name, { dir, ci }) => {
      takeScenario({ name }, dir); // A name that no scenario may have is refused in its words.
      const installed = installedSchema(dir);
      const scenario = template('scenario.yaml', { name, schema: installed ?? `./${SCHEMA}` });
      const workflow = template('workflow.yaml', { name, version: VERSION });
      const files = new Map([
        [join(dir, `${name}.yaml`), scenario],
        ...(installed === null ? schemaCopy(dir) : []),
        ...(ci ? ([[join(dir, WORKFLOW), workflow]] as const) : []),
      ]);
      writeNew(files);
      for (const file of files.keys()) console.log(`wrote ${file}`);
      console.log(`next: ${commandLine(['run', join(dir, `${name}.yaml`)])}`);
    });
}

/** The schema as an editor finds it from a folder, if fleetcast is installed there or above. */
function installedSchema(dir: string): string | null {
  const start = resolve(dir);
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', 'fleetcast', 'sims', SCHEMA);
    if (existsSync(file)) return dotted(relative(start, file));
    if (folder === dirname(folder)) return null;
  }
}

function dotted(path: string): string {
  const posix = path.replaceAll(sep, '/');
  return posix.startsWith('.') ? posix : `./${posix}`;
}

/** What is to be written of it: nothing if the same schema is there, from a scenario before. */
function schemaCopy(dir: string): [file: string, text: string][] {
  const file = join(dir, SCHEMA);
  const text = readFileSync(new URL(`sims/${SCHEMA}`, PACKAGE_ROOT), 'utf8');
  return existsSync(file) && readFileSync(file, 'utf8') === text ? [] : [[file, text]];
}
