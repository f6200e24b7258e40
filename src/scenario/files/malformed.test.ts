/** Scenarios that are wrong, in every way we could think of: each is refused, and the message says where and why. */

import { expect, test } from 'vitest';
import { refusals, rowsOf } from '../problems/refusal.contract.ts';

const { refusalOf } = refusals();

// Values that are wrong, by path.
const WRONG_VALUES = rowsOf(`
  description | 3 | [a] | true
  seed | -1 | 1.5 | one | 9007199254740992 | true | ~ | .nan | [1]
  start | yesterday | 2026-02-30T00:00:00Z | 2026-13-01 | 3 | 2026-03-02T25:00:00Z | 2026-03-02 08:00
  start | 2026-03-02T00:00:00+08 | {}
  horizon | -3d | 0 | "3" | 3y | 3 d | never | .inf | .nan | true | [3d] | {d: 3} | ~ | 1e300 | ""
  warmup | -1s | x | never | [] | -.inf
  devices | 0 | -5 | 1.5 | "10" | 2147483649 | many | .inf | 1e10
  represents | 0 | 0.5 | -1 | many | .inf
  policy | weechat | qqq | binanse | 3 | [wechat] | ~ | true | ""
  policy.preset | weechat | ios-refesh | 3 | ~ | []
  policy.periodic | off | ~ | [] | 12h
  policy.periodic.enabled | yes | 1 | "true" | ~
  policy.periodic.interval | -12h | never | "12" | "12 h" | [12h] | 0 | 0s
  policy.periodic.window | -7d | -1 | nevr | {} | forever
  policy.periodic.windowInclusive | maybe | 0
  policy.periodic.opportunity | timer | [] | ~ | tick
  policy.periodic.opportunity.kind | daily | hostOpens | timr | poll | 3 | ~
  policy.periodic.opportunity.lateOpen | fetchh | never | true
  policy.periodic.jitter | -5m | none | [] | {} | {min: 0, max: 1h} | {law: uniform, min: 2h, max: 1h}
  policy.periodic.jitter | {law: normal, mean: 3s}
  policy.periodic.network | wify | cellular | 3 | [wifi]
  policy.periodic.requireToken | no | 0
  policy.periodic.maxPerOpportunity | -1 | 1.5 | none | "10"
  policy.periodic.retry | never | 3 | [] | {after: 1m} | {kind: linear} | {kind: fixed} | ~
  policy.periodic.read | waits | {waitAtMost: -3s} | {waitAtLeast: 3s} | 3s | {} | [wait]
  policy.pre | off | ~ | 3
  policy.pre.enabled | on | 2
  policy.pre.on | hotStart | open | ~
  policy.pre.read | neverwait | {waitAtMost: never}
  policy.pre.storage | disc | ram | 3
  policy.pre.requireToken | 1
  policy.lifecycle | [] | wechat
  policy.lifecycle.suspendAfter | -5s | never | soon
  policy.lifecycle.destroyAfter | -30m | nevr | [30m]
  policy.lifecycle.maxLive | 1.5 | -1 | none
  policy.lifecycle.memoryKill | -20m | sometimes | {law: exponential, mean: 0} | {law: exponential}
  policy.update | ~ | none | []
  usage | 8h | [] | ~
  usage.opens | 8h | [8h] | {kind: ofHostOpens} | {kind: trace} | {kind: renewals}
  usage.opens | {trace: {file: a.csv}}
  usage.opens.gap | 0 | -8h | 0.2 | never | {law: exponential, mean: 0} | {law: exponential, mean: -8h}
  usage.opens.gap | {law: exponential, median: 8h} | {mean: 8h} | {law: weibull, shape: 0, scale: 8h}
  usage.opens.gap | {law: weibull, shape: -1, scale: 8h} | {law: weibull, shape: 2}
  usage.opens.gap | {law: gamma, shape: 2, mean: 0} | {law: gamma, shape: 0, mean: 8h}
  usage.opens.gap | {law: lognormal, median: 0, sigma: 1} | {law: lognormal, median: 1h, sigma: -1}
  usage.opens.gap | {law: lognormal, median: 1h, sigma: wide} | {law: lognormal, median: 1h, sigma: 60}
  usage.opens.gap | {law: uniform, min: 3h, max: 2h} | {law: uniform, min: 0, max: 0}
  usage.opens.gap | {law: empirical, values: []} | {law: empirical, values: [1h, -1h]}
  usage.opens.gap | {law: empirical, values: 1h} | {law: empirical, values: [0, 0]}
  usage.opens.gap | {law: hyperexponential, branches: []}
  usage.opens.gap | {law: hyperexponential, branches: [{p: 0.5, mean: 1h}, {p: 0.4, mean: 2h}]}
  usage.opens.gap | {law: hyperexponential, branches: [{p: 1.5, mean: 1h}, {p: -0.5, mean: 2h}]}
  usage.opens.gap | {law: hyperexponential, branches: [{p: 1}]} | {law: hyperexponential, branches: 1h}
  usage.opens.gap | {law: poisson, mean: 8h} | {law: exponential, mean: 8h, shape: 2}
  usage.opens.measure | opentoopen | close
  usage.opens.firstOpen | imediate | -1h | [] | {law: exponential}
  usage.rate | -1 | twice | {law: gamma, shape: 2} | 1h | .inf
  usage.session | -23s | {law: lognormal, median: 23} | short
  usage.diurnal | [1, 2] | {amplitude: 1.5, peakHour: 21} | {amplitude: 0.5, peakHour: 25} | flat | ~
  usage.weekly | [1, 1, 1, 1, 1, 2] | [0, 0, 0, 0, 0, 0, 0] | [1, 1, 1, 1, 1, 1, -1] | 0
  host | {activations: {law: exponential, mean: 0}} | ~ | none
  network | wifi | [] | {kind: markow} | {type: wfi} | {kind: markov} | {kind: steady, states: {}}
  network.type | wlan | 3 | [wifi]
  app | [] | fast
  app.readOn | coldstart | hotStart | 3
  app.freshFor | -12h | never | x
  app.tokenShare | -0.1 | 1.1 | 50% | "1" | .nan
  app.loadTime | -1s | fast | {law: lognormal, sigma: 0.4}
  app.packageSize | 1.5MB | -1
  origin | none | []
  origin.latency | -120ms | {law: lognormal, median: -1, sigma: 0.5} | quick
  origin.failure | -0.01 | 1.01 | 1% | never
  origin.bodySize | -1 | 40KB | 40kib | {law: exponential, mean: 0} | {law: uniform, min: 2KiB, max: 1KiB}
  origin.bodySize | big | 1h | 1e300
  origin.timeout | -1s | none | []
  origin.content | never | 6h | []
  origin.content.changes | 0 | -6h | nver | {law: exponential, mean: 0} | {trace: feed.csv} | {trace: {}}
  origin.content.changes | {trace: {file: a.csv, columns: {device: d, time: t}}}
  origin.content.changes | {trace: {file: a.csv, columns: {time: t}, mergeWithin: 3s}} | {laws: exponential}
  origin.content.changes | [6h]
  origin.content.scope | divice | shared
  origin.capacity | {rps: 0} | 500 | ~
  releases | 3 | ~ | none
  cohorts | {} | none | 3
  apps | {} | none | 3
  faults | {at: 3d, for: 1h, kind: outage} | 0
  thresholds | periodic.hitRate > 0.9 | {} | ~
`).flatMap(([path, ...values]) => values.map((value) => [path, value] as const));

