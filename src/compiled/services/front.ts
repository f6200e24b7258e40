import { ASK, REQUEST } from './ask.ts';
import { Clients, GROUP, GROUPS } from './clients.ts';
import { deliver } from './deliver.ts';
import { Edge } from './edge.ts';
import type { Floor } from './floor.ts';
import type { BackgroundModel, ServiceModel } from './service-model.ts';
import type { ServicesOf } from './services-of-run.ts';

/** What stands before a service: its clients that are no devices, and its edge. */
export class Front {
  /** By group, see GROUP. */
  readonly clients: (Clients | null)[] = [];
  readonly edge: Edge | null;
  /** The service behind it; -1: none. */
  readonly then: i32;

  constructor(run: ServicesOf, index: i32) {
    const model: ServiceModel = run.models[index]!;
    this.clients.push(clientsOf(run, index, GROUP.background, model.background));
    this.clients.push(clientsOf(run, index, GROUP.rest, model.rest));
    this.then = model.then as i32;
    this.edge = model.edge === null ? null : new Edge(model.edge!, index, this.clients);
  }

  /** When a client comes, tries again or gives up. */
  nextAt(): number {
    let next: number = Number.POSITIVE_INFINITY;
    for (let group: i32 = 0; group < GROUPS; group++) {
      const clients: Clients | null = this.clients[group]!;
      if (clients !== null) next = Math.min(next, clients.nextAt());
    }
    return next;
  }

  /** Of which group the first of them is; there must be one. */
  firstGroup(): i32 {
    let first: i32 = 0;
    let next: number = Number.POSITIVE_INFINITY;
    for (let group: i32 = 0; group < GROUPS; group++) {
      const clients: Clients | null = this.clients[group]!;
      if (clients === null || clients.nextAt() >= next) continue;
      next = clients.nextAt();
      first = group;
    }
    return first;
  }

  /** @returns the place of the visit of a client of a group; -1 if it makes none */
  turn(group: i32, us: number, floor: Floor): i32 {
    const clients: Clients | null = this.clients[group]!;
    return clients!.turn(us, floor);
  }

  /** A request is there. @returns whether it goes on to the service */
  isPassed(visit: i32, us: number, floor: Floor): boolean {
    const edge: Edge | null = this.edgeOf(visit, floor);
    return edge === null || edge.isPassed(visit, us, floor);
  }

  /** A device may be told of an answer before it leaves: nobody else waits for it. */
  isToldEarly(visit: i32, floor: Floor): boolean {
    return floor.visits.rows[visit + ASK.client]! < 0 && this.edgeOf(visit, floor) === null;
  }

  /** The service, or one behind it, has answered. */
  answer(visit: i32, us: number, floor: Floor, outcome: number, retryAfterMs: number): void {
    const edge: Edge | null = this.edgeOf(visit, floor);
    if (edge !== null) edge.answer(visit, us, floor, outcome, retryAfterMs);
    else {
      const asOf: number = floor.visits.rows[visit + ASK.sentAt]!;
      deliver(this.clients, visit, us, floor, outcome, retryAfterMs, asOf);
    }
  }

  /** There will be no answer. */
  lose(visit: i32, us: number, floor: Floor): void {
    const edge: Edge | null = this.edgeOf(visit, floor);
    if (edge !== null) edge.lose(visit, us, floor);
    else floor.visits.give(visit);
  }

  /** What keeps the answer to a request. What a device should have depends on what it has: the answer to a check is for nobody else. */
  private edgeOf(visit: i32, floor: Floor): Edge | null {
    return floor.visits.rows[visit + ASK.kind]! === REQUEST.check ? null : this.edge;
  }

  /** It will be copied. */
  track(): void {
    for (let group: i32 = 0; group < GROUPS; group++) {
      const clients: Clients | null = this.clients[group]!;
      if (clients !== null) clients.track();
    }
    if (this.edge !== null) this.edge!.track();
  }

  copy(from: Front): void {
    for (let group: i32 = 0; group < GROUPS; group++) {
      const clients: Clients | null = this.clients[group]!;
      const others: Clients | null = from.clients[group]!;
      if (clients !== null) clients.copy(others!);
    }
    if (this.edge !== null) this.edge!.copy(from.edge!);
  }
}

function clientsOf(run: ServicesOf, service: i32, group: i32, model: BackgroundModel | null): Clients | null {
  if (model === null) return null;
  return new Clients(run.models, service, group, model, run.seed, run.replication, run.horizonMs);
}
