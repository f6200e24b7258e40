/** Why reads found no fresh answer. */

import type { NotFreshMetrics } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { chanceOfFirst } from '../findings/apart.ts';
import { finding, stated } from '../findings/finding.ts';
import { count, percent } from '../words/quantity.ts';
import { REASONS_OF_READS } from '../words/reasons.ts';
import type { ReportContext } from '../words/report-context.ts';
import { whyNoReads } from './why-no-reads.ts';

export function notFresh(context: ReportContext): Picture {
  const { say } = context;
  const picture = {
    id: 'not-fresh',
    states: 'description' as const,
    title: say({ en: 'Why reads found nothing fresh', zh: '未取到新鲜数据的原因' }),
  };
  const missing = whyNoReads(context);
  if (missing) return { ...picture, sentence: missing };
  const { periodic } = context.result.metrics;
  const all = periodic.reads - periodic.freshHits;
  if (all === 0) {
    const sentence = say({ en: 'Every read found a fresh answer.', zh: '所有读取均取到新鲜数据。' });
    return { ...picture, sentence };
  }
  const reasons = REASONS_OF_READS.map(({ name, words, tone }) => {
    const reads = periodic.notFresh[name as keyof NotFreshMetrics];
    return { name: say(words), tone, reads, share: reads / all, path: `periodic.notFresh.${name}` };
  }).filter(({ reads }) => reads > 0);
  const ordered = reasons.toSorted((a, b) => b.reads - a.reads);
  const first = ordered[0]!;
  const found = finding(
    'most frequent reason',
    chanceOfFirst(
      context.result.intervals.metrics,
      ordered.map(({ path }) => path),
    ),
  );
  // An order that may be chance is none.
  const inOrder = found.isStated ? ordered : reasons;
  return {
    ...picture,
    states: reasons.length === 1 ? ('description' as const) : [found],
    sentence:
      reasons.length === 1
        ? say({
            en: `Of ${count(periodic.reads)} reads, ${count(all)} found nothing fresh, for one reason alone: ${first.name.toLowerCase()}.`,
            zh: `${count(periodic.reads)} 次读取中有 ${count(all)} 次未取到新鲜数据，原因均为“${first.name}”。`,
          })
        : stated(found, {
            pattern: () =>
              say({
                en: `Of ${count(periodic.reads)} reads, ${count(all)} found nothing fresh; the most frequent reason (${percent(first.share)} of them): ${first.name.toLowerCase()}.`,
                zh: `${count(periodic.reads)} 次读取中有 ${count(all)} 次未取到新鲜数据；最常见的原因是“${first.name}”，占其中的 ${percent(first.share)}。`,
              }),
            chance: () =>
              say({
                en: `Of ${count(periodic.reads)} reads, ${count(all)} found nothing fresh; which reason comes first may be chance.`,
                zh: `${count(periodic.reads)} 次读取中有 ${count(all)} 次未取到新鲜数据；各原因的先后可能只是随机波动。`,
              }),
          }),
    note: say({
      en: 'By the first thing that went wrong while a fetch would have helped; if nothing did, by where the next fetch was.',
      zh: '按本可更新的时段内最先出现的问题归因；若没有出现问题，则按下一次更新所处的状态归因。',
    }),
    chart: {
      kind: 'bars',
      bars: inOrder.map(({ name, tone, reads, share }) => ({
        name,
        tone,
        share,
        text: `${count(reads)} · ${percent(share)}`,
      })),
    },
    table: {
      columns: [
        say({ en: 'Reason', zh: '原因' }),
        say({ en: 'Reads', zh: '读取次数' }),
        say({ en: 'Share', zh: '占比' }),
      ],
      rows: inOrder.map(({ name, reads, share }) => [name, count(reads), percent(share)]),
    },
  };
}