test.each(WRONG_VALUES)('%s: %s', async (path, value) => {
  const keys = path.split('.');
  // One line for each key: line 1 is the name, and the value stands at the end of the last line.
  const lines = keys.map((key, depth) => `${'  '.repeat(depth)}${key}:`);
  const message = await refusalOf(`name: x\n${lines.join('\n')} ${value}\n`);
  const lastLine = lines.at(-1) as string;
  const column = lastLine.length + 2;
  // What is wrong within an object may stand further right, and have a longer path.
  const place = value.startsWith('{') ? `\\d+ ${path}(\\.[\\w.]+)?` : `${column} ${path}`;
  expect(message).toMatch(new RegExp(`^file:${keys.length + 1}:${place}: .`, 'm'));
});

// Keys that do not exist, in every object there is, and which was meant.
const UNKNOWN_KEYS = rowsOf(`
  nam | name
  horizonn | horizon
  device | devices
  polcy | policy
  polcy.periodic.interval | policy
  Usage | usage
  wholly
  policy.pariodic | periodic
  policy.postFetch
  policy.periodic.intervall | interval
  policy.periodic.windwo | window
  policy.periodic.requireTokn | requireToken
  policy.periodic.opportunity.lateopen | lateOpen
  policy.periodic.opportunity.every
  policy.pre.storege | storage
  policy.lifecycle.destroyafter | destroyAfter
  policy.lifecycle.suspend | suspendAfter
  usage.open | opens
  usage.sesion | session
  usage.opens.gaps | gap
  usage.opens.trace
  network.typ | type
  network.states
  app.freshfor | freshFor
  app.token | tokenShare
  origin.latancy | latency
  origin.content.change | changes
`);

