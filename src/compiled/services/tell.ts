/** Facts of services, written down. */

import { ASK } from './ask.ts';
import { SERVICE_FACT, type ServedCode, type ServiceFacts } from './service-facts.ts';

/** What happens at a service, and is of no request. */
export function factOf(
  facts: ServiceFacts,
  us: number,
  service: i32,
  code: ServedCode,
  a: number,
  b: number,
): void {
  const at: i32 = begin(facts, us, service, code, a, b);
  for (let field: i32 = SERVICE_FACT.device; field <= SERVICE_FACT.n; field++) facts.rows[at + field] = -1;
  facts.rows[at + SERVICE_FACT.bytes] = 0;
}

/** What happens to a request. @param visit where its row begins in `rows` */
export function factOfVisit(
  facts: ServiceFacts,
  us: number,
  service: i32,
  code: ServedCode,
  a: number,
  b: number,
  rows: Float64Array,
  visit: i32,
): void {
  const at: i32 = begin(facts, us, service, code, a, b);
  facts.rows[at + SERVICE_FACT.device] = rows[visit + ASK.device]!;
  facts.rows[at + SERVICE_FACT.app] = rows[visit + ASK.app]!;
  facts.rows[at + SERVICE_FACT.kind] = rows[visit + ASK.kind]!;
  facts.rows[at + SERVICE_FACT.n] = rows[visit + ASK.n]!;
  facts.rows[at + SERVICE_FACT.bytes] = rows[visit + ASK.bytes]!;
}

function begin(facts: ServiceFacts, us: number, service: i32, code: ServedCode, a: number, b: number): i32 {
  const at: i32 = facts.add();
  facts.rows[at + SERVICE_FACT.at] = us;
  facts.rows[at + SERVICE_FACT.service] = service;
  facts.rows[at + SERVICE_FACT.code] = code;
  facts.rows[at + SERVICE_FACT.a] = a;
  facts.rows[at + SERVICE_FACT.b] = b;
  return at;
}
