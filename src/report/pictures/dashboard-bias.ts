/** What the platform's own dashboard would show beside the truth. */

import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';
import type { Picture } from '../charts/picture.ts';
import { chanceApart } from '../findings/apart.ts';
import { type Finding, finding, stated } from '../findings/finding.ts';
import { valueText } from '../words/metric.ts';
import { percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

/** Metrics, and what is reported of them. */
const REPORTED: readonly (readonly [MetricPath, MetricPath])[] = [
  ['opens', 'reported.opens'],
  ['coldStartRate', 'reported.coldStartRate'],
  ['periodic.hitRate', 'reported.hitRate'],
  ['periodic.freshHitRate', 'reported.freshHitRate'],
];

/** `undefined` where the dashboard sees everything. */
export function dashboardBias(context: ReportContext): Picture | undefined {
  const { say, titleOf } = context;
  const { metrics } = context.result;
  const { reported, periodic } = metrics;
  if (reported === null) return undefined;
  const seen = percent(reported.opensShare);
  const { intervals } = context.result;
  const found = finding(
    'bias of the dashboard',
    chanceApart(
      intervals.metrics['reported.freshHitRate'],
      intervals.metrics['periodic.freshHitRate'],
      'alike',
    ),
  );
  const bias =
    reported.freshHitRate === null || periodic.freshHitRate === null
      ? ''
      : biasText(context, found, 100 * (reported.freshHitRate - periodic.freshHitRate));
  return {
    id: 'dashboard',
    states: [found],
    title: say({ en: 'What the platform would report', zh: '平台上报数据与真实值' }),
    sentence: say({
      en: `The platform’s own reporting covers ${seen} of the opens.${bias}`,
      zh: `平台自身的数据上报覆盖了 ${seen} 的打开。${bias}`,
    }),
    note: say({
      en: 'Only clients that are new enough report, only from the day on which the events are published, and old days are dropped.',
      zh: '仅版本足够新的客户端才会上报，且从事件发布当日起才开始采集，过期日期的数据会被清除。',
    }),
    table: {
      columns: [
        say({ en: 'Metric', zh: '指标' }),
        say({ en: 'True value', zh: '真实值' }),
        say({ en: 'As reported', zh: '上报值' }),
      ],
      rows: REPORTED.map(([truth, report]) => [
        titleOf(truth),
        valueText(context, metrics, truth),
        valueText(context, metrics, report),
      ]),
    },
  };
}

function biasText({ say }: ReportContext, found: Finding, points: number): string {
  const size = Math.abs(points).toFixed(1);
  return stated(found, {
    pattern: () =>
      points < 0
        ? say({
            en: ` Its fresh hit rate is ${size} points too low.`,
            zh: `其新鲜命中率偏低 ${size} 个百分点。`,
          })
        : say({
            en: ` Its fresh hit rate is ${size} points too high.`,
            zh: `其新鲜命中率偏高 ${size} 个百分点。`,
          }),
    chance: () =>
      say({
        en: ' Its fresh hit rate does not differ from the true one by more than chance explains.',
        zh: '其新鲜命中率与真实值之差在随机波动范围内。',
      }),
    unknown: () =>
      say({
        en: ' Whether its fresh hit rate is biased, this run cannot show.',
        zh: '本次运行无法判断其新鲜命中率是否有偏差。',
      }),
  });
}
