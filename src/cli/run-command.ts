import { join, relative } from 'node:path';
import { Option } from '@commander-js/extra-typings';
import { FactLog } from '../facts/log.ts';
import { HOUR } from '../kernel/time.ts';
import type { Result } from '../projections/result.ts';
import { terminalSummary } from '../report/terminal.ts';
import { run } from '../run.ts';
import type { Compiled } from '../scenario/compile.ts';
import { catalogOf } from '../store/catalog.ts';
import { sweepDrafts, writeRun } from '../store/write-run.ts';
import { commandLine } from './command-line.ts';
import { UsageError } from './failure.ts';
import { onInterrupt } from './on-interrupt.ts';
import { peopleOf } from './people-of.ts';
import { progressBar } from './progress-bar.ts';
import { runFiles } from './run-files.ts';
import { compiledScenario, scenarioArguments, scenarioCommand, wholeNumber } from './scenario-options.ts';

/** `fleetcast run`: simulates a scenario and writes its report. */
export function runCommand() {
  return scenarioCommand('run')
    .description('simulate a scenario and write its report')
    .addOption(
      new Option('--engine <name>', 'how it is run')
        .choices(['reference', 'fleet'] as const)
        .default('reference' as const),
    )
    .option('--workers <n>', 'processes to run in', wholeNumber, 1)
    .option('--out <folder>', 'where reports go', 'reports')
    .option('--log', 'write every fact beside the report, and check that they fold back to every row')
    .option('--json', 'print the result as one JSON object, and nothing else')
    .option('--quiet', 'say nothing but errors')
    .action(async (source, options) => {
      if (options.engine === 'fleet')
        throw new UsageError('--engine: fleet is not built yet (this version has reference)');
      if (options.workers !== 1)
        throw new UsageError('--workers: more than one worker is not built yet; expected 1');
      const release = onInterrupt(sweepDrafts);
      const compiled = await compiledScenario(source, options);
      const log = options.log ? new FactLog() : null;
      const isTalking = !options.quiet && !options.json;
      const isShowingProgress = !options.quiet;
      const result = await finished(compiled, log, isShowingProgress);
      const command = commandLine(['run', source, ...scenarioArguments(options)]);
      const people = peopleOf(compiled);
      const written = await writeRun(options.out, result, (named) =>
        runFiles(named, { command, people }, log),
      );
      await catalogOf(options.out);
      release();
      const reportPath = relative('.', join(options.out, written.run.id, 'report.html'));
      if (options.json) process.stdout.write(`${JSON.stringify(written)}\n`);
      if (isTalking) {
        const width = Math.min(process.stdout.columns ?? 80, 100);
        const color = process.stdout.isTTY === true;
        console.log(terminalSummary(written, { width, reportPath, color }));
      } else if (!options.quiet) console.error(`report: ${reportPath}`);
      if (written.thresholds.some(({ passed }) => !passed)) process.exitCode = 1;
    });
}

/** Runs to the end, in steps between which the process hears an interruption. */
function finished(compiled: Compiled, log: FactLog | null, isShowingProgress: boolean): Promise<Result> {
  const { scenario, model } = compiled;
  return new Promise((resolve, reject) => {
    const cycles = Math.ceil(model.horizonMs / (12 * HOUR));
    const bar = isShowingProgress ? progressBar(scenario.name, cycles) : null;
    let cycle = 0;
    run(compiled, log ? { log } : {}).subscribe({
      next(tiding) {
        if (tiding.kind === 'cycle') cycle = tiding.cycle;
        else if (tiding.kind === 'progress') bar?.update(tiding.share, tiding.events, cycle);
        else resolve(tiding.result);
      },
      error(error) {
        bar?.stop();
        reject(error);
      },
      complete: () => bar?.stop(),
    });
  });
}
