/** How certain the numbers are: every metric with its error, for those who go on computing with them. */

import type { Interval } from '../../../metrics/interval.ts';
import { count, NOTHING } from '../../words/quantity.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { html, type Markup } from '../markup.ts';
import { tableSection } from './table-section.ts';

export function certaintySection(context: ReportContext): Markup {
  const { result, say } = context;
  const { replications } = result.run;
  const title = say({ en: 'Every metric with its interval', zh: '全部指标及其区间' });
  const columns = [
    say({ en: 'Metric', zh: '指标' }),
    say({ en: 'Value', zh: '值' }),
    say({ en: 'Standard error', zh: '标准误' }),
    say({ en: '95 % interval from', zh: '95% 区间下限' }),
    say({ en: 'to', zh: '上限' }),
    say({ en: 'Estimated from', zh: '估计依据' }),
  ];
  const rows = Object.entries(result.intervals.metrics).flatMap(([path, interval]) =>
    interval === null || interval.low === interval.high ? [] : [rowOf(context, path, interval)],
  );
  const runs =
    replications > 1
      ? say({
          en: `${count(replications)} replications were run; counts are their mean, and charts over time show the first.`,
          zh: `共重复运行 ${count(replications)} 次；计数为各次均值，随时间变化的图展示第一次运行。`,
        })
      : say({
          en: 'One run cannot show how much a peak varies between runs; --replications 10 can.',
          zh: '单次运行无法给出峰值在多次运行之间的波动；可使用 --replications 10。',
        });
  const meaning = say({
    en: `Each metric has a 95 % confidence interval: in 95 of 100 such runs it covers the value of an infinitely large fleet. ${runs}`,
    zh: `每个指标均给出 95% 置信区间：100 次同样的运行中，约有 95 次该区间包含设备数趋于无穷时的值。${runs}`,
  });
  return html`<section aria-labelledby="certainty">
<h2 id="certainty">${say({ en: 'How certain are the numbers?', zh: '这些数字有多可靠？' })}</h2>
<p class="question">${meaning}</p>
<details><summary>${title}</summary>${tableSection({ columns, rows }, title)}</details>
</section>
`;
}

function rowOf({ say }: ReportContext, path: string, interval: Interval): string[] {
  const { mean, standardError, low, high, clusters, method } = interval;
  const from =
    method === 'replications'
      ? say({ en: `${clusters} replications`, zh: `${clusters} 次重复运行` })
      : say({ en: `${clusters} clusters of devices`, zh: `${clusters} 组设备` });
  return [path, ...[mean, standardError, low, high].map(plain), from];
}

/** Six figures, in the unit of the result: ms, bytes, or none. */
function plain(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : NOTHING;
}
