/** Two hundred malformed scenarios through the command line: exit code 2, one readable message with a place, nothing written. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asked, folder, written } from './asked.contract.ts';

const home = folder();
const out = join(home, 'reports');

async function refused(source: string, ...args: string[]): Promise<string> {
  const { code, out: printed, err } = await asked('run', source, '--out', out, '--quiet', ...args);
  expect(code, err).toBe(2);
  expect(printed).toBe('');
  expect(written(out)).toEqual([]);
  expect(err).not.toMatch(/node_modules|\bat .*\(.*:\d+:\d+\)|ZodError|\[object/);
  return err;
}

const WRONG: readonly (readonly [path: string, ...values: string[]])[] = [
  ['name', '3', 'Not Kebab', '""', `${'x'.repeat(65)}`],
  ['seed', '-1', '1.5', 'one', '9007199254740992'],
  ['start', 'yesterday', '2026-13-01', '12'],
  ['horizon', '-3d', '0', 'never', '5 parsecs', '[]'],
  ['warmup', '-1h', '28d', '4w', 'soon'],
  ['devices', '0', '-5', '2.5', 'many', '1e12'],
  ['represents', '0', '-1', 'all'],
  ['policy', 'wechatt', '7', '[wechat]', 'binanse'],
  ['policy.preset', 'none-such', 'qqq'],
  ['policy.periodic.interval', '-12h', '0', 'twelve'],
  ['policy.periodic.window', '-7d', '-1', 'week', '{}'],
  ['policy.periodic.windowInclusive', 'maybe', '1'],
  ['policy.periodic.enabled', 'sometimes', '0'],
  [
    'policy.periodic.opportunity',
    '{ kind: timr }',
    "{ kind: dailySweep, at: '25:00' }",
    '{ kind: hostActive, every: 1h }',
    '{ kind: tick, every: 0 }',
    '{ kind: tick, phase: often }',
    '{ lateOpen: never }',
  ],
  [
    'policy.periodic.jitter',
    '-10m',
    '{ law: uniform, min: 10m, max: 1m }',
    '{ law: gaussian, mean: 1m }',
    '{ mean: 1m }',
  ],
  ['policy.periodic.network', 'lte', 'none'],
  ['policy.periodic.maxPerOpportunity', '-1', '1.5'],
  [
    'policy.periodic.retry',
    '{ kind: fixed }',
    '{ kind: fixed, after: 0 }',
    '{ kind: exponential, base: 1m }',
    '{ kind: exponential, base: 1m, cap: 1h, maxAttempts: 0 }',
    'always',
  ],
  ['policy.periodic.read', 'waitt', '{ waitAtMost: -3s }', '{ wait: 3s }'],
  ['policy.pre.storage', 'ram', '1'],
  ['policy.pre.on', 'hotStart'],
  ['policy.lifecycle.suspendAfter', '-5s', 'soon'],
  ['policy.lifecycle.destroyAfter', '-30m'],
  ['policy.lifecycle.maxLive', '-1', '1.5'],
  ['policy.update', 'async', '{ retry: 0 }', '{ timeout: -1s }'],
  [
    'usage.opens',
    '{ kind: renewl }',
    '{ kind: ofHostOpens }',
    '{ gap: 0 }',
    '{ gap: { law: exponential, mean: 0 } }',
    '{ gap: { law: weibull, shape: 0, scale: 1h } }',
    '{ gap: { law: hyperexponential, branches: [{ p: 0.5, mean: 1h }, { p: 0.4, mean: 2h }] } }',
    '{ gap: { law: empirical, values: [] } }',
    '{ measure: sometimes }',
    '{ firstOpen: later }',
    '{ kind: trace }',
    '{ kind: trace, trace: { file: none.csv, columns: { time: t, device: d } } }',
  ],
  ['usage.rate', '-1', 'fast', '{ law: gamma, shape: -1, mean: 1 }'],
  ['usage.session', '-23s', '{ law: lognormal, median: 23s, sigma: -1 }'],
  ['usage.diurnal', '{ amplitude: 1.5, peakHour: 21 }', 'daily'],
  ['usage.diurnal', '{ amplitude: 0.5, peakHour: 25 }'],
  ['usage.weekly', '[1, 1, 1, 1, 1, 2]'],
  ['usage.weekly', '[0, 0, 0, 0, 0, 0, 0]'],
  ['host', '{ keepAlive: soon }', '{ activations: 0 }', '{ session: -1s }'],
  [
    'network',
    '{ kind: steady, type: 6g }',
    '{ kind: markov }',
    '{ kind: markov, states: {} }',
    '{ kind: markov, states: { wifi: { mean: 0 } } }',
    '{ kind: markov, states: { wifi: { mean: 1h } }, failure: { wify: 0.1 } }',
    '{ kind: markov, states: { wifi: { mean: 1h } }, failure: { wifi: 1.1 } }',
  ],
  ['app.readOn', 'start', 'hotStart'],
  ['app.freshFor', '-1h'],
  ['app.tokenShare', '1.2', '-0.1', 'most'],
  ['app.loadTime', '-1s', '{ law: lognormal, median: 0, sigma: 1 }'],
  ['app.packageSize', '1.5MB', '-1'],
  [
    'policy.update',
    '{ push: soon }',
    '{ preferLocal: newest }',
    '{ applyUpdate: 2 }',
    '{ onColdStart: sync }',
  ],
  ['origin.failure', '2', '-0.5', 'rare'],
  ['origin.bodySize', '-1KiB', '40KB', '{ law: exponential, mean: -4KiB }'],
  ['origin.timeout', '-10s', 'eventually'],
  ['origin.latency', '-120ms', '{ law: exponential }'],
  ['origin.capacity', '{ rps: 0 }', '{ rps: 500, window: 0 }', 'lots'],
  [
    'origin.content',
    '{ changes: 0 }',
    '{ scope: planet }',
    '{ changes: { trace: { file: none.csv, columns: { time: t } } } }',
  ],
  ['releases', '[soon]', '{ gaps: 0 }', '3d'],
  [
    'cohorts',
    '[{ name: a, share: 0 }]',
    '[{ name: a, share: 1, usage: { rate: -1 } }]',
    '[{ name: a, share: 0.7 }, { name: b, share: 0.7 }]',
  ],
  ['apps', '[{ id: a }, { id: a }]', '[{ id: a, origin: { failure: 2 } }]', '[{ id: a, network: {} }]'],
  ['faults', '[{ at: 3d, kind: outage }]', '[{ at: 3d, kind: quake }]', '[{ at: 3d, for: 1h, kind: slow }]'],
  [
    'thresholds',
    '[periodic.hitRate]',
    '["periodic.hitRte > 0.9"]',
    '["periodic.hitRate >> 0.9"]',
    '["origin.peakRps1s < fast"]',
  ],
];

const UNKNOWN = [
  'nam',
  'devics',
  'horizn',
  'polcy',
  'policy.peroidic',
  'policy.periodic.intervall',
  'policy.periodic.windw',
  'policy.periodic.opportunty',
  'policy.pre.storge',
  'policy.lifecycle.suspendafter',
  'usage.open',
  'usage.sesion',
  'network.typ',
  'app.readon',
  'app.freshfor',
  'origin.latncy',
  'origin.content.chnges',
  'policy.periodic.retries',
  'policy.periodic.jiter',
  'policy.pre.raed',
  'policy.lifecycle.memorykill',
  'usage.opens.gapp',
  'usage.opens.mesure',
  'network.kindd',
  'app.tokenshare',
  'origin.bodysize',
  'origin.timeut',
  'threshold',
  'seeed',
  'foo',
  'policy.foo',
  'usage.foo',
];

const cases = [
  ...WRONG.flatMap(([path, ...values]) => values.map((value) => [path, value] as const)),
  ...UNKNOWN.map((path) => [path, '1h'] as const),
];

function yamlOf(path: string, value: string): string {
  const keys = path.split('.');
  const lines = keys.map(
    (key, depth) => `${'  '.repeat(depth)}${key}:${depth === keys.length - 1 ? ` ${value}` : ''}`,
  );
  return [...(keys[0] === 'name' ? [] : ['name: malformed']), ...lines].join('\n');
}

let files = 0;

function fileOf(text: string, extension = 'yaml'): string {
  const file = join(home, `scenario-${files++}.${extension}`);
  writeFileSync(file, text);
  return file;
}

test.each(cases)('%s: %s', async (path, value) => {
  const file = fileOf(yamlOf(path, value));
  const message = await refused(file);
  expect(message).toContain(file);
  expect(message).toMatch(/\.yaml:\d+:\d+ \S/);
});

test.each([
  ['an unclosed brace', 'name: x\npolicy: {'],
  ['a tab', 'name: x\n\tpolicy: wechat'],
  ['a key twice', 'name: x\nname: y'],
  ['a list', '- name: x'],
  ['a word', 'wechat'],
  ['nothing', ''],
  ['two documents', 'name: x\n---\nname: y'],
  ['an unclosed quote', 'name: "x'],
  ['bad indentation', 'name: x\n  seed: 1'],
  ['an alias to nothing', 'name: *x'],
])('broken YAML: %s', async (_name, text) => {
  expect(await refused(fileOf(text))).toMatch(/scenario-\d+\.yaml/);
});

test.each([['{'], ['[]'], ['{"name": "x",}'], ["{'name': 'x'}"], ['{"name": "x", "seed": -1}']])(
  'broken JSON: %s',
  async (text) => {
    expect(await refused(fileOf(text, 'json'))).toMatch(/scenario-\d+\.json/);
  },
);

test.each([
  ['a row that is short', 't,d\n1,a\n2', /trace-\d+\.csv:3/],
  ['a time that is none', 't,d\n1,a\nnoon,a', /trace-\d+\.csv:3.*"noon"/],
  ['a negative time', 't,d\n-5,a', /trace-\d+\.csv:2/],
  ['a device without a name', 't,d\n1,', /trace-\d+\.csv:2/],
  ['no such column', 'when,d\n1,a', /no column "t"|column "t"|"t"/],
  ['an empty file', '', /trace-\d+\.csv/],
  ['a header only', 't,d\n', /trace-\d+\.csv/],
  ['an unclosed quote', 't,d\n1,"a\n', /trace-\d+\.csv:2/],
])('a CSV with %s', async (_name, csv, place) => {
  const trace = join(home, `trace-${files}.csv`);
  writeFileSync(trace, csv);
  const yaml = `name: traced\nwarmup: 0\nusage: { opens: { kind: trace, trace: { file: ${trace}, columns: { time: t, device: d } } } }`;
  expect(await refused(fileOf(yaml))).toMatch(place);
});

test.each([
  ['a missing file', ['nowhere.yaml'], /nowhere\.yaml/],
  ['a simulation that is not shipped', ['wechat-mont'], /did you mean "wechat-month"/],
  ['a --set without a value', ['wechat-month', '--set', 'policy'], /--set policy/],
  [
    'a --set of an unknown key',
    ['wechat-month', '--set', 'policy.periodic.intervall=6h'],
    /--set policy\.periodic\.intervall=6h/,
  ],
  ['a --devices of none', ['wechat-month', '--devices', '0'], /--devices/],
  [
    'a --horizon within the warm-up',
    ['wechat-month', '--horizon', '3d'],
    /wechat-month\.yaml:9:9 warmup: .* horizon of 3d/,
  ],
  ['workers of none', ['wechat-month', '--workers', '0'], /--workers/],
  ['an engine that does not exist', ['wechat-month', '--engine', 'warp'], /--engine/],
  ['an option that does not exist', ['wechat-month', '--sed', '3'], /--seed/],
  ['a device that is not a number', ['wechat-month', '--devices', 'x'], /whole number/],
] as const)('%s', async (_name, [source, ...args], place) => {
  expect(await refused(source, ...args)).toMatch(place);
});

const OTHERS = 33;

test('there are at least two hundred of them', () => {
  expect(cases.length + OTHERS).toBeGreaterThanOrEqual(200);
});
