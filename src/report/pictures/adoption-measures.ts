/** What "has the release" can mean: three measures of how far the last release that is seen has come. */

import type { Adoption } from '../../metrics/result.ts';
import type { Tone } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

const A_DAY = 24;

export function adoptionMeasures(context: ReportContext): Picture {
  const { result, say } = context;
  const release = result.adoption.findLast(({ shares }) => shares.some((share) => share !== null));
  const picture = {
    id: 'adoption-measures',
    states: 'description' as const,
    title: say({ en: 'Installed, downloaded, running', zh: '已安装、已下载、已运行' }),
  };
  if (!release) {
    const sentence = say({
      en: 'No device used the app while a release was observed.',
      zh: '观测到版本发布期间没有设备使用该小程序。',
    });
    return { ...picture, sentence };
  }
  const measures: readonly {
    readonly name: string;
    readonly tone: Tone;
    readonly shares: Adoption['shares'];
  }[] = [
    {
      name: say({ en: 'Downloaded, of active devices', zh: '已下载（活跃设备）' }),
      tone: 'fresh',
      shares: release.shares,
    },
    {
      name: say({ en: 'Running on active devices', zh: '已运行（活跃设备）' }),
      tone: 'stale',
      shares: release.running,
    },
    {
      name: say({ en: 'Downloaded, of all installed', zh: '已下载（全部已安装设备）' }),
      tone: 'load',
      shares: release.installed,
    },
  ];
  return {
    ...picture,
    sentence: sentence(context, release),
    note: say({
      en: 'Active: used in the seven days before. Running: the last launch ran it. Installed: with a package of the app, used or not.',
      zh: '活跃：此前七天内使用过。已运行：最近一次启动运行该版本。已安装：设备上有该小程序的代码包，无论是否使用。',
    }),
    chart: {
      kind: 'curves',
      axisName: say({ en: 'share of devices', zh: '设备占比' }),
      across: { name: say({ en: 'hours since the release', zh: '发布后小时数' }), unit: 'hours' },
      lines: measures.map(({ name, tone, shares }) => ({
        name,
        tone,
        points: release.hours.flatMap((hours, at) => {
          const share = shares[at] ?? null;
          return share === null ? [] : [{ at: hours, share }];
        }),
      })),
    },
    table: {
      columns: [
        say({ en: 'Hours since the release', zh: '发布后小时数' }),
        ...measures.map(({ name }) => name),
      ],
      rows: release.hours.map((hours, at) => [
        String(hours),
        ...measures.map(({ shares }) => percent(shares[at] ?? null)),
      ]),
    },
  };
}

/** A day after it, or when it was seen last before. */
function sentence({ say }: ReportContext, { version, hours, shares, running, installed }: Adoption): string {
  const seen = hours.flatMap((hour, at) => (hour <= A_DAY && (shares[at] ?? null) !== null ? [at] : []));
  const at = seen.at(-1)!;
  const [has, runs, all] = [shares, running, installed].map((each) => percent(each[at] ?? null));
  return say({
    en: `${hours[at]} h after release ${version}, ${has} of the active devices had it and ${runs} ran it; of all installed ones ${all} had it.`,
    zh: `版本 ${version} 发布 ${hours[at]} 小时后，活跃设备中 ${has} 已下载、${runs} 已运行；全部已安装设备中 ${all} 已下载。`,
  });
}
