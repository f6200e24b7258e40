/** How many requests reach the servers at each hour of the run, and how far its busiest minute rises above the mean. */

import type { Words } from '../../kernel/words.ts';
import { spanColumn, spanLabel } from '../charts/calendar-spans.ts';
import type { TimelineChart } from '../charts/chart-data.ts';
import type { DataTable, Picture } from '../charts/picture.ts';
import { type SeriesRow, total } from '../charts/series-rows.ts';
import { type Finding, finding, stated } from '../findings/finding.ts';
import { alignedFigures, count, figure } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import { chanceOfPlace } from './busiest-place.ts';
import { knownPeak } from './known-peak.ts';
import { hoursFinding } from './requests-by-hour.ts';

/** Of the fleet; unknown in the warm-up of a sample. */
const BUSIEST_MINUTE = 'origin.fleetPeakRps1m';

export function requestsOverTime(context: ReportContext): Picture {
  const { rows, time, calendarSpans, say, bucketName } = context;
  const picture = {
    id: 'requests-over-time',
    states: 'description' as const,
    title: say({ en: 'Requests over time', zh: '请求量变化' }),
  };
  if (total(rows, 'origin.requests') === 0) {
    const sentence = say({
      en: 'No request was sent, so there is no load to show.',
      zh: '没有请求，无负载可展示。',
    });
    return { ...picture, sentence };
  }
  const busiest = busiestRow(rows);
  const place = finding('busiest minute', busiest ? chanceOfPlace(context, busiest) : null);
  const known = busiest && knownPeak(context, busiest);
  const bucket = bucketName(time.bucketMs);
  const shaded =
    time.measuredFromMs === undefined
      ? ''
      : say({
          en: ' The shaded warm-up is left out of every number.',
          zh: '阴影部分为预热期，不计入任何指标。',
        });
  return {
    ...picture,
    states: [place],
    sentence: sentence(context, busiest, place, known),
    note: say({
      en: `Requests per second, mean and busiest minute of each ${bucket}; ${axisText(context).en}.${shaded}${estimated(context)}`,
      zh: `每秒请求数：每${bucket}的均值与其中最繁忙的一分钟；${axisText(context).zh}。${shaded}${estimated(context)}`,
    }),
    chart: chartOf(context, place.isStated || known !== undefined || hoursFinding(context).isStated),
    table: {
      columns: [
        spanColumn(calendarSpans, context),
        say({ en: 'Requests', zh: '请求数' }),
        say({ en: 'Mean, rps', zh: '均值（QPS）' }),
        say({ en: 'Busiest minute, rps', zh: '分钟峰值（QPS）' }),
        say({ en: 'Busiest second, rps', zh: '秒级峰值（QPS）' }),
      ],
      rows: spanRows(context),
    },
  };
}

/** Whose time the axis shows. */
function axisText({ clock: { zone, axisZone, shifts } }: ReportContext): Words {
  if (shifts.length === 0) return { en: `local time, ${zone}`, zh: `当地时间，${zone}` };
  return {
    en: `${axisZone}, the local time of the start, though the clocks of ${zone} change during the run`,
    zh: `${axisZone}，即起始时刻的当地时间；运行期间 ${zone} 的时钟有调整，坐标轴不随之变化`,
  };
}

/** What is to be known of peaks of a sample. */
function estimated({ scale, time, say, bucketName }: ReportContext): string {
  if (scale.factor === 1) return '';
  const bucket = bucketName(time.bucketMs);
  const fromWhen =
    time.measuredFromMs === undefined
      ? { en: '', zh: '' }
      : { en: ', from the end of the warm-up on', zh: '，自预热期结束起' };
  return say({
    en: ` The busiest minute of each ${bucket} is an estimate for the whole fleet${fromWhen.en}; that of the whole run may lie above all of them. Means are those of the sample, whose random variation may lift one above either.`,
    zh: `每${bucket}的分钟峰值为对全部设备的估计${fromWhen.zh}；整次运行的分钟峰值可能高于其中每一个。均值取自样本，受随机波动影响，个别可能高于二者。`,
  });
}

