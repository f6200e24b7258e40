/** The numbers a capacity planner asks for first, each with the sentence that says what it means. */

import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import { freshAnswer } from './fresh-limit.ts';
import { margin } from './margin.ts';
import { NOTHING_TO_MEASURE } from './measures.ts';
import { marginText, measuredAt, valueText } from './metric.ts';
import { count, figure, percent, size } from './quantity.ts';
import type { ReportContext } from './report-context.ts';
import { UNKNOWN, unknownErrors } from './unknown-errors.ts';

export interface HeadlineNumber {
  readonly path: MetricPath;
  readonly name: string;
  /** With its unit, or a dash. */
  readonly value: string;
  /** How far off it may be, with its unit: `± 12 ms`, `at least 96.4%`; `null` where nothing is known. */
  readonly margin: string | null;
  /** A sentence, or why there is nothing to measure. */
  readonly meaning: string;
}

export interface HeadlineGroup {
  readonly name: string;
  readonly numbers: readonly HeadlineNumber[];
}

/** All headline numbers, grouped by whom they concern. */
export function headline(context: ReportContext): readonly HeadlineGroup[] {
  const { say } = context;
  return [
    { name: say({ en: 'People', zh: '用户' }), numbers: people(context) },
    { name: say({ en: 'Data', zh: '数据' }), numbers: data(context) },
    { name: say({ en: 'Servers', zh: '服务器' }), numbers: servers(context) },
  ];
}

/** Why some of them have no ±, each reason once. */
export function headlineDoubts(context: ReportContext): readonly string[] {
  const paths = headline(context).flatMap(({ numbers }) => numbers.map(({ path }) => path));
  return unknownErrors(context, paths).map((reason) =>
    context.say({ en: `± ${UNKNOWN} ${reason}.`, zh: `± ${UNKNOWN} ${reason}。` }),
  );
}

function people(context: ReportContext): readonly HeadlineNumber[] {
  const { say } = context;
  const { launch } = context.result.metrics;
  return [
    card(
      context,
      'launch.freshDataFoundRate',
      say({
        en: `Share of the opens that looked for data, on all devices, that found ${freshAnswer(context)}.`,
        zh: `全部设备查找数据的打开中，取到${freshAnswer(context)}的占比。`,
      }),
    ),
    card(
      context,
      'launch.dataFoundRate',
      say({
        en: 'Share of the opens that looked for data, on all devices, that found data of any age.',
        zh: '全部设备查找数据的打开中，取到数据（不论年龄）的占比。',
      }),
    ),
    card(context, 'periodic.freshHitRate', readsText(context)),
    card(
      context,
      'periodic.ageMs.mean',
      say({ en: 'Age of the answers that were found, on average.', zh: '读取到的数据的平均年龄。' }),
    ),
    // Six cards make a row: where it is known what was saved, the median gives way.
    launch.savedMs.mean === null
      ? card(
          context,
          'launch.waitMs.p50',
          say({
            en: 'Half of cold starts showed data sooner after the tap.',
            zh: '半数冷启动从点击到展示数据的耗时低于此值。',
          }),
        )
      : card(
          context,
          'launch.savedMs.mean',
          say({
            en: 'How much longer a launch with data would have waited had it sent the request itself.',
            zh: '已有数据的启动若自行发起请求，平均还需多等待的时间。',
          }),
        ),
    card(
      context,
      'launch.waitMs.p90',
      say({
        en: 'Nine in ten cold starts showed data sooner.',
        zh: '九成冷启动从点击到展示数据的耗时低于此值。',
      }),
    ),
  ];
}

/** Of the reads alone, those of devices that have a fetch. */
function readsText({ result, say }: ReportContext): string {
  const { reads, hitRate } = result.metrics.periodic;
  const [of, any] = [count(reads), percent(hitRate)];
  return say({
    en: `Of ${of} reads of the periodic cache, those that found a fresh answer; ${any} found one of any age.`,
    zh: `${of} 次周期性更新缓存读取中，取到新鲜数据的占比；${any} 取到数据（不论年龄）。`,
  });
}

function data(context: ReportContext): readonly HeadlineNumber[] {
  const { say } = context;
  const { periodic, own } = context.result.metrics;
  return [
    perDay(
      context,
      'origin.requests',
      figure,
      own.attempts > 0
        ? say({
            en: 'What one device requests from the servers: periodic fetch, pre-fetch, and launches that found nothing.',
            zh: '单台设备的请求数：周期性更新、数据预拉取，以及无缓存可用的启动自行发起的请求。',
          })
        : say({
            en: 'What one device requests from the servers, periodic fetch and pre-fetch together.',
            zh: '单台设备的请求数：周期性更新与数据预拉取合计。',
          }),
    ),
    card(
      context,
      'periodic.unreadRate',
      say({
        en: `Of ${count(periodic.replaced)} answers that were replaced, those nobody had read.`,
        zh: `${count(periodic.replaced)} 份被替换的数据中，从未被读取的占比。`,
      }),
    ),
    perDay(
      context,
      'origin.bytes',
      size,
      say({
        en: 'Size of the answers that one device downloads in a day.',
        zh: '单台设备每天下载的响应数据量。',
      }),
    ),
  ];
}

