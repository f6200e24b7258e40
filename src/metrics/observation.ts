import type { Books } from '../compiled/books/books.ts';
import { isJudged } from '../compiled/books/trails.ts';
import type { Model } from '../compiled/domain/model.ts';
import { Digest } from '../compiled/kernel/digest.ts';
import { mapValues } from '../kernel/map-values.ts';
import { adoptionOf } from './adoption.ts';
import { checkIdentities } from './identities.ts';
import { appOfAll, devicesOf, everyone, type Part } from './part.ts';
import type { Fitted } from './peaks.ts';
import type { Adoption, Series } from './result.ts';
import { hoursOf, metricsOf, pooled, type Sample, sampleOf } from './sample.ts';
import { seriesOf } from './series.ts';
import { type ServiceSample, servicesPooled, servicesSeen } from './services.ts';

/** What is kept of a replication, or of several: everything but what is told over time, which is of the first. */
export interface Observation {
  readonly model: Model;
  readonly whole: Sample;
  readonly cohorts: Samples;
  readonly apps: Samples;
  readonly series: Series;
  readonly adoption: readonly Adoption[];
  readonly services: readonly ServiceSample[];
  /** Of all facts: for several replications, the wrapping sum of theirs. */
  readonly digest: Digest;
}

/** Of one run. */
export interface ObservedRun extends Observation {
  /** See {@link loadSeen}. */
  readonly fitted: Fitted | null;
}

/** By name; none if there is only the nameless whole. */
export type Samples = Readonly<Record<string, Sample>>;

/** What closed books hold. @param scale real devices for each simulated one @throws InvariantError if they do not balance */
export function observe({ tallies, digest, services }: Books, model: Model, scale: number): ObservedRun {
  const balanced = (part: Part, hours = hoursOf(tallies, model, part)) => {
    const seen = sampleOf(tallies, model, scale, part);
    checkIdentities(metricsOf(seen.sample), seen.sample.tally, hours, isJudged(model));
    return seen;
  };
  const hours = hoursOf(tallies, model, everyone(model));
  const { sample: whole, load } = balanced(everyone(model), hours);
  return {
    model,
    whole,
    cohorts: byName(model.cohorts, (cohort) => balanced(devicesOf(model, cohort)).sample),
    apps: byName(model.cohorts[0]!.apps, (app) => balanced(appOfAll(model, app)).sample),
    series: seriesOf(whole, load, hours),
    adoption: adoptionOf(whole.tally, model),
    services: servicesSeen(model, services.tallies),
    digest,
    fitted: load.fitted,
  };
}

/** What earlier replications and another one hold together. @param earlier is used up: see pooled */
export function together(earlier: Observation, other: Observation): Observation {
  const digest = new Digest();
  for (const { low, high } of [earlier.digest, other.digest]) digest.add(low, high);
  return {
    ...earlier,
    whole: pooled(earlier.whole, other.whole),
    cohorts: mapValues(earlier.cohorts, (sample, name) => pooled(sample, other.cohorts[name]!)),
    apps: mapValues(earlier.apps, (sample, name) => pooled(sample, other.apps[name]!)),
    services: servicesPooled(earlier.services, other.services),
    digest,
  };
}

function byName(parts: readonly { readonly name: string }[], sampleAt: (index: number) => Sample): Samples {
  if (parts.every(({ name }) => name === '')) return {};
  return Object.fromEntries(parts.map(({ name }, index) => [name, sampleAt(index)]));
}
