import { Argument, Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { answers } from '../completion/answers.ts';
import { questionsOf } from '../completion/questions.ts';
import { completionScript, SHELLS } from '../completion/scripts.ts';

/**
 * `fleetcast completion <shell>`: a script by which the shell completes commands, options, and what can stand behind them.
 * @param all loads every command
 */
export function completionCommand(all: () => Promise<readonly CommandUnknownOpts[]>) {
  return new Command('completion')
    .addArgument(new Argument('<shell>', 'which the script is for').choices(SHELLS))
    .action(async (shell, _options, { parent: program }) => {
      const questions = questionsOf(program!, await answers(), await all());
      process.stdout.write(completionScript(shell, questions));
    });
}
