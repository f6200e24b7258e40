import type { Ratio } from './ratio.ts';
import type { Metrics, ThresholdVerdict } from './result.ts';

/** A rule as a scenario gives it: `periodic.hitRate > 0.9`. */
export interface Threshold {
  readonly rule: string;
  readonly path: string;
  readonly op: '<' | '<=' | '>' | '>=' | '==';
  readonly value: number;
}

/** Judges the metrics by the rules; a metric that is `null` fails its rule (contract, "Metrics"). */
export function judge(metrics: Metrics, thresholds: readonly Threshold[]): ThresholdVerdict[] {
  return thresholds.map(({ rule, path, op, value }) => {
    const found = metricAt(metrics, path) ?? null;
    return { rule, value: found, passed: found !== null && holds(found, op, value) };
  });
}

/** The metric at a dotted path; `undefined` if there is none of that name. */
export function metricAt(metrics: Metrics, path: string): Ratio | undefined {
  let node: unknown = metrics;
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
