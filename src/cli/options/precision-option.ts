import { amountMismatch } from '../../metrics/catalogue/amount-kind.ts';
import { isMetric, METRIC_PATHS } from '../../metrics/catalogue/catalogue.ts';
import type { Precision } from '../../metrics/precision.ts';
import { nearMiss } from '../../scenario/problems/near-miss.ts';
import { amountOf } from '../../scenario/schema/text.ts';
import { UsageError } from '../failure.ts';

const RULE = /^([a-zA-Z0-9.-]+)\s*(?:±|\+-|\+\/-)\s*(\S+?)\s*(%?)$/;

/** `periodic.hitRate ± 0.002`, `launch.waitMs.mean +- 5ms`, `origin.peakRps1s ± 2%`. @throws UsageError */
export function precisionOption(rule: string): Precision {
  const [, path, text, percent] = RULE.exec(rule.trim()) ?? [];
  const half = text === undefined ? undefined : amountOf(text);
  if (path === undefined || half === undefined || half <= 0) {
    throw new UsageError(
      `--until: expected a metric and a half-width of its confidence interval, such as "periodic.hitRate ± 0.002" or "± 1%", found "${rule}"`,
    );
  }
  if (path.startsWith('services.')) {
    throw new UsageError(
      `--until: ${path} is of a service, and runs are not repeated until one is known well; give --replications, and serviceIntervals in run.json says how well it is`,
    );
  }
  if (!isMetric(path)) {
    const meant = nearMiss(path, METRIC_PATHS);
    throw new UsageError(
      `--until: there is no metric ${path}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    );
  }
  const mismatch = amountMismatch(path, text!);
  if (mismatch !== undefined) throw new UsageError(`--until: ${mismatch}`);
  const isRelative = percent === '%';
  return { rule: rule.trim(), path, half: isRelative ? half / 100 : half, isRelative };
}
