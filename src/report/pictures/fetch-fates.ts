/** Where the periodic fetches went: which of them anybody ever read, and which were traffic for nothing. */

import type { Tone } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { count, percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

export interface FetchFate {
  readonly key: 'readFresh' | 'readStale' | 'neverRead' | 'unreadAtEnd' | 'failed' | 'tooLarge';
  readonly name: string;
  readonly meaning: string;
  readonly tone: Tone;
  readonly count: number;
  /** Of all fates together. */
  readonly share: number;
}

/** Every periodic fetch whose fate is known by the end of the run, by fate; shares are `0` where there is none. */
export function fetchFateCounts({ result, say }: ReportContext): readonly FetchFate[] {
  const { periodic } = result.metrics;
  const fates: readonly Omit<FetchFate, 'share'>[] = [
    {
      key: 'readFresh',
      name: say({ en: 'Read while fresh', zh: '新鲜时被读取' }),
      meaning: say({ en: 'the first read found it fresh', zh: '首次读取时仍新鲜' }),
      tone: 'fresh',
      count: periodic.firstReadFresh,
    },
    {
      key: 'readStale',
      name: say({ en: 'Read only when stale', zh: '过期后才被读取' }),
      meaning: say({ en: 'the first read came too late', zh: '首次读取时已过期' }),
      tone: 'stale',
      count: periodic.firstReadStale,
    },
    {
      key: 'neverRead',
      name: say({ en: 'Replaced unread', zh: '未读即被替换' }),
      meaning: say({ en: 'replaced by the next answer before any read', zh: '未经读取即被下一份数据替换' }),
      tone: 'unread',
      count: periodic.unread,
    },
    {
      key: 'unreadAtEnd',
      name: say({ en: 'Unread at the end', zh: '结束时未读' }),
      meaning: say({ en: 'not read yet when the run ended', zh: '运行结束时尚未被读取' }),
      tone: 'waiting',
      count: periodic.unreadAtEnd,
    },
    {
      key: 'failed',
      name: say({ en: 'Failed', zh: '失败' }),
      meaning: say({ en: 'no answer came', zh: '未收到响应' }),
      tone: 'failed',
      count: periodic.failures,
    },
    {
      key: 'tooLarge',
      name: say({ en: 'Too large', zh: '响应过大' }),
      meaning: say({
        en: 'the answer was over the size limit and not kept',
        zh: '响应超过大小上限，未写入缓存',
      }),
      tone: 'refused',
      count: periodic.tooLarge,
    },
  ];
  const total = fates.reduce((sum, fate) => sum + fate.count, 0);
  return fates.map((fate) => ({ ...fate, share: total > 0 ? fate.count / total : 0 }));
}

/** The share of one fate. */
export function shareOfFate(fates: readonly FetchFate[], key: FetchFate['key']): number {
  return fates.find((fate) => fate.key === key)!.share;
}

/** How a picture of them, and a table, is called. */
export function fatesTitle({ say }: ReportContext): string {
  return say({ en: 'What happened to periodic fetches', zh: '周期性更新的去向' });
}

export function fateColumns({ say }: ReportContext): readonly string[] {
  return [
    say({ en: 'Outcome', zh: '去向' }),
    say({ en: 'Fetches', zh: '更新次数' }),
    say({ en: 'Share', zh: '占比' }),
    say({ en: 'Meaning', zh: '含义' }),
  ];
}

export function fetchFates(context: ReportContext): Picture {
  const { say, given } = context;
  const picture = { id: 'fetch-fates', states: 'description' as const, title: fatesTitle(context) };
  const fates = fetchFateCounts(context);
  const total = fates.reduce((sum, fate) => sum + fate.count, 0);
  if (total === 0) {
    const sentence = given.hasPeriodicFetch
      ? say({
          en: 'No periodic fetch was made in measured time, so there is no outcome to show.',
          zh: '统计时段内没有周期性更新请求，无内容可展示。',
        })
      : say({ en: 'This policy has no periodic fetch.', zh: '该策略未启用周期性更新。' });
    return { ...picture, sentence };
  }
  return {
    ...picture,
    sentence: sentence(context, fates),
    note: say({
      en: `Share of the ${count(total)} fetches whose outcome fell into measured time.`,
      zh: `占去向落在统计时段内的 ${count(total)} 次更新的比例。`,
    }),
    chart: {
      kind: 'bars',
      bars: fates.map(({ name, tone, share, count: fetches }) => ({
        name,
        tone,
        share,
        text: `${count(fetches)} · ${percent(share)}`,
      })),
    },
    table: {
      columns: fateColumns(context),
      rows: fates.map((fate) => [fate.name, count(fate.count), percent(fate.share), fate.meaning]),
    },
  };
}

function sentence({ say }: ReportContext, fates: readonly FetchFate[]): string {
  const share = (key: FetchFate['key']) => percent(shareOfFate(fates, key));
  const lost = shareOfFate(fates, 'failed') + shareOfFate(fates, 'tooLarge');
  const tail =
    lost > 0
      ? say({
          en: `, and ${percent(lost)} brought no usable answer`,
          zh: `，${percent(lost)} 未得到可用响应`,
        })
      : '';
  return say({
    en: `${share('readFresh')} of periodic fetches were read while fresh and ${share('readStale')} only when stale; ${share('neverRead')} were replaced before anybody read them${tail}.`,
    zh: `${share('readFresh')} 的周期性更新在新鲜时被读取，${share('readStale')} 过期后才被读取；${share('neverRead')} 未经读取即被替换${tail}。`,
  });
}
