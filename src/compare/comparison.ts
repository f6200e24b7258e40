/** Policies side by side on the same people: what differs, by how much, and how sure that is. */

import { mapValues } from '../kernel/map-values.ts';
import { METRIC_PATHS } from '../metrics/catalogue/catalogue.ts';
import { ofService } from '../metrics/catalogue/service-paths.ts';
import { estimateOf } from '../metrics/intervals.ts';
import type { Observation } from '../metrics/observation.ts';
import { ratioTimes } from '../metrics/of-fleet.ts';
import type { PeakName } from '../metrics/peaks.ts';
import { peaksOf } from '../metrics/peaks-of-runs.ts';
import type { Ratio } from '../metrics/ratio.ts';
import type { Metrics, Result } from '../metrics/result.ts';
import { byRun, type Sample } from '../metrics/sample.ts';
import { scaledOf } from '../metrics/scaled-metric.ts';
import { Split } from '../metrics/split.ts';
import { type Measured, metricAt } from '../metrics/thresholds.ts';
import { chanceOf, type Estimate, meanOfRuns } from '../statistics/jackknife.ts';
import { unseen } from '../statistics/unseen.ts';
import type { Contrast, Difference } from './contrast.ts';
import type { DifferenceRule } from './difference-rule.ts';
import { type Judging, judgeDifferences } from './judge-differences.ts';
import { type Contrasting, changeOf, minus, pairedDifference } from './paired-difference.ts';
import { serviceDifference } from './service-difference.ts';

/** A policy that was run. */
export interface Policy {
  readonly label: string;
  readonly result: Result;
  readonly observed: Observation;
}

/** The first policy against each of the others. @param rules that each of the differences is judged by */
export function contrastsOf(
  policies: readonly Policy[],
  { rules = [], isConfident = false }: Partial<Judging> = {},
): Contrast[] {
  const [base, ...others] = policies.map(partsOf);
  return others.map((other) => ({
    ...contrastOf(base!, other, { rules, isConfident }),
    variants: others.length,
  }));
}

/** A policy, or a cohort under it. */
interface Part {
  /** Of the fleet, whose numbers are compared. */
  readonly metrics: Metrics;
  readonly sample: Sample;
  readonly split: Split;
}

interface Parts {
  readonly policy: Policy;
  readonly whole: Part;
  readonly cohorts: { readonly [name: string]: Part };
}

function partsOf(policy: Policy): Parts {
  const { result, observed } = policy;
  const { metrics, cohorts: named } = result.fleet;
  const cohorts = mapValues(observed.cohorts, (sample, name) => partOf(named[name]!, sample));
  return { policy, whole: partOf(metrics, observed.whole), cohorts };
}

function partOf(metrics: Metrics, sample: Sample): Part {
  return { metrics, sample, split: new Split(sample) };
}

function contrastOf(one: Parts, other: Parts, judging: Judging): Omit<Contrast, 'variants'> {
  const [a, b] = alike(one, other);
  const isIdentical = areIdentical(a.policy.result, b.policy.result);
  const cohorts = Object.keys(a.cohorts).filter((name) => name in b.cohorts);
  const labels = { a: a.policy.label, b: b.policy.label };
  const measured = ({ path, isRelative }: DifferenceRule) => {
    const contrasting = isRelative ? changeOf : minus;
    const found = ofService(path);
    if (found) return { judgedBy: path, ...serviceDifference(found, a.policy, b.policy, contrasting) };
    return {
      judgedBy: scaledOf(path, a.whole.sample.scale).path,
      ...measuredDifference(path, a.whole, b.whole, { isIdentical, contrasting }),
    };
  };
  return {
    ...labels,
    isIdentical,
    isSameScenario: JSON.stringify(a.policy.result.inputs) === JSON.stringify(b.policy.result.inputs),
    differences: differencesOf(a.whole, b.whole, isIdentical),
    cohorts: Object.fromEntries(
      cohorts.map((name) => [name, differencesOf(a.cohorts[name]!, b.cohorts[name]!, isIdentical)]),
    ),
    requests: estimateOf([a.whole.split, b.whole.split], ([ofA, ofB]) =>
      ratioOf(ofA!('origin.requests'), ofB!('origin.requests')),
    ),
    thresholds: judgeDifferences(labels, judging, measured),
  };
}

/** The same facts to the last: whatever is computed of them is the same, be its error known or not. */
export function areIdentical(a: Result, b: Result): boolean {
  return a.run.digest === b.run.digest && JSON.stringify(a.metrics) === JSON.stringify(b.metrics);
}

