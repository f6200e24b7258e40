import { availableParallelism } from 'node:os';
import { Command } from '@commander-js/extra-typings';
import { wasmModule } from '../engines/fleet/wasm/build.ts';
import { chance, score, short } from '../verify/page.ts';
import type { Verification } from '../verify/verify.ts';
import { UsageError } from './failure.ts';
import { plainTable } from './plain-table.ts';
import { countBar } from './progress-bar.ts';
import { wholeNumber } from './scenario-options.ts';
import { writeText } from './write-text.ts';

const MOST_WORKERS = 64;

/** `fleetcast verify`: simulates what formulas give exactly, and asks whether all of it together is plausible. */
export function verifyCommand() {
  return new Command('verify')
    .description('check the simulator against closed forms; exit code 1 if the whole is implausible')
    .option('--seed <n>', 'what chance starts from', wholeNumber, 1)
    .option(
      '--workers <n>',
      'threads to run in; the same bits for any number',
      wholeNumber,
      availableParallelism(),
    )
    .option('--only <text>', 'only cases whose name contains it')
    .option('--json', 'print JSON instead of a table')
    .option('--quiet', 'say nothing but errors')
    .option('--out <file>', 'write the JSON to a file too')
    .action(async ({ seed, workers, only, json, quiet, out }) => {
      if (workers < 1 || workers > MOST_WORKERS) {
        throw new UsageError(`--workers: expected 1 to ${MOST_WORKERS}, found ${workers}`);
      }
      // Only here, for the exact values are computed as it is loaded.
      const { verify } = await import('../verify/verify.ts');
      const compiling = () => console.error('compiling the fleet engine, once');
      const module = await wasmModule(quiet ? undefined : compiling);
      const bar = quiet ? null : countBar('verify', 'cases');
      const found = await verify({
        seed,
        workers,
        module,
        ...(only !== undefined && { only: ({ id }) => id.includes(only) }),
        told: (done, of) => bar?.update(done, of),
      }).finally(() => bar?.stop());
      if (found.checks.length === 0) throw new UsageError(`--only: no case has "${only}" in its name`);
      const text = `${JSON.stringify(found, null, 2)}\n`;
      if (out) writeText(out, text);
      if (json) process.stdout.write(text);
      else if (!quiet) console.log(summary(found));
      if (!found.passed) process.exitCode = 1;
    });
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
