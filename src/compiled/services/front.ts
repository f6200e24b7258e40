import { ASK } from './ask.ts';
import { Clients } from './clients.ts';
import { deliver } from './deliver.ts';
import { Edge } from './edge.ts';
import type { Floor } from './floor.ts';
import type { ServiceModel } from './service-model.ts';
import type { ServicesOf } from './services-of-run.ts';

/** What stands before a service: its clients that are no devices, and its edge. */
export class Front {
  readonly clients: Clients | null;
  readonly edge: Edge | null;

  constructor(run: ServicesOf, index: i32) {
    const model: ServiceModel = run.models[index]!;
    const clients: Clients | null =
      model.background === null
        ? null
        : new Clients(run.models, index, run.seed, run.replication, run.horizonMs);
    this.clients = clients;
    this.edge = model.edge === null ? null : new Edge(model.edge!, index, clients);
  }

  /** A request is there. @returns whether it goes on to the service */
  isPassed(visit: i32, us: number, floor: Floor): boolean {
    return this.edge === null || this.edge!.isPassed(visit, us, floor);
  }

  /** The service, or one behind it, has answered. */
  answer(visit: i32, us: number, floor: Floor, outcome: number, retryAfterMs: number): void {
    if (this.edge !== null) this.edge!.answer(visit, us, floor, outcome, retryAfterMs);
    else {
      const asOf: number = floor.visits.rows[visit + ASK.sentAt]!;
      deliver(this.clients, visit, us, floor, outcome, retryAfterMs, asOf);
    }
  }

  /** There will be no answer. */
  lose(visit: i32, us: number, floor: Floor): void {
    if (this.edge !== null) this.edge!.lose(visit, us, floor);
    else floor.visits.give(visit);
  }

  /** It will be copied. */
  track(): void {
    if (this.clients !== null) this.clients!.track();
    if (this.edge !== null) this.edge!.track();
  }

  copy(from: Front): void {
    if (this.clients !== null) this.clients!.copy(from.clients!);
    if (this.edge !== null) this.edge!.copy(from.edge!);
  }
}
