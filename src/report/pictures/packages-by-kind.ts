/** How packages came to devices, and what that cost: before a launch that waited, beside one, or while the app was not in use. */

import type { Words } from '../../kernel/words.ts';
import type { Metrics } from '../../metrics/result.ts';
import type { Tone } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { count, percent, size } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

type Kind = keyof Metrics['update']['downloadsByKind'];

/** From what nobody waits for to what people do. */
const KINDS: Readonly<Record<Kind, { readonly name: Words; readonly tone: Tone }>> = {
  push: { name: { en: 'While not in use', zh: '后台下发' }, tone: 'fresh' },
  async: { name: { en: 'Beside a launch', zh: '异步更新' }, tone: 'hit' },
  sync: { name: { en: 'Before a launch', zh: '同步更新' }, tone: 'stale' },
  first: { name: { en: 'First launch', zh: '首次启动' }, tone: 'cold' },
};
const IN_ORDER = Object.keys(KINDS) as readonly Kind[];

export function packagesByKind({ result, say }: ReportContext): Picture {
  const { update } = result.metrics;
  const picture = {
    id: 'packages',
    states: 'description' as const,
    title: say({ en: 'How packages were delivered', zh: '代码包下载方式' }),
  };
  if (update.downloads === 0) {
    const sentence = say({
      en: 'No package was downloaded in measured time.',
      zh: '统计时段内没有代码包下载。',
    });
    return { ...picture, sentence };
  }
  const shareOf = (number: number) => number / update.downloads;
  const waited = percent(shareOf(update.downloadsByKind.sync + update.downloadsByKind.first));
  const [blocked, restarts] = [count(update.blocked), count(update.restarts)];
  const crashed =
    update.crashes === 0
      ? ''
      : say({
          en: ` ${count(update.crashes)} launches crashed with a bad package.`,
          zh: ` ${count(update.crashes)} 次启动因代码包缺陷而崩溃。`,
        });
  return {
    ...picture,
    sentence: say({
      en: `Of ${count(update.downloads)} packages, ${waited} held up a launch; ${blocked} launches were refused, and ${restarts} sessions restarted into the new version.${crashed}`,
      zh: `${count(update.downloads)} 次代码包下载中，${waited} 阻塞了启动；启动被拒 ${blocked} 次，重启到新版本 ${restarts} 次。${crashed.trimStart()}`,
    }),
    note: say({
      en: `${size(update.bytes)} in all; ${count(update.failures)} checks and downloads failed; ${count(update.outdatedRequests)} requests were sent for an outdated version.`,
      zh: `共 ${size(update.bytes)}；检查与下载失败 ${count(update.failures)} 次；以旧版本身份发出的请求 ${count(update.outdatedRequests)} 次。`,
    }),
    chart: {
      kind: 'bars',
      bars: IN_ORDER.map((kind) => ({
        name: say(KINDS[kind].name),
        tone: KINDS[kind].tone,
        share: shareOf(update.downloadsByKind[kind]),
        text: `${count(update.downloadsByKind[kind])} · ${size(update.bytesByKind[kind])}`,
      })),
    },
    table: {
      columns: [
        say({ en: 'Delivery', zh: '方式' }),
        say({ en: 'Packages', zh: '下载次数' }),
        say({ en: 'Share', zh: '占比' }),
        say({ en: 'Bytes', zh: '流量' }),
      ],
      rows: IN_ORDER.map((kind) => [
        say(KINDS[kind].name),
        count(update.downloadsByKind[kind]),
        percent(shareOf(update.downloadsByKind[kind])),
        size(update.bytesByKind[kind]),
      ]),
    },
  };
}
