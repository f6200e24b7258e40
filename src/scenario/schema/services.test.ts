import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { NEVER } from '../../compiled/kernel/time.ts';
import { compile } from '../compile/compile.ts';
import { inputsOf } from '../compile/inputs.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { ScenarioError } from '../problems/problem.ts';

const scenarioOf = (yaml: string) => parseScenario({ name: 'x', ...parse(yaml) });
const service = (keys: string) => `services: {data: {serves: [periodic], instances: 4, time: 50ms, ${keys}}}`;
/** Content that all devices get. */
const FOR_ALL = 'origin: {content: {scope: app}}';

function problemsOf(yaml: string): readonly string[] {
  try {
    compile(scenarioOf(yaml));
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems.map(({ path, message, expected, suggestion }) =>
      [`${path}:`, message, expected, suggestion].filter(Boolean).join(' '),
    );
  }
}

describe('services', () => {
  test('are printed with all that was left to defaults', () => {
    const { services } = inputsOf(scenarioOf(service('concurrency: 8, rateLimit: {rps: 0.5}'))) as {
      services: Record<string, unknown>;
    };
    expect(services.data).toEqual({
      serves: ['periodic'],
      instances: 4,
      concurrency: 8,
      time: '50ms',
      dispatch: 'pooled',
      queueLimit: 320,
      order: 'fifo',
      dropExpired: false,
      onFull: 'reject',
      rateLimit: { rps: 0.5, burst: 1 },
      retryAfter: 'none',
      bandwidth: 'never',
      autoscale: 'none',
      edge: 'none',
      price: 'none',
      background: 'none',
    });
  });

  test('scale by the rule of Kubernetes with its defaults', () => {
    expect(scenarioOf(service('autoscale: {min: 2, max: 9}')).services.data!.autoscale).toEqual({
      ...{ min: 2, max: 9, target: 0.7, sync: 15_000 },
      ...{ startup: 60_000, tolerance: 0.1, stabiliseDown: 300_000 },
    });
  });

  test('have clients that wait for ever and do not retry, unless it is said', () => {
    expect(scenarioOf(service('background: {rps: 40}')).services.data!.background).toEqual({
      rps: 40,
      diurnal: null,
      weekly: null,
      timeout: { law: 'constant', value: NEVER },
      bodySize: { law: 'constant', value: 0 },
      retry: { kind: 'none' },
    });
  });

  test.each([
    ['80us', 80],
    ['1.5ms', 1500],
    ['50ms', 50_000],
    [0.25, 250],
    ['2m', 120_000_000],
  ])('are as exact as a microsecond: %j', (time, micros) => {
    const { services } = scenarioOf(`services: {data: {serves: [own], instances: 1, time: ${time}}}`);
    expect(services.data!.time).toEqual({ law: 'constant', value: micros });
  });
});

const BESIDE = 'other: {serves: [own], instances: 1, time: 1ms}';

