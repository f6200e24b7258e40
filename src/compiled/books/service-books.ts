import type { Model } from '../domain/model.ts';
import { SERVICE_FACT, SERVICE_FACT_WIDTH, type ServiceFacts } from '../services/service-facts.ts';
import { ServiceTally } from './service-tally.ts';

/** The books of all services of a run: the same for each thread, as each of them lives all services. */
export class ServiceBooks {
  readonly tallies: ServiceTally[] = [];
  private isAdopted: boolean = false;

  constructor(model: Model) {
    for (let index = 0; index < model.services.length; index++) {
      this.tallies.push(new ServiceTally(model.services[index]!, model.warmupMs, model.horizonMs));
    }
  }

  hear(facts: ServiceFacts): void {
    for (let at: i32 = 0; at < facts.end; at += SERVICE_FACT_WIDTH) {
      this.tallies[facts.rows[at + SERVICE_FACT.service]! as i32]!.hear(facts.rows, at);
    }
  }

  /** The first that is taken over is as good as any other. */
  adopt(other: ServiceBooks): void {
    if (this.isAdopted) return;
    this.isAdopted = true;
    for (let index = 0; index < this.tallies.length; index++)
      this.tallies[index]!.adopt(other.tallies[index]!);
  }

  close(horizonMs: number): void {
    for (let index = 0; index < this.tallies.length; index++) this.tallies[index]!.close(horizonMs * 1000);
  }
}
