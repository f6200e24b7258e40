/** Why a picture about reads of the periodic answer has nothing to show. */

import type { ReportContext } from '../words/report-context.ts';

/** A sentence for the place of the chart; `undefined` where there are reads in measured time. */
export function whyNoReads({ result, rows, given, say }: ReportContext): string | undefined {
  if (result.metrics.periodic.reads > 0 && rows.length > 0) return undefined;
  if (!given.hasPeriodicFetch) {
    return say({
      en: 'This policy has no periodic fetch, so there is no answer to read.',
      zh: '该策略未启用周期性更新，没有可读取的数据。',
    });
  }
  return say({
    en: 'Nobody read the periodic answer in measured time, so there is nothing to show.',
    zh: '统计时段内没有对周期性更新数据的读取，无内容可展示。',
  });
}
