/** The command line: what can be asked, and with what exit code it ends (contract, section 3). */

import { Command, CommanderError } from '@commander-js/extra-typings';
import { VERSION } from '../version.ts';
import { COMMANDS } from './commands.ts';
import { helpLanguage, isHelpAsked } from './help/help-language.ts';

/** Everything that can be asked. Of the commands only those are loaded that are wanted; of the others there is the summary. */
export async function program(isWanted: (name: string) => boolean) {
  const fleetcast = new Command('fleetcast')
    .description(
      'Forecasts what a background-fetch policy does to the people who open an app and to the servers behind it.',
    )
    .version(VERSION)
    .helpCommand(false)
    .showHelpAfterError('(fleetcast --help lists the commands)');
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = isWanted(name) ? await load() : new Command(name);
    fleetcast.addCommand(command.description(summary));
  }
  return fleetcast;
}

/** Does what the arguments say and sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.off('error', onOutputError).on('error', onOutputError);
  const fleetcast = await program((name) => name === argv[2]);
  if (isHelpAsked(argv) && helpLanguage(argv, process.env) === 'zh') {
    const { speakChinese } = await import('./help/chinese-help.ts');
    speakChinese(fleetcast);
  }
  for (const command of [fleetcast, ...fleetcast.commands]) command.exitOverride();
  try {
    await fleetcast.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      const { failureOf } = await import('./failure.ts');
      const failure = failureOf(error, argv);
      console.error(failure.message);
      process.exitCode = failure.code;
    }
  }
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no failure. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