test.each(UNKNOWN_KEYS)('the unknown key %s', async (path, meant) => {
  const keys = path.split('.');
  const lines = keys.map((key, depth) => `${'  '.repeat(depth)}${key}:`);
  const message = await refusalOf(`name: x\n${lines.join('\n')} 3\n`);
  const unknown = path.startsWith('polcy') ? 'polcy' : path;
  const depth = unknown.split('.').length;
  const hint = meant === undefined ? '' : ` (did you mean "${meant}"?)`;
  expect(message.split('\n')).toContain(`file:${depth + 1}:${2 * depth - 1} ${unknown}: unknown key${hint}`);
});

// Whole scenarios, and what the refusal says.
const SCENARIOS = rowsOf(String.raw`
   | file:1:1: the file is empty
  # only a comment\n | the file is empty
  - name: x\n | file:1:1: expected an object of settings, found a list
  wechat\n | file:1:1: expected an object of settings, found "wechat"
  42\n | found 42
  ~\n | found nothing
  {}\n | file:1:1 name: is required
  devices: 3\n | name: is required
  name: WeChat\n | file:1:7 name: expected a kebab-case name | found "WeChat"
  name: two words\n | file:1:7 name:
  name: under_score\n | file:1:7 name:
  name: -x\n | file:1:7 name:
  name: ../../etc\n | file:1:7 name:
  name: 3\n | file:1:7 name: | found 3
  name:\n | name: expected a kebab-case name | found nothing
  name: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n | file:1:7 name: has 65 characters, 64 at most
  name: x\nhorizon: 5d\n | file:2:10 warmup: the warm-up of 7d is not shorter than the horizon of 5d
  name: x\nwarmup: 28d\n | file:2:9 warmup: the warm-up of 28d is not shorter than the horizon of 28d
  name: x\nhorizon: 1d\nwarmup: 1d\n | file:3:9 warmup:
  name: x\npolicy: {periodic: {interval: 0}}\n | file:2:31 policy.periodic.interval: an interval of 0
  name: x\npolicy: {periodic: {retry: {kind: fixed, after: 0}}}\n | file:2:49 policy.periodic.retry.after: | above 0; or an object with a law
  name: x\npolicy: {periodic: {retry: {kind: fixed, after: 1m, maxAttempts: 0}}}\n | file:2:66 policy.periodic.retry.maxAttempts:
  name: x\npolicy: {periodic: {retry: {kind: exponential, base: 1s, cap: 1m}}}\n | policy.periodic.retry.maxAttempts: is required
  name: x\npolicy: {periodic: {retry: {kind: exponential, base: 0, cap: 0, maxAttempts: 2, jitter: half}}}\n | retry.base: | retry.cap: | file:2:89 policy.periodic.retry.jitter:
  name: x\npolicy: {periodic: {opportunity: {kind: tick, every: 0}}}\n | file:2:54 policy.periodic.opportunity.every:
  name: x\npolicy: {periodic: {opportunity: {kind: tick, phase: randm}}}\n | opportunity.phase: | did you mean "random"?
  name: x\npolicy: {periodic: {opportunity: {kind: tick, lateOpen: fetch}}}\n | opportunity.lateOpen: unknown key
  name: x\nnetwork: {kind: markov, states: {}}\n | file:2:33 network.states: a markov network needs at least one state
  name: x\nnetwork: {kind: markov, states: {wifi: {mean: 0}}}\n | file:2:47 network.states.wifi.mean:
  name: x\nnetwork: {kind: markov, states: {wifi: 10h}}\n | file:2:40 network.states.wifi: expected an object of settings
  name: x\nnetwork: {kind: markov, states: {wifi: {}}}\n | network.states.wifi.mean: is required
  name: x\nnetwork: {kind: markov, states: {Wi-Fi: {mean: 1h}}}\n | network.states.Wi-Fi: expected a lower-case name | found "Wi-Fi"
  name: x\nnetwork: {kind: markov, states: {wifi: {mean: 1h}}, failure: {wfi: 0.1}}\n | network.failure.wfi: there is no state of this name | did you mean "wifi"?
  name: x\nnetwork: {kind: markov, states: {wifi: {mean: 1h}}, failure: {wifi: 2}}\n | network.failure.wifi: expected a number from 0 to 1, found 2
  name: x\nnetwork: {kind: markov, states: [wifi]}\n | network.states:
  name: x\nusage: {rate: 2, opens: {kind: trace, trace: {$TRACE}}}\n | file:2:15 usage.rate: with a trace there is no rate
  name: x\nusage: {opens: {kind: trace, trace: {file: a.csv}}}\n | usage.opens.trace.columns: is required
  name: x\nusage: {opens: {kind: trace, trace: {file: a.csv, columns: {time: t}}}}\n | usage.opens.trace.columns.device: is required
  name: x\nusage: {opens: {kind: trace, trace: {file: "", columns: {time: t, device: d}}}}\n | file:2:44 usage.opens.trace.file: expected a non-empty text, found ""
  name: x\nusage: {opens: {kind: trace, trace: {$TRACE, format: xls}}}\n | usage.opens.trace.format: expected one of auto, csv, parquet, found "xls"
  name: x\nusage: {opens: {kind: trace, trace: {$TRACE, timeUnit: min}}}\n | usage.opens.trace.timeUnit: expected one of s, ms, us, ns
  name: x\nusage: {opens: {kind: trace, trace: {$TRACE, separator: ";"}}}\n | usage.opens.trace.separator: expected one of auto, comma, tab, semicolon, pipe
  name: x\nusage: {opens: {kind: trace, trace: {$TRACE, events: {open: show}}}}\n | usage.opens.trace.events.close: is required
  name: x\nusage: {opens: {kind: trace, trace: {$TRACE, events: {open: show, close: hide}}}}\n | file:2:90 usage.opens.trace.events: needs columns.kind
  name: x\nusage: {opens: {kind: trace, trace: {file: a.csv, columns: {time: t, device: d, kind: k, duration: l}, events: {open: show, close: hide}}}}\n | usage.opens.trace.columns.duration: with events a session lasts until its close
  name: x\nusage: {opens: {kind: trace, trace: {file: a.csv, columns: {time: t, device: d, kind: k}, events: {open: show, close: show}}}}\n | usage.opens.trace.events.close: is the same as events.open
  name: x\nusage: {opens: {kind: trace, trace: {$TRACE, where: kind}}}\n | usage.opens.trace.where:
  name: x\nusage: {opens: {kind: trace, trace: {$TRACE, where: {kind: [app]}}}}\n | usage.opens.trace.where.kind: expected a text or a number
  name: x\nusage: {opens: {kind: trace, trace: {$TRACE, mergeWithin: -1s}}}\n | usage.opens.trace.mergeWithin:
  name: x\nusage: {opens: {kind: trace, trace: {$TRACE, endWith: end}}}\n | usage.opens.trace.endWith:
  name: x\nusage: {opens: {kind: trace, gap: 3h, trace: {$TRACE}}}\n | usage.opens.gap: unknown key
  name: x\norigin: {content: {scope: device, changes: {trace: {file: a, columns: {time: t}}}}}\n | file:2:27 origin.content.scope: changes from a trace are the same for all devices
  name: x\nthresholds:\n  - periodic.hitRate\n | file:3:5 thresholds.0:
  name: x\nthresholds: [a > 1, a => 1]\n | file:2:21 thresholds.1:
  name: x\nthresholds: [a != 1]\n | thresholds.0:
  name: x\nthresholds: [a >= base - 1pt]\n | thresholds.0: is about a difference, which fleetcast compare judges: give it there, with --threshold
  name: x\nthresholds: [a > lots]\n | thresholds.0:
  name: x\nthresholds: [a > never]\n | thresholds.0:
  name: x\nthresholds: [a..b > 1]\n | thresholds.0:
  name: x\nthresholds: ["> 1"]\n | thresholds.0:
  name: x\nthresholds: [3]\n | thresholds.0:
  name: x\norigin:\n  latency:\n    law: empirical\n    values: [1s, x, 2s]\n | file:5:18 origin.latency.values.1:
  name: x\norigin:\n  latency:\n    law: hyperexponential\n    branches:\n      - {p: 0.5, mean: 1s}\n      - {p: 0.5, maen: 1s}\n | file:7:18 origin.latency.branches.1.maen: unknown key (did you mean "mean"?) | origin.latency.branches.1.mean: is required
`);

test.each(SCENARIOS)('%j', async (text, ...fragments) => {
  const message = await refusalOf(text.replace('$TRACE', 'file: a.csv, columns: {time: t, device: d}'));
  for (const fragment of fragments) expect(message).toContain(fragment);
});

test('a long value is cut', async () => {
  expect(await refusalOf(`name: ${'X'.repeat(5_000)}`)).toContain('X…"');
});

test('all that is wrong is said at once, with the command line', async () => {
  const text = 'name: X\nhorizon: -3d\npolicy: {periodic: {intervall: 6h}}\n';
  const message = await refusalOf(text, 'yaml', { sets: ['seed=x', 'foo'], overrides: { devices: 0 } });
  expect(message.split('\n')).toHaveLength(6);
  for (const place of ['file:1:7', 'file:2:10', 'file:3:21', '--set seed=x', '--set foo', '--devices']) {
    expect(message).toContain(`${place}`);
  }
});

test('the tables hold more than 200 scenarios', () => {
  expect(WRONG_VALUES.length + UNKNOWN_KEYS.length + SCENARIOS.length).toBeGreaterThan(200);
});
