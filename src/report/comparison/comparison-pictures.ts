import { WEEK } from '../../compiled/kernel/time.ts';
import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';
import type { TimelineLine, Tone } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { readsOf, type SeriesRow, weightedMean } from '../charts/series-rows.ts';
import { trailingMean } from '../charts/trailing-mean.ts';
import { pointsOf } from '../pictures/possible.ts';
import { valueText } from '../words/metric.ts';
import { figure, percent } from '../words/quantity.ts';
import type { ComparedPolicy, ComparisonContext } from './comparison-context.ts';

/** Of the policy at an index, in all pictures. */
export function toneOf(index: number): Tone {
  return TONES[index % TONES.length]!;
}

const TONES: readonly Tone[] = ['load', 'fresh', 'peak', 'age', 'late', 'hit', 'failed', 'unread'];

const PRICE: readonly MetricPath[] = [
  'periodic.reads',
  'periodic.freshHitRate',
  'periodic.ageMs.mean',
  'periodic.possible.fresh.reached',
  'origin.requests',
];

const LOAD: readonly MetricPath[] = ['origin.meanRps', 'origin.fleetPeakRps1m', 'origin.fleetPeakRps1s'];

export function comparedPictures(context: ComparisonContext): Picture[] {
  return [pricePicture(context), freshnessOverTime(context), loadOverTime(context)];
}

/** What heads the column of their labels. */
export function policyColumn({ say }: ComparisonContext): string {
  return say({ en: 'Policy', zh: '策略' });
}

const rate = ({ result }: ComparedPolicy) => result.metrics.periodic.freshHitRate;

/** What each policy gives, and what it asks; and what was possible for people like these. */
function pricePicture(context: ComparisonContext): Picture {
  const { policies, base, say, titleOf } = context;
  const picture = {
    id: 'fresh-by-policy',
    states: 'description' as const,
    title: say({ en: 'Fresh answers and what they cost', zh: '新鲜命中率与代价' }),
  };
  // Where the first policy reads nothing, the people are those of the first that does.
  const reading = policies.find((policy) => rate(policy) !== null && policy.result.frontier !== null);
  if (!reading) {
    return {
      ...picture,
      sentence: say({ en: 'Nothing is read under any policy.', zh: '所有策略下均没有读取。' }),
    };
  }
  const requests = base.result.metrics.origin.requests;
  const dots = policies.flatMap((policy, index) => {
    const [at, share] = [policy.result.metrics.periodic.attemptsPerDeviceDay, rate(policy)];
    return at === null || share === null ? [] : [{ name: policy.label, tone: toneOf(index), at, share }];
  });
  const line = pointsOf(reading.result, reading.result.frontier!.fresh);
  const furthest = Math.max(...dots.map(({ at }) => at));
  const last = line.at(-1);
  const possible = last && last.at < furthest ? [...line, { at: furthest, share: last.share }] : line;
  return {
    ...picture,
    sentence: priceSentence(context),
    note: say({
      en: `Share of reads that found a fresh answer, against periodic fetches. The line is the best that could be done if every open of these people under ${reading.label} were known in advance.`,
      zh: `取到新鲜数据的读取占比与周期性更新次数的关系。曲线为预知这些用户在 ${reading.label} 下的每次打开时所能达到的上限。`,
    }),
    chart: {
      kind: 'curves',
      axisName: say({ en: 'share of reads that are fresh', zh: '新鲜命中率' }),
      across: {
        name: say({ en: 'periodic fetches per device and day', zh: '每设备每日周期性更新次数' }),
        unit: 'figure',
      },
      lines: [{ name: say({ en: 'Best possible', zh: '理论上限' }), tone: 'unread', points: possible }],
      dots,
    },
    table: {
      columns: [
        policyColumn(context),
        ...PRICE.map(titleOf),
        say({ en: 'Requests, relative to the first', zh: '请求量（相对第一种策略的倍数）' }),
      ],
      rows: policies.map(({ label, result: { metrics } }) => [
        label,
        ...PRICE.map((path) => valueText(context, metrics, path)),
        figure(requests > 0 ? metrics.origin.requests / requests : null),
      ]),
    },
  };
}

