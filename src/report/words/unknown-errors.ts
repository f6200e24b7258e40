/** Why a number has no ±, and what gives it one. */

import type { UnknownError } from '../../metrics/unknown-error.ts';
import type { ReportContext } from './report-context.ts';

type Context = Pick<ReportContext, 'result' | 'say'>;

/** What stands in the place of a ± that is not known. */
export const UNKNOWN = '?';

/** The reasons of some metrics that have no ±, each once. Chance that devices share is told by a note of the run. */
export function unknownErrors(context: Context, paths: readonly string[]): string[] {
  const found = context.result.unknownErrors.metrics;
  const reasons = new Set(paths.flatMap((path) => found[path] ?? []));
  reasons.delete('shared');
  return [...reasons].map((reason) => unknownErrorText(reason, context));
}

/** Of a number that has no interval. */
export function noIntervalText(reason: UnknownError, context: Pick<Context, 'say'>): string {
  const why = unknownErrorText(reason, context);
  return context.say({ en: `No interval: ${why}.`, zh: `没有置信区间：${why}。` });
}

/** A sentence, without its stop. */
export function unknownErrorText(reason: UnknownError, { say }: Pick<Context, 'say'>): string {
  switch (reason) {
    case 'shared':
      return say({
        en: 'all devices share chance, so one run cannot show how much another would differ; use --replications 20',
        zh: '所有设备共享随机性，单次运行无法得出其他运行会相差多少；请使用 --replications 20',
      });
    case 'oneRun':
      return say({
        en: 'one run cannot show how much its peak would vary; use --replications 10',
        zh: '单次运行无法得出峰值会如何波动；请使用 --replications 10',
      });
    case 'onePeople':
      return say({
        en: 'the log has one set of people, so nothing shows how far the peak of others would lie from this one',
        zh: '日志只有一组用户，无法得出其他用户的峰值会相差多少',
      });
    case 'oneDevice':
      return say({
        en: 'one device cannot show how much others would differ; use more devices or --replications 20',
        zh: '单台设备无法得出设备间的差异；请增加设备或使用 --replications 20',
      });
    case 'fewDevices':
      return say({
        en: 'too few devices have shown it to tell how much they differ; use more devices',
        zh: '出现该情况的设备过少，无法得出设备间的差异；请增加设备',
      });
    case 'largest':
      return say({
        en: 'the largest that was seen is no estimate',
        zh: '所见的最大值，并非估计值',
      });
  }
}
