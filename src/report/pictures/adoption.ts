/** How each release spread over the devices that use the app. */

import type { Adoption } from '../../metrics/result.ts';
import type { Tone } from '../charts/chart-data.ts';
import { wallAt } from '../charts/local-clock.ts';
import type { Picture } from '../charts/picture.ts';
import { count, percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

const TONES: readonly Tone[] = ['load', 'fresh', 'peak', 'age', 'late', 'hit'];

/** More lines than this are not told apart; the last releases are shown. */
const MOST_LINES = TONES.length;

export function adoption(context: ReportContext): Picture {
  const { result, say, clock, instantText } = context;
  const releases = result.adoption.slice(-MOST_LINES);
  const left = result.adoption.length - releases.length;
  const nameOf = ({ version }: Adoption) => say({ en: `Release ${version}`, zh: `版本 ${version}` });
  const some =
    left > 0
      ? say({
          en: `; the last ${MOST_LINES} of ${count(result.adoption.length)} releases`,
          zh: `；仅展示 ${count(result.adoption.length)} 次发布中的最近 ${MOST_LINES} 次`,
        })
      : '';
  const after = (hours: number) => say({ en: `After ${hours} h`, zh: `${hours} 小时后` });
  return {
    id: 'adoption',
    states: 'description',
    title: say({ en: 'How releases spread', zh: '新版本覆盖过程' }),
    sentence: sentence(context),
    note: say({
      en: `Share of the devices that used the app in the seven days before${some}.`,
      zh: `占此前七天内使用过该小程序的设备的比例${some}。`,
    }),
    chart: {
      kind: 'curves',
      axisName: say({ en: 'share of devices', zh: '设备占比' }),
      across: { name: say({ en: 'hours since the release', zh: '发布后小时数' }), unit: 'hours' },
      lines: releases.map((release, index) => ({
        name: nameOf(release),
        tone: TONES[index]!,
        points: release.hours.flatMap((hours, at) => {
          const share = release.shares[at] ?? null;
          return share === null ? [] : [{ at: hours, share }];
        }),
      })),
    },
    table: {
      columns: [
        say({ en: 'Release', zh: '版本' }),
        say({ en: 'Released', zh: '发布时间' }),
        ...[1, 4, 24, 72].map(after),
      ],
      rows: result.adoption.map((release) => [
        nameOf(release),
        instantText(wallAt(clock, release.releasedAt)),
        ...[1, 4, 24, 72].map((hours) => percent(release.shares[release.hours.indexOf(hours)] ?? null)),
      ]),
    },
  };
}

function sentence({ result, say }: ReportContext): string {
  const { adoption24h, outdatedAtColdStartRate } = result.metrics.update;
  const spread =
    adoption24h === null
      ? say({
          en: 'No release has its first 24 hours in measured time',
          zh: '没有任何一次发布的前 24 小时落在统计时段内',
        })
      : say({
          en: `24 h after a release, ${percent(adoption24h)} of the devices that had used the app in the week before had it`,
          zh: `发布 24 小时后，此前一周内使用过该小程序的设备中有 ${percent(adoption24h)} 已更新`,
        });
  const outdated =
    outdatedAtColdStartRate === null
      ? ''
      : say({
          en: `; ${percent(outdatedAtColdStartRate)} of all cold starts ran an outdated version`,
          zh: `；${percent(outdatedAtColdStartRate)} 的冷启动运行的是旧版本`,
        });
  return say({ en: `${spread}${outdated}.`, zh: `${spread}${outdated}。` });
}
