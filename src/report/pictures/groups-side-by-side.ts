/** Fresh answers by group: for whom does the policy work, and for whom does it not? */

import type { Words } from '../../kernel/words.ts';
import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';
import type { Metrics, Result } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { chanceOfExtremes, type Together } from '../findings/apart.ts';
import { type Finding, finding, stated } from '../findings/finding.ts';
import { valueText } from '../words/metric.ts';
import { count, percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

const COLUMNS: readonly MetricPath[] = [
  'launch.reads',
  'launch.freshDataFoundRate',
  'launch.dataFoundRate',
  'periodic.reads',
  'periodic.freshHitRate',
  'periodic.hitRate',
  'launch.waitMs.mean',
  'launch.savedMs.mean',
];

/** Where apps ask the origin themselves. */
const SHOWN: readonly MetricPath[] = [
  'launch.firstShown.ageMs.mean',
  'launch.firstShown.currentRate',
  'launch.lastShown.ageMs.mean',
  'launch.lastShown.currentRate',
  'own.refreshes',
  'own.forNothingRate',
];

export interface GroupWords {
  readonly id: string;
  readonly finding: 'cohorts' | 'apps';
  /** Cohorts are other devices; apps are on the same ones. */
  readonly together: Together;
  readonly one: Words;
  readonly many: Words;
}

export function groupsSideBySide(
  context: ReportContext,
  groups: Result['cohorts'],
  words: GroupWords,
): Picture {
  const { say, duration, titleOf } = context;
  const [one, many] = [say(words.one), say(words.many)];
  const isAsking = Object.values(groups).some(({ own }) => own.refreshes > 0);
  const columns = isAsking ? [...COLUMNS, ...SHOWN] : COLUMNS;
  const picture = {
    id: words.id,
    states: 'description' as const,
    title: say({ en: `Fresh answers by ${one}`, zh: `各${one}的新鲜命中率` }),
  };
  const reading = Object.entries(groups).filter(([, { periodic }]) => periodic.freshHitRate !== null);
  if (reading.length === 0) {
    const sentence = say({
      en: `None of the ${many} read a periodic answer.`,
      zh: `所有${many}均未读取周期性更新数据。`,
    });
    return { ...picture, sentence };
  }
  const found = finding(
    words.finding,
    chanceOfExtremes(
      reading.map(([name]) => context.result.intervals[words.finding][name]?.['periodic.freshHitRate']),
      words.together,
    ),
  );
  const silent = count(Object.keys(groups).length - reading.length);
  const rest =
    reading.length < Object.keys(groups).length
      ? say({ en: `; ${silent} of the ${many} read none`, zh: `；其中 ${silent} 个${many}没有读取` })
      : '';
  return {
    ...picture,
    states: reading.length > 1 ? [found] : ('description' as const),
    sentence: sentence(context, reading, { many, found }),
    note: say({
      en: `Share of reads that found a fresh answer${rest}.`,
      zh: `取到新鲜数据的读取占比${rest}。`,
    }),
    chart: {
      kind: 'bars',
      bars: Object.entries(groups).map(([name, { periodic, launch }]) => {
        const wait = duration(launch.waitMs.mean);
        return {
          name,
          tone: 'fresh' as const,
          share: periodic.freshHitRate ?? 0,
          text: `${percent(periodic.freshHitRate)} · ${say({ en: `wait ${wait}`, zh: `等待 ${wait}` })}`,
        };
      }),
    },
    table: {
      columns: [say({ en: 'Name', zh: '名称' }), ...columns.map(titleOf)],
      rows: Object.entries(groups).map(([name, metrics]) => [
        name,
        ...columns.map((path) => valueText(context, metrics, path)),
      ]),
    },
  };
}

function sentence(
  { say }: ReportContext,
  reading: readonly (readonly [string, Metrics])[],
  { many, found }: { readonly many: string; readonly found: Finding },
): string {
  const rate = ([, { periodic }]: readonly [string, Metrics]) => periodic.freshHitRate!;
  const ordered = reading.toSorted((a, b) => rate(b) - rate(a));
  const [best, worst] = [ordered[0]!, ordered.at(-1)!];
  const [high, low] = [percent(rate(best)), percent(rate(worst))];
  return best[0] === worst[0]
    ? say({
        en: `Only ${best[0]} read periodic answers; ${high} of those reads found a fresh one.`,
        zh: `仅 ${best[0]} 读取了周期性更新数据，其中 ${high} 的读取取到新鲜数据。`,
      })
    : stated(found, {
        pattern: () =>
          say({
            en: `From ${high} of reads (${best[0]}) down to ${low} (${worst[0]}).`,
            zh: `最高为 ${high}（${best[0]}），最低为 ${low}（${worst[0]}）。`,
          }),
        chance: () =>
          say({
            en: `The ${many} do not differ by more than chance explains: ${low} to ${high} of reads.`,
            zh: `各${many}之间的差异在随机波动范围内：${low} 至 ${high}。`,
          }),
        unknown: () =>
          say({
            en: `${low} to ${high} of reads; whether the ${many} differ, this run cannot show.`,
            zh: `${low} 至 ${high}；本次运行无法判断各${many}之间是否有差异。`,
          }),
      });
}
