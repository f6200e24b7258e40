/** All servers of a scenario: which of them meets which requests, and how they stand one behind the other. */

import * as z from 'zod';
import { isPlainObject } from '../files/plain-object.ts';
import { nearMiss } from '../problems/near-miss.ts';
import { scheduleBreaches } from './autoscale.ts';
import { edgeBreaches } from './edge.ts';
import { type Breach, withRule } from './rule.ts';
import { SERVED, service } from './service.ts';

const serviceName = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/, {
  error: 'a name of letters, digits and hyphens such as data or order-api',
});

export const services = withRule(z.record(serviceName, service), (given) => [
  ...unknownNext(given),
  ...circles(given),
  ...servedTwice(given),
  ...idle(given),
  ...scheduleBreaches(given),
  ...edgeBreaches(given),
]);

export type Services = z.output<typeof services>;

/** What may stand in a service while values have problems of their own. */
interface Part {
  readonly serves?: unknown;
  readonly then?: unknown;
  readonly background?: unknown;
}

function partsOf(given: unknown): readonly (readonly [name: string, part: Part])[] {
  return Object.entries(given as object).map(([name, part]) => [name, isPlainObject(part) ? part : {}]);
}

function unknownNext(given: unknown): Breach[] {
  const names = Object.keys(given as object);
  return partsOf(given).flatMap(([name, { then }]) => {
    if (typeof then !== 'string' || names.includes(then)) return [];
    const others = names.filter((other) => other !== name);
    const there = others.length > 0 ? `besides it there is ${others.join(', ')}` : 'it is the only one';
    const message = `there is no service "${then}" (${there})`;
    return [{ path: [name, 'then'], message, suggestion: nearMiss(then, others) }];
  });
}

/** Said once for each circle, at the first of its services. */
function circles(given: unknown): Breach[] {
  const next = new Map(partsOf(given).map(([name, { then }]) => [name, then]));
  const told = new Set<unknown>();
  return [...next.keys()].flatMap((name) => {
    const way: unknown[] = [name];
    for (let at = next.get(name); at !== undefined && next.has(String(at)); at = next.get(String(at))) {
      if (told.has(at) || (at !== name && way.includes(at))) return [];
      way.push(at);
      if (at === name) break;
    }
    if (way.length === 1 || way.at(-1) !== name) return [];
    for (const each of way) told.add(each);
    const message =
      way.length === 2
        ? 'a service cannot stand behind itself'
        : `what is served would go in a circle: ${way.join(' → ')}`;
    return [{ path: [name, 'then'], message }];
  });
}

function servedTwice(given: unknown): Breach[] {
  const by = new Map<string, string>();
  return partsOf(given).flatMap(([name, { serves }]) =>
    listIn(serves).flatMap((kind, index): Breach[] => {
      const before = by.get(kind);
      if (before === undefined) {
        by.set(kind, name);
        return [];
      }
      const message =
        before === name
          ? `"${kind}" stands here twice`
          : `"${kind}" is served by ${before} already: each kind of request comes to one service first`;
      return [{ path: [name, 'serves', `${index}`], message }];
    }),
  );
}

/** Services that nothing comes to. */
function idle(given: unknown): Breach[] {
  const behind = new Set(partsOf(given).map(([, { then }]) => then));
  return partsOf(given).flatMap(([name, { serves, background }]) => {
    const isIdle = Array.isArray(serves) && serves.length === 0 && background === null && !behind.has(name);
    const message = `nothing comes to this service: give it serves (${SERVED.join(', ')}) or background, or name it in the then of another`;
    return isIdle ? [{ path: [name], message }] : [];
  });
}

function listIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
