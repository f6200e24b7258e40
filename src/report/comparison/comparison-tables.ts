/** The tables of a comparison: the numbers that are decided by, those of each cohort, and every difference. */

import type { Contrast } from '../../compare/contrast.ts';
import { scaledOf } from '../../metrics/scaled-metric.ts';
import { html, type Markup } from '../html/markup.ts';
import { tableSection } from '../html/sections/table-section.ts';
import { valueText } from '../words/metric.ts';
import { figure, NOTHING } from '../words/quantity.ts';
import { COMPARED, OF_COHORTS } from './compared-metrics.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { comparisonDoubts, TOLD } from './comparison-doubts.ts';
import { differenceText, judgement } from './comparison-rows.ts';
import { differenceOf, numbersOf, ofCohort } from './verdict.ts';

export function sideBySideSection(context: ComparisonContext): Markup {
  const { base, say } = context;
  const title = say({ en: 'Side by side', zh: '并排对比' });
  return html`<section aria-labelledby="side">
<h2 id="side">${title}</h2>
<p class="question">${say({
    en: `Differences are from ${base.label}; their 95 % confidence intervals are paired, from the same clusters of devices under both policies.`,
    zh: `差值均相对 ${base.label}；95% 置信区间为配对估计，取自两种策略下相同的设备分组。`,
  })}</p>
${sideBySide(context, title)}
<p class="note">${savingSentence(context)}</p>
${comparisonDoubts(context, [...TOLD, ...COMPARED], OF_COHORTS).map((doubt) => html`<p class="note">${doubt}</p>`)}
</section>`;
}

function sideBySide(context: ComparisonContext, title: string): Markup {
  const { policies, contrasts, titleOf, say } = context;
  const [base, ...others] = policies;
  return html`<div class="scroller" role="group" aria-label="${title}" tabindex="0"><table class="compared">
<thead><tr><th scope="col">${say({ en: 'Metric', zh: '指标' })}</th>${policies.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>${COMPARED.map(
    (path) =>
      html`<tr><th scope="row">${titleOf(path)}</th><td>${valueText(context, base!.result.metrics, path)}</td>${others.map(
        ({ result }, index) => {
          const judged = judgement(path, numbersOf(contrasts[index]!));
          const difference = differenceText(path, numbersOf(contrasts[index]!), context);
          return html`<td>${valueText(context, result.metrics, path)}<br><span class="difference${judged === null ? '' : ` ${judged}`}">${difference}</span></td>`;
        },
      )}</tr>`,
  )}</tbody>
</table></div>`;
}

/** How much the pairing saved, for the number that is decided by. */
function savingSentence({ contrasts, say }: ComparisonContext): string {
  const parts = contrasts.flatMap(({ b, differences }) => {
    const saving = differenceOf({ differences }, 'periodic.ageMs.mean')?.saving ?? null;
    if (saving === null) return [];
    return [say({ en: `${figure(saving)} times as many (${b})`, zh: `${figure(saving)} 倍（${b}）` })];
  });
  if (parts.length === 0) return '';
  return say({
    en: `Without common random numbers, the mean age would need more devices for the same standard error: ${parts.join(', ')}.`,
    zh: `若不使用公共随机数，平均年龄要达到相同的标准误需要更多设备：${parts.join('，')}。`,
  });
}

export function cohortSection(context: ComparisonContext): Markup | undefined {
  const { contrasts, say, titleOf } = context;
  const names = Object.keys(contrasts[0]!.cohorts);
  if (names.length < 2) return undefined;
  const table = (contrast: Contrast) => ({
    columns: [say({ en: 'Cohort', zh: '用户群' }), ...OF_COHORTS.map(titleOf)],
    rows: names.map((name) => [
      name,
      ...OF_COHORTS.map((path) => differenceText(path, ofCohort(contrast, name), context)),
    ]),
  });
  const label = ({ a, b }: Contrast) => say({ en: `${a} to ${b} by cohort`, zh: `${a} 到 ${b}，按用户群` });
  return html`<section aria-labelledby="cohorts">
<h2 id="cohorts">${say({ en: 'For whom?', zh: '分群效果' })}</h2>
${contrasts.map((contrast) => html`<h3>${contrast.a} → ${contrast.b}</h3>${tableSection(table(contrast), label(contrast))}`)}
</section>`;
}

export function differencesSection(context: ComparisonContext): Markup {
  const { contrasts, say } = context;
  return html`<section aria-labelledby="every">
<h2 id="every">${say({ en: 'Every difference', zh: '全部差异' })}</h2>
<p class="question">${say({
    en: 'In the units of run.json, of all represented devices: shares from 0 to 1, ms, bytes.',
    zh: '单位与 run.json 相同，按所代表的全部设备计：比例为 0 到 1，时间为毫秒，流量为字节。',
  })}</p>
${contrasts.map((contrast) => everyDifference(contrast, context))}
</section>`;
}

function everyDifference({ a, b, differences }: Contrast, { base, say }: ComparisonContext): Markup {
  // The peaks of a scaled sample would be told twice: what is compared is what is estimated of the fleet.
  const isOfFleet = (metric: string) => scaledOf(metric, base.scale.factor).path === metric;
  const plain = (value: number | null) => (value === null ? NOTHING : String(Number(value.toPrecision(6))));
  const rows = differences
    .filter(({ metric, difference }) => difference !== null && difference !== 0 && isOfFleet(metric))
    .map(({ metric, saving, ...values }) => [
      metric,
      ...[values.a, values.b, values.difference, values.low, values.high].map(plain),
      figure(saving),
    ]);
  const columns = [
    say({ en: 'Metric', zh: '指标' }),
    a,
    b,
    say({ en: 'Difference', zh: '差值' }),
    say({ en: '95 % interval from', zh: '95% 区间下限' }),
    say({ en: 'to', zh: '上限' }),
    say({ en: 'Variance ratio', zh: '方差比' }),
  ];
  const summary = say({
    en: `${a} → ${b}: ${rows.length} differences, those within chance included`,
    zh: `${a} → ${b}：${rows.length} 项差值（含随机波动范围内的）`,
  });
  const label = say({ en: `${a} to ${b}: every difference`, zh: `${a} 到 ${b}：全部差异` });
  return html`<details><summary>${summary}</summary>${tableSection({ columns, rows }, label)}</details>`;
}
