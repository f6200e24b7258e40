import { contrastsOf, type Policy } from '../compare/comparison.ts';
import { verdictOf } from '../compare/verdict.ts';
import { observeToEnd } from '../run/run.ts';
import { UsageError } from './failure.ts';
import { askedPolicies } from './policies.ts';
import { scenarioCommand, wholeNumber } from './scenario-options.ts';

/** `fleetcast compare`: the same people under each of several policies. */
export function compareCommand() {
  return scenarioCommand('compare', '<base>')
    .argument(
      '<variants...>',
      'a preset, an interval (6h), path=value[,path=value], or a scenario; "LABEL: " may stand before',
    )
    .description('run the same people under several policies and tell what differs')
    .option('--workers <n>', 'threads to run in; the same bits for any number', wholeNumber, 1)
    .option('--replications <n>', 'runs of each policy that differ by chance alone', wholeNumber, 1)
    .option('--json', 'print the comparison as one JSON object, and nothing else')
    .option('--quiet', 'say nothing but errors')
    .action(async (base, variants, options) => {
      const { workers, replications, json, quiet } = options;
      if (replications < 1) throw new UsageError(`--replications: expected 1 or more, found ${replications}`);
      if (workers < 1) throw new UsageError(`--workers: expected 1 or more, found ${workers}`);
      const asked = await askedPolicies(base, variants, options);
      const policies: Policy[] = [];
      for (const { label, compiled } of asked) {
        if (!quiet) console.error(`running ${label}`);
        policies.push({ label, ...(await observeToEnd(compiled, { workers, replications })) });
      }
      const contrasts = contrastsOf(policies);
      const told = contrasts.map((contrast) => ({ ...contrast, verdict: verdictOf(contrast) }));
      if (json) process.stdout.write(`${JSON.stringify({ schemaVersion: 1, comparisons: told })}\n`);
      else if (!quiet) for (const { verdict } of told) console.log(verdict);
    });
}