/** In the order in which they were given: which of two others is better, their differences from the first do not say. */
function priceSentence({ policies, say }: ComparisonContext): string {
  const rates = policies
    .filter((policy) => rate(policy) !== null)
    .map((policy) => ({ label: policy.label, fresh: percent(rate(policy)) }));
  const silent = policies.filter((policy) => rate(policy) === null).map(({ label }) => label);
  const unread =
    silent.length === 0
      ? ''
      : say({
          en: `; nothing is read under ${silent.join(', ')}`,
          zh: `；${silent.join('、')} 下没有读取`,
        });
  const [en, zh] = [
    rates.map(({ label, fresh }) => `${fresh} under ${label}`).join(', '),
    rates.map(({ label, fresh }) => `${label} 下 ${fresh}`).join('，'),
  ];
  return say({ en: `Reads that find a fresh answer: ${en}${unread}.`, zh: `新鲜命中率：${zh}${unread}。` });
}

function freshnessOverTime(context: ComparisonContext): Picture {
  const { policies, base, say } = context;
  const lines = policies.map(({ label, rows, time }, index): TimelineLine => {
    const trend = trailingMean(rows, 'periodic.freshHitRate', {
      bucketMs: time.bucketMs,
      weightOf: readsOf,
    });
    const values = trend ?? rows.map((row) => row.ratio('periodic.freshHitRate'));
    return { name: label, tone: toneOf(index), values };
  });
  const mean = (part: readonly SeriesRow[]) => percent(weightedMean(part, 'periodic.freshHitRate', readsOf));
  return {
    id: 'fresh-over-time',
    states: 'description' as const,
    title: say({ en: 'Fresh answers over time', zh: '新鲜命中率变化' }),
    sentence:
      base.time.happenings.length === 0
        ? say({
            en: 'The reads are the same under each policy, so any movement that all lines share comes from the people, the network or the content, not from the policies.',
            zh: '各策略下的读取相同，因此所有曲线共有的波动来自用户、网络或内容，而非策略。',
          })
        : say({
            en: 'The reads are the same under each policy, so any movement that all lines share comes from the people, the network, the content, or from what happened at the marks, not from the policies.',
            zh: '各策略下的读取相同，因此所有曲线共有的波动来自用户、网络、内容或标记处的事件，而非策略。',
          }),
    note: say({
      en: 'Share of reads that found a fresh answer, mean of the last 24 h.',
      zh: '取到新鲜数据的读取占比，最近 24 小时均值。',
    }),
    chart: {
      kind: 'timeline',
      ...base.time,
      unit: 'share',
      axisName: say({ en: 'share of reads', zh: '读取占比' }),
      lines,
      hasControls: true,
    },
    table: {
      columns: [
        policyColumn(context),
        say({ en: 'First measured week', zh: '统计时段第一周' }),
        say({ en: 'Last week', zh: '最后一周' }),
      ],
      rows: policies.map(({ label, rows, time }) => {
        const week = Math.max(1, Math.round(WEEK / time.bucketMs));
        const measured = rows.filter(({ isMeasured }) => isMeasured);
        return [label, mean(measured.slice(0, week)), mean(measured.slice(-week))];
      }),
    },
  };
}

function loadOverTime(context: ComparisonContext): Picture {
  const { policies, base, say, rps, titleOf, bucketName, oneBucket } = context;
  const [bucket, one] = [bucketName(base.time.bucketMs), oneBucket(base.time.bucketMs)];
  const loads = policies.map(({ rows, time }) =>
    rows.map((row) => row.count('origin.requests') / (time.bucketMs / 1000)),
  );
  const means = policies.map(({ label, result }) => `${label} ${rps(result.metrics.origin.meanRps)}`);
  return {
    id: 'load-over-time',
    states: 'description' as const,
    title: say({ en: 'Requests over time', zh: '请求量变化' }),
    sentence: say({ en: `On average: ${means.join(', ')}.`, zh: `均值：${means.join('，')}。` }),
    note: say({
      en: `Requests per second, mean of each ${bucket}, of all represented devices.`,
      zh: `每秒请求数，每${bucket}均值，按所代表的全部设备计。`,
    }),
    chart: {
      kind: 'timeline',
      ...base.time,
      unit: 'rps',
      axisName: say({ en: 'requests per second', zh: '每秒请求数' }),
      lines: policies.map(({ label }, index) => ({
        name: label,
        tone: toneOf(index),
        values: loads[index]!,
      })),
    },
    table: {
      columns: [
        policyColumn(context),
        ...LOAD.map(titleOf),
        say({ en: `Busiest ${one} of the sample`, zh: `样本最繁忙的${one}` }),
      ],
      rows: policies.map(({ label, result: { metrics } }, index) => [
        label,
        ...LOAD.map((path) => valueText(context, metrics, path)),
        rps(Math.max(...loads[index]!)),
      ]),
    },
  };
}
