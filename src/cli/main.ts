/** The command line: what can be asked, and with what exit code it ends (contract, section 3). */

import { Command, CommanderError } from '@commander-js/extra-typings';
import { VERSION } from '../version.ts';
import { agreeCommand } from './commands/agree-command.ts';
import { benchCommand } from './commands/bench-command.ts';
import { compareCommand } from './commands/compare-command.ts';
import { convertCommand } from './commands/convert-command.ts';
import { explainCommand } from './commands/explain-command.ts';
import { listCommand } from './commands/list-command.ts';
import { presetsCommand } from './commands/presets-command.ts';
import { runCommand } from './commands/run-command.ts';
import { runsCommand } from './commands/runs-command.ts';
import { schemaCommand } from './commands/schema-command.ts';
import { settingsCommand } from './commands/settings-command.ts';
import { showCommand } from './commands/show-command.ts';
import { verifyCommand } from './commands/verify-command.ts';
import { failureOf } from './failure.ts';

/** Everything that can be asked. */
export function program() {
  return new Command('fleetcast')
    .description(
      'Forecasts what a background-fetch policy does to the people who open an app and to the servers behind it.',
    )
    .version(VERSION)
    .helpCommand(false)
    .showHelpAfterError('(fleetcast --help lists what can be asked)')
    .addCommand(runCommand())
    .addCommand(compareCommand())
    .addCommand(listCommand())
    .addCommand(presetsCommand())
    .addCommand(explainCommand())
    .addCommand(runsCommand())
    .addCommand(showCommand())
    .addCommand(settingsCommand())
    .addCommand(schemaCommand())
    .addCommand(convertCommand())
    .addCommand(agreeCommand())
    .addCommand(verifyCommand())
    .addCommand(benchCommand());
}

/** Does what the arguments say and sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const fleetcast = program();
  for (const command of [fleetcast, ...fleetcast.commands]) command.exitOverride();
  try {
    await fleetcast.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      const failure = failureOf(error, argv);
      console.error(failure.message);
      process.exitCode = failure.code;
    }
  }
}