function servers(context: ReportContext): readonly HeadlineNumber[] {
  const { say, rps, roundCount } = context;
  const { origin } = context.result.metrics;
  const { origin: ofSimulated } = context.simulated;
  const isSample = context.scale.factor !== 1;
  const ofSample = (raw: number | null) =>
    isSample
      ? say({
          en: `, estimated for all devices; the sample alone shows ${rps(raw)}`,
          zh: `，为对全部设备的估计；样本自身为 ${rps(raw)}`,
        })
      : '';
  const ratio =
    origin.fleetPeakToMean1m === null
      ? ''
      : say({
          en: `, ${figure(origin.fleetPeakToMean1m)} times the mean`,
          zh: `，为均值的 ${figure(origin.fleetPeakToMean1m)} 倍`,
        });
  const failed =
    origin.requests > 0
      ? say({
          en: `, ${percent(origin.errors / origin.requests)} of all requests`,
          zh: `，占全部请求的 ${percent(origin.errors / origin.requests)}`,
        })
      : '';
  return [
    card(
      context,
      'origin.meanRps',
      say({ en: 'Requests per second over measured time.', zh: '统计时段内的每秒请求数。' }),
    ),
    card(
      context,
      'origin.fleetPeakRps1m',
      say({
        en: `Requests per second of the busiest minute${ratio}${ofSample(ofSimulated.peakRps1m)}.`,
        zh: `最繁忙一分钟的每秒请求数${ratio}${ofSample(ofSimulated.peakRps1m)}。`,
      }),
    ),
    card(
      context,
      'origin.fleetPeakRps1s',
      say({
        en: `Requests in the busiest second${ofSample(ofSimulated.peakRps1s)}.`,
        zh: `最繁忙一秒的请求数${ofSample(ofSimulated.peakRps1s)}。`,
      }),
    ),
    sum(
      context,
      'origin.requests',
      roundCount,
      say({ en: 'All requests sent in measured time.', zh: '统计时段内发出的全部请求。' }),
    ),
    sum(
      context,
      'origin.errors',
      roundCount,
      say({ en: `Requests without a usable answer${failed}.`, zh: `未得到可用响应的请求${failed}。` }),
    ),
    sum(
      context,
      'origin.bytes',
      size,
      say({ en: 'Size of all answers in measured time.', zh: '统计时段内全部响应的数据量。' }),
    ),
  ];
}

/** A metric as it is. */
function card(context: ReportContext, path: MetricPath, meaning: string): HeadlineNumber {
  const { metrics } = context.result;
  return {
    path,
    name: context.titleOf(path),
    value: cardText(context, path),
    margin: marginText(context, path),
    meaning: meaningOf(context, measuredAt(metrics, path), meaning),
  };
}

/** A load of millions would not fit its box written out. */
function cardText(context: ReportContext, path: MetricPath): string {
  const { say, roundCount, result } = context;
  const value = measuredAt(result.metrics, path);
  if (rowOf(path).unit !== 'rps' || value === null || value < 1_000_000)
    return valueText(context, result.metrics, path);
  const load = roundCount(value);
  return say({ en: `${load} rps`, zh: `${load} QPS` });
}

/** A metric of all devices as what one of them has in a day. */
function perDay(
  context: ReportContext,
  path: MetricPath,
  write: (value: number | null) => string,
  meaning: string,
): HeadlineNumber {
  const { result, say, titleOf, perDeviceAndDay } = context;
  const value = perDeviceAndDay(measuredAt(result.metrics, path) ?? 0);
  return {
    path,
    name: say({ en: `${titleOf(path)} per device per day`, zh: `每台设备每天${titleOf(path)}` }),
    value: write(value),
    margin: margin(result, path, { say, isShare: false, value: write, half: write }, perDeviceAndDay),
    meaning: meaningOf(context, value, meaning),
  };
}

/** A total, where there is little room. */
function sum(
  { result, titleOf, say }: ReportContext,
  path: MetricPath,
  write: (value: number | null) => string,
  meaning: string,
): HeadlineNumber {
  return {
    path,
    name: titleOf(path),
    value: write(measuredAt(result.metrics, path) ?? 0),
    margin: margin(result, path, { say, isShare: false, value: write, half: write }),
    meaning,
  };
}

function meaningOf({ say }: ReportContext, value: number | null, meaning: string): string {
  const nothing = say(NOTHING_TO_MEASURE);
  if (value !== null) return meaning;
  return say({ en: `${nothing.charAt(0).toUpperCase()}${nothing.slice(1)}.`, zh: `${nothing}。` });
}