/** Where the devices of one depend on one another (an origin that can be overloaded), nothing is known of clusters of either. */
function alike(a: Parts, b: Parts): readonly [Parts, Parts] {
  const [ofA, ofB] = [a, b].map(({ whole }) => whole.sample.model.clusters);
  if (ofA === ofB) return [a, b];
  return ofA! > ofB! ? [inOneCluster(a), b] : [a, inOneCluster(b)];
}

function inOneCluster({ policy, whole, cohorts }: Parts): Parts {
  const coarse = ({ metrics, sample }: Part): Part => partOf(metrics, byRun(sample));
  const names = Object.entries(cohorts).map(([name, part]) => [name, coarse(part)] as const);
  return { policy, whole: coarse(whole), cohorts: Object.fromEntries(names) };
}

function differencesOf(a: Part, b: Part, isIdentical: boolean): Difference[] {
  return METRIC_PATHS.flatMap((metric): Difference[] => {
    const [before, after] = [metricAt(a.metrics, metric), metricAt(b.metrics, metric)];
    // Of a branch that either has not.
    if (before === undefined || after === undefined) return [];
    const { value, low, high, standardError, chance } = measuredDifference(metric, a, b, { isIdentical });
    const saving = standardError === null ? null : savingOf(metric, a, b, standardError);
    return [{ metric, a: before, b: after, difference: value, low, high, chance, saving }];
  });
}

interface Paired {
  readonly isIdentical: boolean;
  readonly contrasting?: Contrasting;
}

/** @returns no standard error where none is estimated */
function measuredDifference(
  path: string,
  a: Part,
  b: Part,
  { isIdentical, contrasting = minus }: Paired,
): Measured & { readonly standardError: Ratio; readonly chance: Ratio } {
  const before = metricAt(a.metrics, path) ?? null;
  const value = contrasting(metricAt(b.metrics, path) ?? null, before);
  if (value === null || isIdentical) {
    const chance = value === null ? null : 1;
    return { value, low: value, high: value, standardError: null, chance };
  }
  const estimate = fleetEstimate(path, a, b, contrasting);
  if (!estimate) return { value, low: null, high: null, standardError: null, chance: null };
  const { standardError } = estimate;
  const chance = chanceOf(estimate);
  // Fetches that differ may do so for some device whose outcomes did not: what none has shown is no certainty. What people do is
  // the same for all policies.
  const isOutcome = path.startsWith('periodic.') && a.split.figures.get(path)?.kind === 'share';
  if (!isOutcome || standardError > 0)
    return { value, low: estimate.low, high: estimate.high, standardError, chance };
  const half = unseen(a.split.devices) / (contrasting === changeOf ? (before ?? 1) || 1 : 1);
  return { value, low: estimate.mean - half, high: estimate.mean + half, standardError, chance };
}

/** The people are the same, so each of them represents as many. */
function fleetEstimate(asked: string, a: Part, b: Part, contrasting: Contrasting): Estimate | null {
  const { path, times } = scaledOf(asked, a.sample.scale);
  return pairedEstimate(path, a, b, (after, before) =>
    contrasting(ratioTimes(after, times), ratioTimes(before, times)),
  );
}

function pairedEstimate(path: string, a: Part, b: Part, contrasting: Contrasting): Estimate | null {
  const figure = a.split.figures.get(path);
  if (figure?.kind === 'peak') return pairedPeaks(figure.name, a.sample, b.sample, contrasting);
  if (figure === undefined || figure.kind === 'largest') return null;
  return pairedDifference(path, a.split, b.split, contrasting);
}

/** What runs say together differs about as surely as what each of them says does on average. */
function pairedPeaks(name: PeakName, a: Sample, b: Sample, contrasting: Contrasting): Estimate | null {
  // All runs of a log are of the same people.
  if (a.model.traced !== null) return null;
  const differences = a.peaks.flatMap((peaks, run) => contrasting(b.peaks[run]![name], peaks[name]) ?? []);
  const spread = differences.length === a.peaks.length ? meanOfRuns(differences) : null;
  const mean = contrasting(peaksOf(b)[name], peaksOf(a)[name]);
  if (!spread || mean === null) return null;
  const half = spread.high - spread.mean;
  return { ...spread, mean, low: mean - half, high: mean + half };
}

/** The variance of a difference of independent runs, over that of the paired one. */
function savingOf(metric: string, a: Part, b: Part, ofFleet: number): Ratio {
  if (ofFleet === 0) return null;
  const { path, times } = scaledOf(metric, a.sample.scale);
  const standardError = ofFleet / times;
  const alone = [a, b].map(
    ({ split }) => estimateOf([split], ([value]) => value!(path))?.standardError ?? null,
  );
  const [before, after] = alone;
  return before === null || after === null ? null : (before! ** 2 + after! ** 2) / standardError ** 2;
}

function ratioOf(before: Ratio, after: Ratio): Ratio {
  return before && after !== null ? after / before : null;
}
