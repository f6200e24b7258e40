import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../cli/asked.contract.ts';
import { ADDITIONS } from './additions.contract.ts';
import { PRESET } from './preset.contract.ts';
import { programWith } from './program.contract.ts';

const METRIC = 'periodic.sixHoursOldRate';
const RUN = [
  ...['run', 'wechat-month', '--devices', '10', '--horizon', '5d', '--set', 'warmup=1d'],
  ...['--engine', 'reference', '--json'],
];
const periodic = (keys: string) => ['--set', `policy.periodic={${keys}}`];
const during = (fault: string) => ['--set', `faults=[{at: 0, for: 5d, ${fault}}]`];

const COMMANDS = {
  metric: ['metrics', METRIC],
  mistypedMetric: [...RUN, '--set', 'thresholds=["periodic.sixHourOldRate < 1"]'],
  presets: ['presets'],
  preset: ['presets', 'in-house'],
  mistypedPreset: ['presets', 'in-hous'],
  opportunity: ['settings', 'policy.periodic.opportunity'],
  endlessOpportunity: [...RUN, ...periodic('interval: 0, opportunity: {kind: standby}')],
  schema: ['schema'],
  fault: ['settings', 'faults'],
  incompleteFault: [...RUN, ...during('kind: brownout, failure: 0.5')],
  help: ['--help'],
  commandHelp: ['inputs', '--help'],
  command: ['inputs', 'wechat-month', '--devices', '3', '--json'],
  commandOfNothing: ['inputs', 'wechat-mont'],
  commandWithMore: ['inputs', 'wechat-month', '--speed'],
  run: [...RUN, ...periodic('interval: 8h'), '--set', `thresholds=["${METRIC} < 1"]`],
  runOfPreset: [...RUN, '--set', 'policy=in-house'],
  runOnStandby: [...RUN, ...periodic('interval: 8h, opportunity: {kind: standby, rareAfter: 2h}')],
  runInBrownout: [...RUN, ...periodic('interval: 8h'), ...during('kind: brownout, failure: 0.5, factor: 9')],
} as const;

const { root, asked } = programWith(ADDITIONS);
let said: Readonly<Record<keyof typeof COMMANDS, Answer>>;
beforeAll(async () => {
  said = await asked(COMMANDS);
});

const resultOf = ({ out }: Answer) => JSON.parse(out);

test('a metric is defined, in a result with its interval, a threshold, and what a mistyped one meant', () => {
  expect(said.metric.out).toBe(`${METRIC}: Older than six hours
  a share, 0 to 1; less is better
  Of the hits, the share whose answer was older than six hours.
`);
  const { metrics, intervals, thresholds } = resultOf(said.run);
  const value = metrics.periodic.sixHoursOldRate;
  expect(value).toBeGreaterThan(0);
  expect(value).toBeLessThan(1);
  expect(intervals.metrics[METRIC]).toMatchObject({ mean: value, method: 'devices' });
  expect(thresholds).toMatchObject([{ rule: `${METRIC} < 1`, value, passed: true }]);
  expect(said.mistypedMetric.code).toBe(2);
  expect(said.mistypedMetric.err).toContain(METRIC);
});

test('a preset is listed, shown with its sources, what a mistyped one meant, and the policy of a run', () => {
  expect(said.presets.out).toMatch(/^in-house +a client of our own/m);
  expect(said.preset.out).toBe(PRESET.files['src/scenario/presets/in-house.yaml']);
  expect(said.mistypedPreset.code).toBe(2);
  expect(said.mistypedPreset.err).toContain('did you mean "in-house"?');
  const { inputs, metrics } = resultOf(said.runOfPreset);
  expect(inputs.policy).toMatchObject({ preset: 'in-house', periodic: { network: 'wifi' } });
  expect(metrics.periodic.attempts).toBeGreaterThan(0);
  expect(metrics.pre.attempts).toBe(0);
});

test('an opportunity is a setting, in the schema, and decides when a run fetches', () => {
  expect(said.opportunity.out).toMatch(
    /^policy\.periodic\.opportunity\.rareAfter\n.+\n +of kind +standby\n.+\n +default +2d$/m,
  );
  expect(said.schema.out).toContain('"standby"');
  const attempts = (answer: Answer) => resultOf(answer).metrics.periodic.attempts;
  expect(attempts(said.runOnStandby)).toBeGreaterThan(attempts(said.run) / 4);
  expect(attempts(said.runOnStandby)).toBeLessThan(attempts(said.run));
  expect(said.endlessOpportunity.code).toBe(2);
  expect(said.endlessOpportunity.err).toContain('opportunity standby would fetch endlessly');
});

test('a fault is a setting, and a run suffers it', () => {
  expect(said.fault.out).toContain('brownout');
  const [whole, broken] = [resultOf(said.run).metrics, resultOf(said.runInBrownout).metrics];
  expect(broken.periodic.failures).toBeGreaterThan(whole.periodic.failures);
  expect(broken.pre.lateHits).toBeGreaterThan(whole.pre.lateHits);
  expect(said.incompleteFault.code).toBe(2);
  expect(said.incompleteFault.err).toContain('factor');
});

test('a command is listed, helps, answers, and refuses what is nothing to it', () => {
  expect(said.help.out).toMatch(/^ {2}inputs .*what a run of a scenario/m);
  expect(said.commandHelp.out).toContain('--json');
  expect(resultOf(said.command)).toMatchObject({ name: 'wechat-month', devices: 3 });
  expect(said.commandOfNothing).toMatchObject({ code: 2, out: '' });
  expect(said.commandOfNothing.err).toContain('wechat-month');
  expect(said.commandWithMore).toMatchObject({ code: 2, out: '' });
  expect(said.commandWithMore.err).toContain('--speed');
});

test('a picture stands in a report under its question, with title, sentence, chart and table', () => {
  const [, report] = /^report: (.+)$/m.exec(said.run.err)!;
  const page = readFileSync(join(root, report!), 'utf8');
  const [group] = page.split('What were the fetches good for?')[1]!.split('<h2');
  const [picture] = group!.split(/<h3[^>]*>How long launches waited</)[1]!.split('<h3');
  expect(picture).toMatch(/Half of the launches waited .+ or less, one in a hundred longer than .+\./);
  expect(picture).toContain('data-chart="launch-waits"');
  expect(picture).toMatch(/<t[hd][^>]*>Ninety-nine in a hundred</);
});
