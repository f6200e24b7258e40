import { ofService } from './catalogue/service-paths.ts';
import type { Ratio } from './ratio.ts';
import type { Fleet, Metrics, Result, ThresholdVerdict } from './result.ts';
import { scaledOf } from './scaled-metric.ts';

/** A rule as a scenario gives it: `periodic.hitRate > 0.9`. */
export interface Threshold {
  readonly rule: string;
  readonly path: string;
  readonly op: '<' | '<=' | '>' | '>=' | '==';
  readonly value: number;
}

/** What is judged: of the fleet, and of the services that meet all of it. */
export interface Judged extends Pick<Fleet, 'metrics' | 'factor'> {
  readonly intervals: Pick<Fleet['intervals'], 'metrics'>;
  readonly services?: Result['services'];
  readonly serviceIntervals?: Result['serviceIntervals'];
}

/** Judges metrics by the rules; a metric that is `null` fails its rule (contract, "Metrics"). */
export function judge(judged: Judged, thresholds: readonly Threshold[]): ThresholdVerdict[] {
  return thresholds.map((threshold) => {
    const { path, rule, value: limit } = threshold;
    const { path: judgedBy } = scaledOf(path, judged.factor);
    return { rule, judgedBy, limit, ...meet(threshold, measuredAt(judged, path)) };
  });
}

/** A metric, or a number of a service. */
function measuredAt({ metrics, intervals, services, serviceIntervals }: Judged, path: string): Measured {
  const found = ofService(path);
  const { low = null, high = null } =
    (found ? serviceIntervals?.[found.service]?.[found.path] : intervals.metrics[path]) ?? {};
  const value = found ? leafAt(services?.[found.service], found.path) : metricAt(metrics, path);
  return { value: value ?? null, low, high };
}

/** A value and the range that holds the true one with a confidence of 95 %; `null` where nothing is known of its error. */
export interface Measured {
  readonly value: Ratio;
  readonly low: Ratio;
  readonly high: Ratio;
}

/** Where a rule meets a value. @param isConfident whether the whole interval has to keep the rule, and has to be known */
export function meet(
  { op, value: limit }: Pick<Threshold, 'op' | 'value'>,
  measured: Measured,
  isConfident = false,
): Measured & Pick<ThresholdVerdict, 'passed' | 'isWithinError'> {
  const { value, low, high } = measured;
  if (value === null) return { value, low: null, high: null, passed: false, isWithinError: false };
  const isKept = holds(value, op, limit);
  if (low === null || high === null) {
    return { value, low: null, high: null, passed: isKept && !isConfident, isWithinError: false };
  }
  const kept = [value, low, high].map((at) => holds(at, op, limit));
  const isSpanned = op === '==' && low < limit && limit < high;
  return {
    ...measured,
    passed: isConfident ? kept.every((isHeld) => isHeld) : isKept,
    isWithinError: isSpanned || new Set(kept).size > 1,
  };
}

/** The metric at a dotted path; `undefined` if there is none of that name. */
export function metricAt(metrics: Metrics, path: string): Ratio | undefined {
  return leafAt(metrics, path);
}

/** A number within an object of numbers. */
export function leafAt(tree: unknown, path: string): Ratio | undefined {
  let node = tree;
  for (const key of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  return typeof node === 'number' || node === null ? node : undefined;
}

function holds(found: number, op: Threshold['op'], value: number): boolean {
  switch (op) {
    case '<':
      return found < value;
    case '<=':
      return found <= value;
    case '>':
      return found > value;
    case '>=':
      return found >= value;
    case '==':
      return found === value;
  }
}
