import { availableParallelism } from 'node:os';
import { Command } from '@commander-js/extra-typings';
import { fleetModule } from '../../compiler/fleet-module.ts';
import type { Coverage } from '../../verify/coverage.ts';
import { chance, percentage, score, short } from '../../verify/page.ts';
import type { Verification } from '../../verify/verify.ts';
import { UsageError } from '../failure.ts';
import { wholeNumber } from '../options/scenario-options.ts';
import { checkWorkers } from '../options/workers-option.ts';
import { plainTable } from '../terminal/plain-table.ts';
import { countBar } from '../terminal/progress-bar.ts';
import { writeText } from '../write-text.ts';

/** `fleetcast verify`: simulates what formulas give exactly, and asks whether all of it together is plausible. */
export function verifyCommand() {
  return new Command('verify')
    .option('--seed <n>', 'random seed', wholeNumber, 1)
    .option(
      '--workers <n>',
      'number of worker threads; results are identical for any number',
      wholeNumber,
      availableParallelism(),
    )
    .option('--only <text>', 'only cases whose name contains this text')
    .option(
      '--coverage',
      'measure the coverage of the 95 % confidence intervals instead, over many small runs',
    )
    .option('--runs <n>', 'with --coverage: number of small runs', wholeNumber, 5000)
    .option('--json', 'print JSON instead of a table')
    .option('--quiet', 'print errors only')
    .option('--out <file>', 'also write the JSON to a file')
    .action(async ({ seed, workers, only, coverage: isCounting, runs, json, quiet, out }) => {
      checkWorkers(workers);
      const compiling = () => console.error('compiling the fleet engine (once; the result is kept)');
      const module = await fleetModule(quiet ? undefined : compiling);
      const bar = quiet ? null : countBar('verify', isCounting ? 'runs' : 'cases');
      const told = (done: number, of: number) => bar?.update(done, of);
      const write = (found: unknown, table: () => string) => {
        const text = `${JSON.stringify(found, null, 2)}\n`;
        if (out) writeText(out, text);
        if (json) process.stdout.write(text);
        else if (!quiet) console.log(table());
      };
      if (isCounting) {
        const { coverage } = await import('../../verify/coverage.ts');
        const found = await coverage({
          ...{ seed, runs, workers, module, told },
          ...(only !== undefined && { only: ({ path, method }) => `${path} ${method}`.includes(only) }),
        }).finally(() => bar?.stop());
        if (found.length === 0) throw new UsageError(`--only: no interval has "${only}" in its name`);
        write(found, () => coverageTable(found));
        if (found.some(({ holds }) => !holds)) process.exitCode = 1;
        return;
      }
      // Only here, for the exact values are computed as it is loaded.
      const { verify } = await import('../../verify/verify.ts');
      const isWanted = only === undefined ? undefined : ({ id }: { id: string }) => id.includes(only);
      const found = await verify({
        seed,
        workers,
        module,
        told,
        ...(isWanted && { only: isWanted }),
      }).finally(() => bar?.stop());
      if (found.checks.length === 0) throw new UsageError(`--only: no case has "${only}" in its name`);
      write(found, () => summary(found));
      if (!found.passed) process.exitCode = 1;
    });
}

function coverageTable(found: readonly Coverage[]): string {
  const head = ['interval of', 'from', 'runs', 'held', '99 %', 'bias', 'verdict'];
  const rows = found.map(({ quantity, method, runs, covered, bias, low, high, holds }) => [
    quantity,
    method,
    String(runs),
    percentage(covered),
    `${percentage(low)} to ${percentage(high)}`,
    percentage(bias),
    holds ? 'right' : 'wrong',
  ]);
  return plainTable(head, rows, 120);
}

const HEAD = ['case', 'exact', 'simulated', 'error', 'z', 'verdict'];

function summary({ checks, questions, passed, level }: Verification): string {
  const rows = checks.map(({ id, exact, simulated, standardError, z, verdict }) => [
    id,
    short(exact, 5),
    short(simulated, 5),
    short(standardError, 2),
    score(z),
    verdict,
  ]);
  const asked = questions.map(
    ({ name, statistic, p, holds }) =>
      `${name}: ${statistic.toPrecision(4)}, chance ${chance(p)}${holds ? '' : ' – implausible'}`,
  );
  return [
    plainTable(HEAD, rows, 80),
    '',
    ...asked,
    `${checks.length} cases: ${passed ? 'plausible' : 'NOT plausible'} (a right simulator is called wrong once in ${1 / level})`,
  ].join('\n');
}
