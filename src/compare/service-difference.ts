import type { OfService } from '../metrics/catalogue/service-paths.ts';
import { inUnit, serviceSplit } from '../metrics/services.ts';
import { leafAt, type Measured } from '../metrics/thresholds.ts';
import type { Policy } from './comparison.ts';
import { type Contrasting, pairedDifference } from './paired-difference.ts';

/** A number of a service under one policy against the same under another; `null` where either has no such service, bounds unless there are several runs. */
export function serviceDifference(
  { service, path }: OfService,
  before: Policy,
  after: Policy,
  contrasting: Contrasting,
): Measured {
  const [was, is] = [before, after].map(({ result }) => result.services[service]);
  const value = contrasting(leafAt(is, path) ?? null, leafAt(was, path) ?? null);
  // Two runs that left the same facts there differ in nothing.
  if (value === null || (was!.digest === is!.digest && value === 0))
    return { value, low: value, high: value };
  const [ofBefore, ofAfter] = [before, after].map(({ observed }) =>
    serviceSplit(observed.services.find(({ name }) => name === service)!, observed.model),
  );
  if (ofBefore!.figures.get(path)!.kind === 'largest') return { value, low: null, high: null };
  const estimate = pairedDifference(path, ofBefore!, ofAfter!, (one, other) =>
    contrasting(inUnit(path, one), inUnit(path, other)),
  );
  return { value, low: estimate?.low ?? null, high: estimate?.high ?? null };
}
