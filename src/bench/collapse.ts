/**
 * What a collapse costs: `tsx src/bench/collapse.ts [rounds]` lives one fleet at its servers, undisturbed, after an outage that it gets over,
 * and after one that it does not, and prints the medians of the rounds. Devices in order, as in one thread, and by windows, as in several;
 * windows are counted, and the passes until they come to rest.
 */

import { Books } from '../compiled/books/books.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { FleetEngine } from '../engines/fleet/fleet.ts';
import { alone } from '../engines/fleet/windows.ts';
import { observe } from '../metrics/observation.ts';
import { serviceMetrics } from '../metrics/services.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';

/** Some 70 first tries a second at servers that can do a hundred requests, and clients that give up after a second and try three times more. */
const FLEET = {
  name: 'collapse',
  devices: 36_000,
  horizon: '30m',
  warmup: '5m',
  usage: { opens: { gap: { law: 'exponential', mean: '8m' } }, session: '30s' },
  app: {
    loadTime: '100ms',
    ownRequest: true,
    ownRetry: { kind: 'exponential', base: '1s', cap: '10s', jitter: 'full', maxAttempts: 4 },
  },
  // Each open is a cold start, with a request of its own.
  policy: {
    ...{ periodic: { enabled: false }, pre: { enabled: false }, update: { enabled: false } },
    lifecycle: { suspendAfter: 0, destroyAfter: 0 },
  },
  origin: { latency: 0, timeout: '1s' },
};

const DOWN = { at: '5m', for: '60s', kind: 'down', service: 'data' };

/** A short queue turns away what an endless one would keep until nobody waits for it. */
const RUNS = {
  undisturbed: { queueLimit: 'never', faults: [] },
  'an outage, and back': { queueLimit: 50, faults: [DOWN] },
  'an outage, and down for good': { queueLimit: 'never', faults: [DOWN] },
} as const;

interface Measured {
  readonly run: string;
  readonly requests: number;
  readonly attemptsPerFirstTry: number | null;
  readonly events: number;
  readonly orderedCpuMs: number;
  readonly windowsCpuMs: number;
  readonly windows: number;
  readonly passes: number;
}

const module = await fleetModule();
const rounds = Number(process.argv[2] ?? 5);
const names = Object.keys(RUNS) as (keyof typeof RUNS)[];
const found = names.map((): Measured[] => []);
for (let round = 0; round < rounds; round++) {
  for (const [index, name] of names.entries()) found[index]!.push(measured(name));
}
for (const all of found) {
  const medianOf = (of: (one: Measured) => number) => all.map(of).sort((a, b) => a - b)[rounds >> 1]!;
  console.log(
    JSON.stringify({
      ...all[0]!,
      orderedCpuMs: medianOf(({ orderedCpuMs }) => orderedCpuMs),
      windowsCpuMs: medianOf(({ windowsCpuMs }) => windowsCpuMs),
    }),
  );
}

function measured(name: keyof typeof RUNS): Measured {
  const { queueLimit, faults } = RUNS[name];
  const data = { serves: ['own'], instances: 10, time: '100ms', queueLimit };
  const { model } = compile(parseScenario({ ...FLEET, services: { data }, faults }));
  let [windows, passes] = [0, 0];
  const counted: typeof alone = (own, isChanged) => {
    if (isChanged) passes += 1;
    else windows += 1;
    return alone(own, isChanged);
  };
  const [ordered, windowed] = [alone, counted].map((exchange) => {
    const books = new Books(model);
    const engine = new FleetEngine(module, model, books, { exchange });
    const before = process.cpuUsage();
    for (const _ of engine.run());
    const { user, system } = process.cpuUsage(before);
    books.close();
    return { books, events: engine.events, cpuMs: Math.round((user + system) / 1000) };
  });
  const { arrivals, attemptsPerFirstTry } = serviceMetrics(
    observe(ordered!.books, model, 1).services[0]!,
    model,
  );
  return {
    run: name,
    requests: arrivals,
    attemptsPerFirstTry,
    events: ordered!.events,
    orderedCpuMs: ordered!.cpuMs,
    windowsCpuMs: windowed!.cpuMs,
    windows,
    passes,
  };
}
