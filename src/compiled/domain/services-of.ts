import { ServicesOf } from '../services/services-of-run.ts';
import type { Model } from './model.ts';

/** What the services of a run need to know of it. */
export function servicesOf(model: Model): ServicesOf {
  return new ServicesOf(model.services, model.seed, model.replication, model.horizonMs);
}
