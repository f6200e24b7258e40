import { join, relative } from 'node:path';
import { Option } from '@commander-js/extra-typings';
import { FactLog } from '../../facts/log.ts';
import type { Precision } from '../../metrics/precision.ts';
import { serviceSeriesOf } from '../../metrics/service-series.ts';
import { runJunit } from '../../report/text/run-junit.ts';
import { runSummary } from '../../report/text/run-summary.ts';
import { terminalSummary } from '../../report/text/terminal.ts';
import { givenOf } from '../../report/words/given.ts';
import { speechOf } from '../../report/words/speech.ts';
import { type EngineName, type RunOptions, run, type Tiding } from '../../run/run.ts';
import type { Compiled } from '../../scenario/compile/compile.ts';
import { catalogOf } from '../../store/catalog.ts';
import { sweepDrafts, writeRun } from '../../store/write-run.ts';
import { UsageError } from '../failure.ts';
import { onInterrupt } from '../on-interrupt.ts';
import { commandLine } from '../options/command-line.ts';
import {
  checkPipelineFiles,
  junitOption,
  summaryOption,
  writePipelineFiles,
} from '../options/pipeline-files.ts';
import { precisionOption } from '../options/precision-option.ts';
import {
  languageOption,
  readyScenario,
  scenarioArguments,
  scenarioCommand,
  wholeNumber,
} from '../options/scenario-options.ts';
import { checkWorkers } from '../options/workers-option.ts';
import { peopleOf } from '../people-of.ts';
import { runFiles } from '../run-files.ts';
import { spareShortRun } from '../short-run.ts';
import { takesEscapeCodes } from '../terminal/escape-codes.ts';
import { judgedLines } from '../terminal/judged-lines.ts';
import { terminalWidth } from '../terminal/plain-table.ts';
import { progressBar } from '../terminal/progress-bar.ts';

const MOST_REPLICATIONS = 10_000;

/** `fleetcast run`: simulates a scenario and writes its report. */
export function runCommand() {
  return scenarioCommand('run')
    .addOption(
      new Option('--engine <name>', 'the engine that runs it')
        .choices(['reference', 'fleet'] as const)
        .default('fleet' as const),
    )
    .option('--workers <n>', 'number of worker threads; results are identical for any number', wholeNumber, 1)
    .option('--replications <n>', 'number of independent replications', wholeNumber)
    .option(
      '--until <precision>',
      'add replications until a metric is as precise as asked: "periodic.hitRate ± 0.002"',
      precisionOption,
    )
    .addOption(languageOption())
    .option('--out <folder>', 'folder for reports', 'reports')
    .option(
      '--log',
      'write a log of every fact beside the report, and check that replaying it rebuilds the state of every device',
    )
    .addOption(junitOption())
    .addOption(summaryOption())
    .option('--json', 'print the result as one JSON object, and nothing else')
    .option('--quiet', 'print errors and thresholds only')
    .action(async (source, options) => {
      checkTogether(options);
      checkPipelineFiles(options);
      const release = onInterrupt(sweepDrafts);
      const { compiled, notes } = await readyScenario(source, options);
      if (!options.until) spareShortRun(compiled, options.replications ?? 1);
      const log = options.log ? new FactLog() : null;
      const isTalking = !options.quiet && !options.json;
      const isShowingProgress = !options.quiet;
      const { result, observed } = await finished(
        compiled,
        { ...runOptions(options, log), notes },
        isShowingProgress,
      );
      const command = commandLine([
        'run',
        source,
        ...scenarioArguments(options),
        ...replicationArguments(options),
      ]);
      const people = await peopleOf(compiled, speechOf(givenOf(result).language));
      const services = serviceSeriesOf(observed);
      const written = await writeRun(options.out, result, (named) =>
        runFiles(named, { command, people, services }, log),
      );
      await catalogOf(options.out);
      writePipelineFiles(options, {
        junit: () => runJunit(written, command),
        summary: () => runSummary(written, command),
      });
      release();
      const reportPath = relative('.', join(options.out, written.run.id, 'report.html'));
      if (options.json) process.stdout.write(`${JSON.stringify(written)}\n`);
      if (isTalking) {
        const width = Math.min(terminalWidth(), 100);
        const color = takesEscapeCodes(process.stdout);
        console.log(terminalSummary(written, { width, reportPath, color }));
      } else if (!options.quiet) console.error(`report: ${reportPath}`);
      const judged = judgedLines(written, Math.min(terminalWidth(), 100));
      if (!isTalking) for (const { text } of judged) console.error(text);
      if (judged.some(({ passed }) => !passed)) process.exitCode = 1;
    });
}

interface Together {
  readonly engine: EngineName;
  readonly workers: number;
  readonly replications?: number | undefined;
  readonly until?: Precision | undefined;
  readonly log?: true | undefined;
}

function runOptions({ engine, workers, replications, until }: Together, log: FactLog | null): RunOptions {
  return {
    engine,
    workers,
    ...(replications !== undefined && { replications }),
    ...(until && { until }),
    ...(log && { log }),
  };
}

function replicationArguments({ replications, until }: Together): string[] {
  return [
    ...(replications === undefined ? [] : ['--replications', String(replications)]),
    ...(until ? ['--until', until.rule] : []),
  ];
}

/** Options that exclude each other. @throws UsageError */
function checkTogether({ engine, workers, replications, until, log }: Together): void {
  checkWorkers(workers);
  if (replications !== undefined && (replications < 1 || replications > MOST_REPLICATIONS)) {
    throw new UsageError(`--replications: expected 1 to ${MOST_REPLICATIONS}, found ${replications}`);
  }
  if (log && (until || (replications ?? 1) > 1)) {
    throw new UsageError('--log: a log covers one replication; expected neither --replications nor --until');
  }
  if (workers === 1) return;
  if (engine === 'reference')
    throw new UsageError('--workers: the reference engine runs in one thread; expected 1');
  if (log) throw new UsageError('--workers: a log is written by one thread; expected 1 with --log');
}

type Ended = Extract<Tiding, { readonly kind: 'result' }>;

/** Runs to the end, in steps between which the process hears an interruption. */
function finished(compiled: Compiled, options: RunOptions, isShowingProgress: boolean): Promise<Ended> {
  const { scenario, model } = compiled;
  return new Promise((resolve, reject) => {
    const bar = isShowingProgress ? progressBar(scenario.name, model.devices) : null;
    const compiling = () => console.error('compiling the fleet engine (once; the result is kept)');
    run(compiled, { ...options, ...(isShowingProgress && { compiling }) }).subscribe({
      next(tiding) {
        if (tiding.kind === 'progress') bar?.update(tiding.share, tiding.events);
        else if (tiding.kind === 'cycle') bar?.cycle(tiding.cycle);
        else resolve(tiding);
      },
      error(error) {
        bar?.stop();
        reject(error);
      },
      complete: () => bar?.stop(),
    });
  });
}