describe('what is refused of services', () => {
  test.each([
    [service('then: other'), 'services.data.then: there is no service "other" (it is the only one)'],
    [
      `services: {data: {serves: [periodic], instances: 4, time: 50ms, then: othre}, ${BESIDE}}`,
      'services.data.then: there is no service "othre" (besides it there is other) other',
    ],
    [
      `services: {data: {serves: [periodic], instances: 4, time: 50ms, then: other}, other: {serves: [own], instances: 1, time: 1ms, edge: {lifetime: 1m}}}`,
      'services.other.edge: requests come here from data too, and an edge stands only before the first service of a request: give it to data, or leave it out',
    ],
    [
      service('edge: {nodes: 4}'),
      'services.data.edge.lifetime: is required a duration such as 500ms, 90s, 30m, 12h, 12h30m, 7d or 4w, or a number of milliseconds, above 0',
    ],
    [
      service('edge: {lifetime: 1m, nodes: 0}'),
      'services.data.edge.nodes: a whole number of nodes from 1 to 10000',
    ],
    [service('price: {instanceHour: -1}'), 'services.data.price.instanceHour: a non-negative number'],
    [
      `services: {data: {serves: [periodic], instances: 4, time: 50ms, then: other, bandwidth: 1MiB}, ${BESIDE}}`,
      'services.data.bandwidth: what is served here is answered by the service behind: give bandwidth to other, or leave it out',
    ],
    [
      service('bandwidth: 0'),
      'services.data.bandwidth: never; or a size such as 40KiB or 1.5MiB, or a number of bytes, above 0',
    ],
    [service('then: data'), 'services.data.then: a service cannot stand behind itself'],
    [
      `services: {a: {serves: [own], instances: 1, time: 1s, then: b}, b: {instances: 1, time: 1s, then: c}, c: {instances: 1, time: 1s, then: b}}`,
      'services.b.then: what is served would go in a circle: b → c → b',
    ],
    [
      `services: {data: {serves: [own], instances: 4, time: 50ms}, ${BESIDE}}`,
      'services.other.serves.0: "own" is served by data already: each kind of request comes to one service first',
    ],
    [
      'services: {data: {serves: [own, own], instances: 4, time: 50ms}}',
      'services.data.serves.1: "own" stands here twice',
    ],
    [
      'services: {data: {instances: 4, time: 50ms}}',
      'services.data: nothing comes to this service: give it serves (periodic, pre, own, check, download) or background, or name it in the then of another',
    ],
    [
      'services: {data: {serves: [fetch], instances: 4, time: 50ms}}',
      'services.data.serves.0: one of periodic, pre, own, check, download',
    ],
    [
      service('autoscale: {min: 9, max: 2}'),
      'services.data.autoscale.min: the fewest instances, 9, are more than max, the most, 2',
    ],
    [
      service('autoscale: {min: 5, max: 9}'),
      'services.data.instances: the service starts with 4, and autoscale keeps it between 5 and 9',
    ],
    [
      service('autoscale: {schedule: []}'),
      'services.data.autoscale.schedule: a schedule needs at least one step {at, instances}',
    ],
    [
      service(
        'autoscale: {schedule: [{at: 2h, instances: 1}, {at: 1h, instances: 2}, {at: 1h, instances: 3}]}',
      ),
      'services.data.autoscale.schedule.1.at: does not lie after the step before it: a schedule is in the order of time',
      'services.data.autoscale.schedule.2.at: does not lie after the step before it: a schedule is in the order of time',
    ],
    [
      service(
        'autoscale: {schedule: [{at: 2h, instances: 1}, {at: 2026-03-02T00:00:00+08:00, instances: 2}]}',
      ),
      'services.data.autoscale.schedule.1.at: does not lie after the step before it: a schedule is in the order of time',
    ],
    [
      service('onFull: drop, retryAfter: slot'),
      'services.data.retryAfter: with onFull: drop those that are turned away get no answer, so that nobody is told',
    ],
    [
      'services: {data: {serves: [own], instances: 0, time: 1ms}}',
      'services.data.instances: a whole number of instances from 1 to 1000000',
    ],
    [
      'services: {data: {serves: [own], instances: 1, time: {law: uniform, min: 0, max: 0}}}',
      'services.data.time: times need a mean above 0, and these are all 0',
    ],
    [service('queueLimits: 3'), 'services.data.queueLimits: unknown key queueLimit'],
    [
      service('autoscale: {min: 1, maxx: 3}'),
      'services.data.autoscale.max: is required a whole number of instances from 1 to 1000000',
      'services.data.autoscale.maxx: unknown key max',
    ],
    [
      'services: {my_data: {serves: [own], instances: 1, time: 1ms}}',
      'services.my_data: a name of letters, digits and hyphens such as data or order-api',
    ],
    [
      `${service('')}\norigin: {capacity: {rps: 5}}`,
      'origin.capacity: with services it is their servers that say how much can be borne: leave capacity or services out',
    ],
    [
      `${service('edge: {lifetime: 1m}')}\ndevices: 100\nrepresents: 1000`,
      'services.data.edge: a request that stands for other devices does not say for which device it is: set origin.content.scope: app if all devices get the same, or leave represents out and give all devices',
    ],
    [
      `${FOR_ALL}\n${service('edge: {lifetime: 1m}')}\napp: {backOffice: {gray: {steps: [{at: 1d, share: 0.5}]}}}\ndevices: 100\nrepresents: 1000`,
      'services.data.edge: a request that stands for other devices does not say which address it is for: leave the gray release out, or leave represents out and give all devices',
    ],
    [
      'services: {data: {serves: [download], instances: 1, time: 1ms, edge: {lifetime: 1m}}}\ndevices: 100\nrepresents: 1000',
      'services.data.edge: a request that stands for other devices does not say which package it is for: give downloads a service of their own without an edge, or leave represents out and give all devices',
    ],
    [
      `${service('')}\nfaults: [{at: 9d, for: 1h, kind: down, service: date}]`,
      'faults.0.service: there is no service "date" (there is data) data',
    ],
    [
      'faults: [{at: 9d, for: 1h, kind: errors, service: data, share: 1}]',
      'faults.0.service: there is no service "data" (the scenario has no services)',
    ],
  ])('%s', (yaml, ...expected) => {
    expect(problemsOf(yaml)).toEqual(expected);
  });

  test('is nothing of a sample, or of what is there twice in other places', () => {
    expect(problemsOf(`${service('')}\ndevices: 100\nrepresents: 1000`)).toEqual([]);
    const sample = 'devices: 100\nrepresents: 1000';
    expect(problemsOf(`${FOR_ALL}\n${service('edge: {lifetime: 1m}')}\n${sample}`)).toEqual([]);
    expect(
      problemsOf(
        'services: {a: {serves: [own], instances: 1, time: 1s, then: c}, b: {serves: [pre], instances: 1, time: 1s, then: c}, c: {instances: 1, time: 1s}}',
      ),
    ).toEqual([]);
  });
});
