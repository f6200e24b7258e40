/** What the services of a run answered one device, and what befell its requests there: found by living the whole fleet once. */

import { Books } from '../compiled/books/books.ts';
import type { Model } from '../compiled/domain/model.ts';
import { REPLY, REPLY_WIDTH } from '../compiled/services/replies.ts';
import { SERVICE_FACT, SERVICE_FACT_WIDTH } from '../compiled/services/service-facts.ts';
import { FleetEngine } from './fleet/fleet.ts';
import type { Reply } from './reference/floor.ts';
import { replyAt } from './reference/floor.ts';

/** One thing that happened to a request at a service. */
export interface ServiceFact {
  /** In microseconds after the start of the run. */
  readonly us: number;
  readonly service: number;
  readonly code: number;
  readonly a: number;
  readonly b: number;
}

/** By request of the device: see {@link requestKey}. */
export interface Met {
  readonly replies: ReadonlyMap<string, Reply>;
  readonly facts: ReadonlyMap<string, readonly ServiceFact[]>;
}

/** Request n of a kind, of one app of a device. */
export function requestKey(app: number, kind: number, n: number): string {
  return `${app} ${kind} ${n}`;
}

export function metBy(device: number, model: Model, module: WebAssembly.Module): Met {
  const replies = new Map<string, Reply>();
  const facts = new Map<string, ServiceFact[]>();
  const watch = (factRows: Float64Array, replyRows: Float64Array) => {
    for (let at = 0; at < replyRows.length; at += REPLY_WIDTH) {
      if (replyRows[at + REPLY.device] !== device) continue;
      const reply = replyAt(replyRows, at);
      replies.set(requestKey(reply.app, reply.kind, reply.n), reply);
    }
    for (let at = 0; at < factRows.length; at += SERVICE_FACT_WIDTH) {
      if (factRows[at + SERVICE_FACT.device] !== device) continue;
      const [app, kind, n] = [SERVICE_FACT.app, SERVICE_FACT.kind, SERVICE_FACT.n].map(
        (field) => factRows[at + field]!,
      );
      const key = requestKey(app!, kind!, n!);
      facts.set(key, [...(facts.get(key) ?? []), serviceFactAt(factRows, at)]);
    }
  };
  for (const _share of new FleetEngine(module, model, new Books(model), { watch }).run());
  return { replies, facts };
}

function serviceFactAt(rows: Float64Array, at: number): ServiceFact {
  return {
    us: rows[at + SERVICE_FACT.at]!,
    service: rows[at + SERVICE_FACT.service]!,
    code: rows[at + SERVICE_FACT.code]!,
    a: rows[at + SERVICE_FACT.a]!,
    b: rows[at + SERVICE_FACT.b]!,
  };
}
