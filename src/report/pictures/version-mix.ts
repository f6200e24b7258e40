/** Which versions there are as the run goes on: how long do old front ends meet the new back end? */

import { spanColumn, spanLabel } from '../charts/calendar-spans.ts';
import type { Picture } from '../charts/picture.ts';
import { percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';

export function versionMix(context: ReportContext): Picture {
  const { rows, time, calendarSpans, say, bucketName } = context;
  const bucket = bucketName(time.bucketMs);
  const newest = rows.map((row) => row.ratio('update.newestShare'));
  const behind = rows.map((row) => row.ratio('update.oneBehindShare'));
  const withdrawn = rows.map((row) => row.ratio('update.rolledBackShare'));
  const isRolledBack = withdrawn.some((share) => (share ?? 0) > 0);
  const rolledBack = say({ en: 'Rolled back', zh: '已回滚版本' });
  const oneBehind = say({ en: 'One version behind', zh: '落后一个版本' });
  return {
    id: 'version-mix',
    states: 'description',
    title: say({ en: 'Versions over time', zh: '版本分布变化' }),
    sentence: sentence(context),
    note: say({
      en: `Share of the devices that used the app in the seven days before, at the start of each ${bucket}.`,
      zh: `每${bucket}起点，占此前七天内使用过该小程序的设备的比例。`,
    }),
    chart: {
      kind: 'timeline',
      unit: 'share',
      axisName: say({ en: 'share of devices', zh: '设备占比' }),
      ...time,
      lines: [
        { name: say({ en: 'Newest version', zh: '最新版本' }), tone: 'fresh', values: newest },
        { name: oneBehind, tone: 'stale', values: behind },
        ...(isRolledBack ? [{ name: rolledBack, tone: 'failed' as const, values: withdrawn }] : []),
      ],
    },
    table: {
      columns: [
        spanColumn(calendarSpans, context),
        say({ en: 'Newest at its start', zh: '起点时最新版本' }),
        oneBehind,
        ...(isRolledBack ? [rolledBack] : []),
      ],
      rows: calendarSpans.spans.map((span) => [
        spanLabel(span, context),
        percent(span.rows[0]?.ratio('update.newestShare') ?? null),
        percent(span.rows[0]?.ratio('update.oneBehindShare') ?? null),
        ...(isRolledBack ? [percent(span.rows[0]?.ratio('update.rolledBackShare') ?? null)] : []),
      ]),
    },
  };
}

/** How long the last release took that was seen long enough. */
function sentence({ result, say }: ReportContext): string {
  const release = result.adoption.findLast(({ shares }) => (shares.at(-1) ?? 0) >= 0.5);
  if (!release) {
    return say({
      en: 'No release reached half of the devices that use the app while it was observed.',
      zh: '观测期内没有任何版本覆盖半数活跃设备。',
    });
  }
  const hoursUntil = (share: number) =>
    release.hours[release.shares.findIndex((each) => (each ?? 0) >= share)];
  const [half, most] = [hoursUntil(0.5), hoursUntil(0.9)];
  const tail =
    most === undefined
      ? say({
          en: '; it had not reached nine in ten when last observed',
          zh: '；截至最后一次观测仍未覆盖九成',
        })
      : say({ en: ` and nine in ten within ${most} h`, zh: `，${most} 小时内覆盖九成` });
  return say({
    en: `Of the devices that use the app, half had release ${release.version} within ${half} h${tail}.`,
    zh: `版本 ${release.version} 在 ${half} 小时内覆盖半数活跃设备${tail}。`,
  });
}
