import { expect, test } from 'vitest';
import { REQUEST } from '../compiled/services/ask.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { type Rest, withRest } from './rest.ts';

const RETRY = { kind: 'fixed', after: '5s' } as const;
const LIMITS = { budget: { ratio: 0.1, burst: 3 }, breaker: { failures: 3, open: '1m' } } as const;

const { model } = compile(
  parseScenario({
    name: 'rest',
    policy: {
      periodic: { retry: { ...RETRY, maxAttempts: 2 } },
      pre: { retry: { ...RETRY, maxAttempts: 3, ...LIMITS } },
    },
    app: { ownRequest: true, ownRetry: { ...RETRY, maxAttempts: 4, ...LIMITS } },
    services: { data: { serves: ['periodic', 'pre', 'own', 'check'], instances: 1, time: '1s' } },
  }),
);

const NONE = new Float64Array(0);

test('who stands for a device retries as it does, each kind of request in its own way, without its budget and its breaker', () => {
  const kinds = [REQUEST.periodic, REQUEST.pre, REQUEST.own, REQUEST.check].map((kind) => ({
    ...{ kind, cohort: 0, app: 0 },
    ...{ upTo: 1, timeoutMs: 1000, wayUs: 0, failure: 0, bytes: [], bytesSince: NONE },
  }));
  const numbers = { rates: NONE, until: NONE, pointsAt: NONE, pointCounts: NONE, points: NONE };
  const rest: Rest = { ...numbers, pointKinds: NONE, kinds };
  const clients = withRest(model, [rest]).services[0]!.rest!.kinds;
  expect(clients.map(({ retry }) => retry?.maxAttempts ?? null)).toEqual([2, 3, 4, null]);
  // And asks for the same, where an edge has it.
  expect(clients.map(({ app, kind, what }) => [app, kind, what])).toEqual(
    kinds.map(({ kind }) => [0, kind, -1]),
  );
  for (const { retry } of clients.slice(0, 3)) expect(retry).toMatchObject({ budget: null, breaker: null });
});
