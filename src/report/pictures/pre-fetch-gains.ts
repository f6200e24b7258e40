/** What pre-fetching at a launch gave: did this launch's answer come before the app asked for it? */

import type { Tone } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { count, percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

export interface PreFetchGain {
  readonly key: 'fresh' | 'stale' | 'missed' | 'late';
  readonly name: string;
  readonly meaning: string;
  readonly tone: Tone;
  readonly count: number;
  /** Of all reads. */
  readonly share: number;
}

/** Reads of the pre-fetched answer by what they got; the first three add up to all reads, the last is part of them. */
export function preFetchGainCounts({ result, say }: ReportContext): readonly PreFetchGain[] {
  const { pre } = result.metrics;
  const gains: readonly Omit<PreFetchGain, 'share'>[] = [
    {
      key: 'fresh',
      name: say({ en: 'In time', zh: '及时' }),
      meaning: say({ en: 'the answer of this launch, in time', zh: '本次启动预拉取的数据，及时到达' }),
      tone: 'fresh',
      count: pre.freshHits,
    },
    {
      key: 'stale',
      name: say({ en: 'From an earlier launch', zh: '旧数据' }),
      meaning: say({ en: 'the answer of an earlier launch', zh: '之前某次启动预拉取的数据' }),
      tone: 'stale',
      count: pre.staleHits,
    },
    {
      key: 'missed',
      name: say({ en: 'Missed', zh: '未命中' }),
      meaning: say({ en: 'no answer at all', zh: '没有任何数据' }),
      tone: 'failed',
      count: pre.misses,
    },
    {
      key: 'late',
      name: say({ en: 'Late (of the last two)', zh: '迟到（含于前两项）' }),
      meaning: say({
        en: 'not in time, but the answer came while the app was still on screen',
        zh: '未能及时，但小程序仍在前台时响应到达',
      }),
      tone: 'late',
      count: pre.lateHits,
    },
  ];
  return gains.map((gain) => ({ ...gain, share: pre.reads > 0 ? gain.count / pre.reads : 0 }));
}

/** How a picture of them, and a table, is called. */
export function gainsTitle({ say }: ReportContext): string {
  return say({ en: 'What pre-fetch achieved', zh: '数据预拉取的效果' });
}

export function gainColumns({ say }: ReportContext): readonly string[] {
  return [
    say({ en: 'Read', zh: '读取结果' }),
    say({ en: 'Count', zh: '次数' }),
    say({ en: 'Share', zh: '占比' }),
    say({ en: 'Meaning', zh: '含义' }),
  ];
}

export function preFetchGains(context: ReportContext): Picture {
  const { result, given, say } = context;
  const { pre } = result.metrics;
  const picture = { id: 'pre-fetch-gains', states: 'description' as const, title: gainsTitle(context) };
  if (pre.reads === 0) {
    const sentence = given.hasPreFetch
      ? say({
          en: 'No launch read a pre-fetched answer in measured time.',
          zh: '统计时段内没有启动读取预拉取数据。',
        })
      : say({ en: 'This policy has no pre-fetch.', zh: '该策略未启用数据预拉取。' });
    return { ...picture, sentence };
  }
  const gains = preFetchGainCounts(context);
  return {
    ...picture,
    sentence: sentence(context, gains),
    note: say({
      en: `Share of the ${count(pre.reads)} reads in measured time.`,
      zh: `占统计时段内 ${count(pre.reads)} 次读取的比例。`,
    }),
    chart: {
      kind: 'bars',
      bars: gains.map((gain) => ({
        name: gain.name,
        tone: gain.tone,
        share: gain.share,
        text: `${count(gain.count)} · ${percent(gain.share)}`,
      })),
    },
    table: {
      columns: gainColumns(context),
      rows: gains.map((gain) => [gain.name, count(gain.count), percent(gain.share), gain.meaning]),
    },
  };
}

function sentence({ result, say }: ReportContext, gains: readonly PreFetchGain[]): string {
  const { pre } = result.metrics;
  const share = (key: PreFetchGain['key']) => percent(gains.find((gain) => gain.key === key)!.share);
  const without = pre.staleHits + pre.misses;
  const late = percent(without > 0 ? pre.lateHits / without : null);
  const tail =
    without === 0 || pre.lateHits === 0
      ? ''
      : say({
          en: `; in ${late} of these last two the answer came later, with the app still on screen`,
          zh: `；后两种情况中有 ${late} 的响应在小程序仍处于前台时到达`,
        });
  return say({
    en: `${share('fresh')} of reads got this launch’s own answer, ${share('stale')} an older one and ${share('missed')} none${tail}.`,
    zh: `${share('fresh')} 的读取取到本次启动预拉取的数据，${share('stale')} 取到旧数据，${share('missed')} 未命中${tail}。`,
  });
}
