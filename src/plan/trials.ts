/**
 * Runs of one scenario with so many instances of a service. A replication has the same people and the same chance with any number of them,
 * so that two numbers differ by the instances alone (common random numbers). What has been run once is not run again.
 */

import { Books } from '../compiled/books/books.ts';
import { stretchUs } from '../compiled/books/service-minutes.ts';
import { Model } from '../compiled/domain/model.ts';
import { ServiceModel } from '../compiled/services/service-model.ts';
import { FleetEngine } from '../engines/fleet/fleet.ts';
import { type Others, withRest } from '../engines/rest.ts';
import { type ServiceSample, servicesSeen } from '../metrics/services.ts';
import { represented } from '../run/represented.ts';
import { type Compiled, replicateOf } from '../scenario/compile/compile.ts';
import type { Objective } from './objective.ts';
import { type Kept, type Period, worstPeriod } from './worst-period.ts';

const US_PER_MS = 1000;

/** Nothing is asked of the error within one run: runs are told apart by replication. */
const CLUSTERS = 1;

export interface Asked {
  /** The scenario with so many instances of the service: the same but for them. */
  readonly compiledWith: (instances: number) => Compiled | Promise<Compiled>;
  readonly service: string;
  readonly objective: Objective;
  readonly period: Period;
  readonly module: WebAssembly.Module;
  readonly signal?: AbortSignal | undefined;
  /** Called before each run. */
  readonly onRun?: ((instances: number) => void) | undefined;
}

/** What one run showed of the service. */
export interface Trial {
  /** The part of it that kept the objective least; `null`: nobody came. */
  readonly worst: Kept | null;
  readonly sample: ServiceSample;
  readonly model: Model;
}

export class Trials {
  readonly #asked: Asked;
  readonly #others = new Map<number, Others>();
  readonly #trials = new Map<string, Trial>();
  readonly #compiled = new Map<number, Compiled>();

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** @throws the reason of the signal if it is aborted */
  async trial(instances: number, replication: number): Promise<Trial> {
    const key = `${instances} ${replication}`;
    const known = this.#trials.get(key);
    if (known) return known;
    this.#asked.signal?.throwIfAborted();
    this.#asked.onRun?.(instances);
    const trial = this.#lived(await this.#modelOf(instances, replication));
    this.#trials.set(key, trial);
    return trial;
  }

  #lived(model: Model): Trial {
    const { module, service, period } = this.#asked;
    const books = new Books(model);
    for (const _share of new FleetEngine(module, model, books).run()) this.#asked.signal?.throwIfAborted();
    books.close();
    const sample = servicesSeen(model, books.services.tallies).find(({ name }) => name === service)!;
    const stretchMs = stretchUs(model.horizonMs) / US_PER_MS;
    const judged = { rows: sample.stretches, stretchMs, warmupMs: model.warmupMs };
    return { worst: worstPeriod(judged, period), sample, model };
  }

  async #modelOf(instances: number, replication: number): Promise<Model> {
    const { service, objective, module } = this.#asked;
    const alone = replicateOf(await this.#compiledWith(instances), { replication, clusters: CLUSTERS });
    // Who else comes does not depend on how many serve them.
    if (!this.#others.has(replication))
      this.#others.set(replication, (await represented(alone, module)).rest);
    const met = withRest(alone.model, this.#others.get(replication)!);
    const services = met.services.map((model) =>
      model.name === service
        ? Object.assign(new ServiceModel(), model, { objective: objective.promise })
        : model,
    );
    return Object.assign(new Model(), met, { services });
  }

  async #compiledWith(instances: number): Promise<Compiled> {
    const known = this.#compiled.get(instances) ?? (await this.#asked.compiledWith(instances));
    this.#compiled.set(instances, known);
    return known;
  }
}
