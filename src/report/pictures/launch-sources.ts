/** Where the first data of a launch came from, and how long that took. */

import type { Words } from '../../kernel/words.ts';
import type { Metrics } from '../../metrics/result.ts';
import type { Tone } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { chanceOfNone } from '../findings/apart.ts';
import { type Finding, finding, stated } from '../findings/finding.ts';
import { count, percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

const SOURCES: readonly {
  readonly key: keyof Metrics['launch']['sources'];
  readonly name: Words;
  readonly tone: Tone;
}[] = [
  { key: 'pre', name: { en: 'Pre-fetch', zh: '数据预拉取' }, tone: 'fresh' },
  { key: 'periodic', name: { en: 'Periodic fetch', zh: '周期性更新' }, tone: 'hit' },
  { key: 'latePre', name: { en: 'Pre-fetch, late', zh: '数据预拉取（迟到）' }, tone: 'late' },
  { key: 'ownCache', name: { en: 'Cache of the app', zh: '小程序自有缓存' }, tone: 'stale' },
  { key: 'origin', name: { en: 'Request by the app itself', zh: '小程序自行请求' }, tone: 'load' },
];

export function launchSources(context: ReportContext): Picture {
  const { say, duration } = context;
  const { launch, coldStarts } = context.result.metrics;
  const picture = {
    id: 'launch-sources',
    states: 'description' as const,
    title: say({ en: 'Where first data came from', zh: '首屏数据来源' }),
  };
  if (coldStarts === 0) {
    const sentence = say({ en: 'There was no cold start in measured time.', zh: '统计时段内没有冷启动。' });
    return { ...picture, sentence };
  }
  const found = SOURCES.map(({ key, name, tone }) => ({
    name: say(name),
    tone,
    launches: launch.sources[key],
  }));
  const without = coldStarts - found.reduce((sum, { launches }) => sum + launches, 0);
  const all = [
    ...found,
    {
      name: say({ en: 'No data in the session', zh: '本次会话内无数据' }),
      tone: 'failed' as const,
      launches: without,
    },
  ];
  const saved = finding('time saved', chanceOfNone(context.result.intervals.metrics['launch.savedMs.mean']));
  const [p50, p90] = [duration(launch.waitMs.p50), duration(launch.waitMs.p90)];
  return {
    ...picture,
    states: launch.savedMs.mean === null ? ('description' as const) : [saved],
    sentence: sentence(context, saved),
    note: say({
      en: `Half of them waited up to ${p50} from the tap, nine in ten up to ${p90}; share of the ${count(coldStarts)} cold starts.`,
      zh: `自点击起，半数等待不超过 ${p50}，九成不超过 ${p90}；占 ${count(coldStarts)} 次冷启动的比例。`,
    }),
    chart: {
      kind: 'bars',
      bars: all
        .filter(({ launches }) => launches > 0)
        .map(({ name, tone, launches }) => ({
          name,
          tone,
          share: launches / coldStarts,
          text: `${count(launches)} · ${percent(launches / coldStarts)}`,
        })),
    },
    table: {
      columns: [
        say({ en: 'Source', zh: '来源' }),
        say({ en: 'Cold starts', zh: '冷启动次数' }),
        say({ en: 'Share', zh: '占比' }),
      ],
      rows: all.map(({ name, launches }) => [name, count(launches), percent(launches / coldStarts)]),
    },
  };
}

function sentence({ result, say, duration }: ReportContext, found: Finding): string {
  const { launch, coldStarts } = result.metrics;
  const saving = duration(launch.savedMs.mean);
  const saved =
    launch.savedMs.mean === null
      ? ''
      : stated(found, {
          pattern: () =>
            say({
              en: `, ${saving} sooner than without any background fetch`,
              zh: `，比不做任何后台拉取早 ${saving}`,
            }),
          chance: () =>
            say({
              en: '; what background fetches save is within chance',
              zh: '；后台拉取所节省的时间在随机波动范围内',
            }),
          unknown: () =>
            say({
              en: '; how sure the time saved is, is not known',
              zh: '；所节省时间的误差未知',
            }),
        });
  const [prepared, wait] = [
    percent((launch.sources.pre + launch.sources.periodic) / coldStarts),
    duration(launch.waitMs.mean),
  ];
  return say({
    en: `${prepared} of cold starts found data that had been fetched for them; first data came after ${wait} on average${saved}.`,
    zh: `${prepared} 的冷启动用到了预先拉取的数据；平均 ${wait}后得到首屏数据${saved}。`,
  });
}
