/** How far a release had spread after a day, and what its packages are of the traffic. */

import { count, percent, size } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import { KIND_TITLES } from './happening.ts';
import { changeText } from './happenings-of.ts';
import { rolloutsIn } from './rollouts-in.ts';

const A_DAY = 24;

/** None where nobody used the app while it was observed. */
export function spreadOf(context: ReportContext, version: number): readonly string[] {
  const { result, say } = context;
  const release = result.adoption.find((each) => each.version === version);
  const seen = release?.hours.flatMap((hours, index) => {
    const share = release.shares[index] ?? null;
    return share === null || hours === 0 || hours > A_DAY ? [] : [{ hours, share }];
  });
  const last = seen?.at(-1);
  if (!last) return [];
  return [
    say({
      en: `${percent(last.share)} of the devices that had used the app in the week before had it after ${last.hours} h`,
      zh: `${last.hours} 小时后，此前一周内使用过该小程序的设备中有 ${percent(last.share)} 已更新`,
    }),
  ];
}

/** Packages against the bytes of answers, over measured time; none where no package was loaded. */
export function packagesText({ result, say }: ReportContext): readonly string[] {
  const { update, origin } = result.metrics;
  if (update.bytes === 0) return [];
  const [packages, all] = [update.bytes, update.bytes + origin.bytes];
  const [loaded, share] = [size(packages), percent(packages / all)];
  const many = count(update.downloads);
  return [
    say({
      en: `Packages are ${share} of all bytes that devices loaded in measured time: ${many} downloads, ${loaded}.`,
      zh: `统计时段内，代码包占设备下载总字节数的 ${share}：共 ${many} 次下载，${loaded}。`,
    }),
  ];
}

/** To whom it was offered, and what became of that; none where it was for all devices at once, for ever. */
export function rolloutText(context: ReportContext, version: number): readonly string[] {
  const { result, say, clock, instantText } = context;
  const rollout = rolloutsIn(result).find((each) => each.version === version);
  if (!rollout) return [];
  const { only, changes } = rollout;
  const whom = only?.join(say({ en: ', ', zh: '、' })) ?? '';
  const when = changes.map((change) => {
    const [what, at] = [changeText(change, context), instantText(clock.startMs + change.at)];
    return say({ en: `${what} from ${at}`, zh: `${at} 起 ${what}` });
  });
  const title = say(KIND_TITLES.rollout);
  const list = when.join(say({ en: '; ', zh: '；' }));
  return [
    ...(only
      ? [say({ en: `It was offered to these cohorts only: ${whom}.`, zh: `仅向以下用户群提供：${whom}。` })]
      : []),
    ...(changes.length > 0 ? [say({ en: `${title}: ${list}.`, zh: `${title}：${list}。` })] : []),
  ];
}
