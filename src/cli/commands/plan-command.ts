import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { fleetModule } from '../../compiler/fleet-module.ts';
import { type Objective, objectiveOf } from '../../plan/objective.ts';
import type { PlanResult } from '../../plan/plan-result.ts';
import { recommend } from '../../plan/recommendation.ts';
import { Trials } from '../../plan/trials.ts';
import { PERIODS } from '../../plan/worst-period.ts';
import type { Compiled } from '../../scenario/compile/compile.ts';
import { inputsOf } from '../../scenario/compile/inputs.ts';
import { sweepDrafts, writeFolder } from '../../store/write-run.ts';
import { UsageError } from '../failure.ts';
import { onInterrupt } from '../on-interrupt.ts';
import { readyScenario, scenarioCommand, wholeNumber } from '../options/scenario-options.ts';
import { terminalWidth } from '../terminal/plain-table.ts';
import { planLines } from '../terminal/plan-lines.ts';
import { planProgress } from '../terminal/plan-progress.ts';

/** `fleetcast plan`: the fewest instances of a service that keep an objective at a risk. */
export function planCommand() {
  return scenarioCommand('plan')
    .option('--service <name>', 'the service that is planned; may be left out if there is one')
    .addOption(
      new Option(
        '--objective <rule>',
        'what is promised to requests: "waitMs.p99 <= 200", "sojournMs.p95 <= 500", "waitedShare <= 0.2", "errorShare <= 0.001"',
      )
        .argParser(objective)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--per <part>', 'what has to keep it: the run as a whole, or each hour or minute of it')
        .choices(PERIODS)
        .default('run' as const),
    )
    .option('--risk <share>', 'the share of runs that may miss it', riskShare, 0.01)
    .option(
      '--replications <n>',
      'number of independent replications of each number of instances',
      wholeNumber,
      100,
    )
    .option('--most <n>', 'more instances than this are not tried', wholeNumber, 10_000)
    .option('--out <folder>', 'folder for reports', 'reports')
    .option('--json', 'print the plan as one JSON object, and nothing else')
    .option('--quiet', 'print errors only')
    .action(async (source, options) => {
      const { replications, risk, most, per, json, quiet } = options;
      if (replications < 1) throw new UsageError(`--replications: expected 1 or more, found ${replications}`);
      if (most < 1) throw new UsageError(`--most: expected 1 or more, found ${most}`);
      const { compiled } = await readyScenario(source, options);
      const service = plannedService(compiled, options.service);
      const release = onInterrupt(sweepDrafts);
      // The time that is left out is found once, whatever is tried.
      const measured = { ...options, set: [...options.set, `warmup=${compiled.scenario.warmup}ms`] };
      const trials = new Trials({
        compiledWith: async (instances) =>
          (await readyScenario(source, measured, [`services.${service}.instances=${instances}`])).compiled,
        service,
        objective: options.objective,
        period: per,
        module: await fleetModule(),
        onRun: quiet ? undefined : planProgress(),
      });
      const from = Math.min(most, compiled.scenario.services[service]!.instances);
      const found = await recommend(trials, { objective: options.objective, risk, replications, from, most });
      const plan: PlanResult = {
        scenario: compiled.scenario.name,
        service,
        objective: options.objective.rule,
        per,
        risk,
        replications,
        ...found,
      };
      const id = await writeFolder(options.out, idOf(compiled, plan), async () => {
        return new Map([['plan.json', `${JSON.stringify(plan, null, 2)}\n`]]);
      });
      release();
      if (json) process.stdout.write(`${JSON.stringify(plan)}\n`);
      else if (!quiet) {
        for (const line of planLines(plan, terminalWidth())) console.log(line);
        console.log(`\nplan ${relative('.', join(options.out, id, 'plan.json'))}`);
      }
      if (plan.recommended === null) process.exitCode = 1;
    });
}

function objective(text: string): Objective {
  try {
    return objectiveOf(text);
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidArgumentError(`${error.message}.`);
    throw error;
  }
}

function riskShare(text: string): number {
  const share = Number(text);
  if (text.trim() === '' || !(share >= 0 && share < 1)) {
    throw new InvalidArgumentError(`Expected a share from 0 to less than 1, found "${text}".`);
  }
  return share;
}

/** @throws UsageError if there is none of that name, or its instances are not for a plan to say */
function plannedService({ scenario }: Compiled, asked: string | undefined): string {
  const names = Object.keys(scenario.services);
  const list = names.join(', ');
  if (names.length === 0)
    throw new UsageError('plan: the scenario has no services; see `services` in the guide');
  if (asked === undefined && names.length > 1) {
    throw new UsageError(`--service: expected one of ${list}, as there are several; found none`);
  }
  const service = asked ?? names[0]!;
  if (!names.includes(service))
    throw new UsageError(`--service: expected one of ${list}, found "${service}"`);
  if (scenario.services[service]!.autoscale !== null) {
    throw new UsageError(
      `services.${service}.autoscale: expected none, for a plan looks for a number of instances that stays; give --set services.${service}.autoscale=none`,
    );
  }
  return service;
}

/** The scenario's name and a hash of all that is planned. */
function idOf(compiled: Compiled, { service, objective: rule, per, risk, replications }: PlanResult): string {
  const { report: _, ...simulated } = inputsOf(compiled.scenario);
  const hash = createHash('sha256').update(JSON.stringify(simulated));
  hash.update(JSON.stringify([service, rule, per, risk, replications]));
  return `plan-${compiled.scenario.name}-${hash.digest('hex').slice(0, 8)}`;
}
