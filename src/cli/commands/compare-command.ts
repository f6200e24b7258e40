import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { Option } from '@commander-js/extra-typings';
import { comparisonOf } from '../../library/comparison-of.ts';
import { type AskedPolicy, runPolicies } from '../../library/run-policies.ts';
import { comparisonContext, comparisonTitle } from '../../report/comparison/comparison-context.ts';
import { comparisonDoubts, TOLD } from '../../report/comparison/comparison-doubts.ts';
import { comparisonJunit } from '../../report/comparison/comparison-junit.ts';
import { comparisonHtml, notesOf } from '../../report/comparison/comparison-report.ts';
import { comparisonSummary } from '../../report/comparison/comparison-summary.ts';
import { explained } from '../../report/comparison/why-pictures.ts';
import { reportLine } from '../../report/text/report-line.ts';
import { givenOf } from '../../report/words/given.ts';
import { speechOf } from '../../report/words/speech.ts';
import { wrapped } from '../../report/words/wrapped.ts';
import { sweepDrafts, writeFolder } from '../../store/write-run.ts';
import { UsageError } from '../failure.ts';
import { onInterrupt } from '../on-interrupt.ts';
import { commandLine } from '../options/command-line.ts';
import {
  checkPipelineFiles,
  junitOption,
  summaryOption,
  writePipelineFiles,
} from '../options/pipeline-files.ts';
import { askedPolicies } from '../options/policies.ts';
import {
  collect,
  languageOption,
  scenarioArguments,
  scenarioCommand,
  wholeNumber,
} from '../options/scenario-options.ts';
import { differenceRules } from '../options/threshold-option.ts';
import { checkWorkers } from '../options/workers-option.ts';
import { judgedDifferenceLines } from '../terminal/judged-lines.ts';
import { terminalWidth } from '../terminal/plain-table.ts';
import { progressSteps } from '../terminal/progress-steps.ts';
import { sideBySide } from '../terminal/side-by-side.ts';

/** Of the further lines of a verdict. */
const INDENT = '  ';

/** `fleetcast compare`: the same people under each of several policies. */
export function compareCommand() {
  return scenarioCommand('compare', '<base>')
    .argument(
      '<variants...>',
      'a preset, an interval (6h), path=value[,path=value], a scenario, or an earlier run; "LABEL: " in front names it',
    )
    .option('--workers <n>', 'number of worker threads; results are identical for any number', wholeNumber, 1)
    .option('--replications <n>', 'number of independent replications of each policy', wholeNumber, 1)
    .addOption(languageOption())
    .option('--out <folder>', 'folder for reports', 'reports')
    .addOption(
      new Option(
        '--threshold <rule>',
        'judge the difference of each variant: "periodic.freshHitRate >= base - 1pt"; can be repeated',
      )
        .argParser(collect)
        .default([] as readonly string[], 'none'),
    )
    .option('--confident', 'let a threshold hold only if all of the 95 % interval keeps it')
    .addOption(junitOption())
    .addOption(summaryOption())
    .option('--json', 'print the comparison as one JSON object, and nothing else')
    .option('--quiet', 'print errors and thresholds only')
    .action(async (base, variants, options) => {
      const { workers, replications, json, quiet } = options;
      if (replications < 1) throw new UsageError(`--replications: expected 1 or more, found ${replications}`);
      checkWorkers(workers);
      checkPipelineFiles(options);
      const judging = {
        rules: differenceRules(options.threshold),
        isConfident: options.confident ?? false,
      };
      const release = onInterrupt(sweepDrafts);
      const asked = await askedPolicies(base, variants, options);
      // One for each policy, and the question why they differ.
      const onStep = quiet ? undefined : progressSteps('compare', asked.length + 1);
      const ran = await runPolicies(asked, { workers, replications, onStep, judging });
      const { policies, contrasts, attributed } = ran;
      const told = comparisonOf(ran);
      const command = commandLine([
        'compare',
        base,
        ...variants,
        ...scenarioArguments(options),
        ...(replications === 1 ? [] : ['--replications', String(replications)]),
        ...options.threshold.flatMap((rule) => ['--threshold', rule]),
        ...(options.confident ? ['--confident'] : []),
      ]);
      const speech = speechOf(givenOf(policies[0]!.result).language);
      const title = comparisonTitle(
        asked.map(({ label }) => label),
        speech,
      );
      const context = comparisonContext({ title, command, policies, contrasts, attributed });
      const id = await writeFolder(options.out, idOf(asked), async () => {
        return new Map([
          ['compare.json', `${JSON.stringify(told, null, 2)}\n`],
          ['compare.html', await comparisonHtml(context)],
        ]);
      });
      writePipelineFiles(options, {
        junit: () => comparisonJunit(context),
        summary: () => comparisonSummary(context),
      });
      release();
      const judged = judgedDifferenceLines(context, terminalWidth());
      const reportPath = relative('.', join(options.out, id, 'compare.html'));
      if (json) process.stdout.write(`${JSON.stringify(told)}\n`);
      else if (!quiet) {
        console.log(`${sideBySide(context, terminalWidth())}\n`);
        for (const compared of told.comparisons) {
          const text = explained(compared.verdict, compared.attribution, compared, speech);
          console.log(wrapped(text, terminalWidth() - INDENT.length).join(`\n${INDENT}`));
        }
        for (const note of [...comparisonDoubts(context, TOLD), ...notesOf(context)]) {
          console.log(wrapped(note, terminalWidth() - INDENT.length).join(`\n${INDENT}`));
        }
        for (const { text } of judged) console.log(text);
        console.log(reportLine(reportPath, speech));
      }
      if (json || quiet) for (const { text } of judged) console.error(text);
      if (judged.some(({ passed }) => !passed)) process.exitCode = 1;
    });
}

/** The scenario's name and a hash of all that is simulated. */
function idOf(asked: readonly AskedPolicy[]): string {
  const hash = createHash('sha256');
  for (const { label, compiled } of asked) {
    const { report: _, ...simulated } = compiled.scenario;
    hash.update(label).update(JSON.stringify(simulated));
  }
  return `compare-${asked[0]!.compiled.scenario.name}-${hash.digest('hex').slice(0, 8)}`;
}