/** @param hasPeak whether the place of the peak, or at least its hour, is known or more than chance */
function chartOf(
  { result, rows, time, services, say, bucketName }: ReportContext,
  hasPeak: boolean,
): TimelineChart {
  const { meanRps, fleetPeakRps1m: peak } = result.metrics.origin;
  const busiest = busiestRow(rows);
  const bucket = bucketName(time.bucketMs);
  return {
    kind: 'timeline',
    unit: 'rps',
    axisName: say({ en: 'requests per second', zh: '每秒请求数' }),
    ...time,
    lines: [
      {
        name: say({ en: 'Busiest minute', zh: '分钟峰值' }),
        tone: 'peak',
        values: rows.map((row) => row.ratio(BUSIEST_MINUTE)),
      },
      {
        name: say({ en: `Mean of the ${bucket}`, zh: `每${bucket}均值` }),
        tone: 'load',
        values: rows.map((row) => (row.count('origin.requests') * 1000) / row.lengthMs),
        hasArea: true,
      },
    ],
    ...(meanRps === null
      ? {}
      : {
          mean: {
            value: meanRps,
            text: say({ en: `Mean ${figure(meanRps)}`, zh: `均值 ${figure(meanRps)}` }),
          },
        }),
    ...(hasPeak && busiest && peak !== null
      ? {
          peak: {
            atMs: busiest.axisMs,
            value: peak,
            text: say({ en: `peak ${figure(peak)}`, zh: `峰值 ${figure(peak)}` }),
          },
        }
      : {}),
    // Where there are servers, the first picture of them leads.
    ...(services.length === 0 ? { hasControls: true } : {}),
  };
}

function spanRows(context: ReportContext): DataTable['rows'] {
  const loads = context.calendarSpans.spans.map((span) => ({
    label: spanLabel(span, context),
    requests: total(span.rows, 'origin.requests'),
    seconds: span.rows.reduce((sum, row) => sum + row.lengthMs, 0) / 1000,
    minute: largest(span.rows.map((row) => row.ratio(BUSIEST_MINUTE))),
    second: largest(span.rows.map((row) => row.ratio('origin.fleetPeakRps1s'))),
  }));
  const writeMean = alignedFigures(loads.map(({ requests, seconds }) => requests / seconds));
  const writeMinute = alignedFigures(loads.map(({ minute }) => minute));
  const writeSecond = alignedFigures(loads.map(({ second }) => second));
  return loads.map(({ label, requests, seconds, minute, second }) => [
    label,
    count(requests),
    writeMean(requests / seconds),
    writeMinute(minute),
    writeSecond(second),
  ]);
}

function sentence(
  context: ReportContext,
  busiest: SeriesRow | undefined,
  place: Finding,
  known: string | undefined,
): string {
  const { result, time, say, rps, spanText, paragraph } = context;
  const { meanRps, fleetPeakRps1m, fleetPeakToMean1m } = result.metrics.origin;
  if (meanRps === null || meanRps === 0 || fleetPeakRps1m === null || !busiest) {
    return say({
      en: 'All requests fell into the warm-up; measured time has none.',
      zh: '全部请求均发生在预热期，统计时段内没有请求。',
    });
  }
  const ratio =
    fleetPeakToMean1m === null
      ? ''
      : say({
          en: `, ${figure(fleetPeakToMean1m)} times the mean`,
          zh: `，为均值的 ${figure(fleetPeakToMean1m)} 倍`,
        });
  const when = spanText(busiest.wallMs, time.bucketMs);
  const told = stated(place, {
    pattern: () =>
      say({
        en: `Requests average ${figure(meanRps)} per second; the busiest minute, on ${when}, carried ${rps(fleetPeakRps1m)}${ratio}.`,
        zh: `平均每秒 ${figure(meanRps)} 次请求；最繁忙的一分钟出现在 ${when}，达 ${rps(fleetPeakRps1m)}${ratio}。`,
      }),
    chance: () =>
      say({
        en: `Requests average ${figure(meanRps)} per second; the busiest minute carried ${rps(fleetPeakRps1m)}${ratio}.`,
        zh: `平均每秒 ${figure(meanRps)} 次请求；最繁忙的一分钟达 ${rps(fleetPeakRps1m)}${ratio}。`,
      }),
  });
  return paragraph([told, ...(known ? [known] : placeless(context, place, fleetPeakToMean1m))]);
}

/** A peak of so many times the mean is no chance; which of several it is may be. */
const STANDING_OUT = 2;

/** Where nothing is known of the place of the peak but that chance may have chosen it. */
function placeless({ say }: ReportContext, place: Finding, peakToMean: number | null): readonly string[] {
  if (place.isStated || place.chance === null) return [];
  return peakToMean !== null && peakToMean >= STANDING_OUT
    ? [
        say({
          en: 'Minutes of other hours come close to it: which of them is first may be chance.',
          zh: '其他时段也有与之接近的分钟：具体是哪一分钟居首可能只是偶然。',
        }),
      ]
    : [say({ en: 'Which minute that is may be chance.', zh: '具体是哪一分钟可能只是偶然。' })];
}

/** The row with the busiest minute. */
function busiestRow(rows: readonly SeriesRow[]): SeriesRow | undefined {
  let busiest: SeriesRow | undefined;
  for (const row of rows) {
    if (!row.isMeasured) continue;
    if (!busiest || row.count(BUSIEST_MINUTE) > busiest.count(BUSIEST_MINUTE)) busiest = row;
  }
  return busiest;
}

function largest(values: readonly (number | null)[]): number | null {
  return values.reduce((max, value) => (value !== null && (max === null || value > max) ? value : max), null);
}
