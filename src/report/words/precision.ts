/** Whether a run became as precise as it was asked to be, and how precise it is. */

import { isMetric, type MetricPath } from '../../metrics/catalogue/catalogue.ts';
import { scaledOf } from '../../metrics/scaled-metric.ts';
import { marginText, valueText } from './metric.ts';
import type { ReportContext } from './report-context.ts';
import { pathOf } from './verdicts.ts';

export interface SaidPrecision {
  /** As it was asked for: `periodic.hitRate ± 0.002`. */
  readonly rule: string;
  /** `Precision not reached`. */
  readonly verdict: string;
  /** `Hit rate: 95.5% ± 0.96 points`. */
  readonly measured: string;
  readonly isReached: boolean;
}

/** `undefined` if none was asked for. */
export function saidPrecision(context: ReportContext): SaidPrecision | undefined {
  const { result, say } = context;
  if (!result.precision) return undefined;
  const { rule, isReached } = result.precision;
  const { path } = scaledOf(pathOf(rule), result.factor);
  const verdict = isReached
    ? say({ en: 'Precision reached', zh: '达到精度' })
    : say({ en: 'Precision not reached', zh: '未达到精度' });
  return { rule, verdict, measured: isMetric(path) ? measuredText(path, context) : '', isReached };
}

/** `Precision reached: periodic.hitRate ± 0.002 (Hit rate: 95.5% ± 0.96 points)`. */
export function precisionText({ rule, verdict, measured }: SaidPrecision, { say }: ReportContext): string {
  return say({
    en: `${verdict}: ${rule} (${measured})`,
    zh: `${verdict}：${rule}（${measured}）`,
  });
}

function measuredText(path: MetricPath, context: ReportContext): string {
  const { result, say, titleOf } = context;
  const name = titleOf(path);
  const value = valueText(context, result.metrics, path);
  const off = marginText(context, path) ?? '±\u00a0?';
  return off.startsWith('±')
    ? say({ en: `${name}: ${value}\u00a0${off}`, zh: `${name}：${value}\u00a0${off}` })
    : say({ en: `${name}: ${value}, ${off}`, zh: `${name}：${value}，${off}` });
}
