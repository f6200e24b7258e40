/** What `fleetcast run` says at its end: the numbers that decide, on one screen of a terminal. */

import { styleText } from 'node:util';
import { NEVER } from '../../compiled/kernel/time.ts';
import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import type { Result } from '../../metrics/result.ts';
import { whatHappened } from '../happenings/what-happened.ts';
import { type FetchFate, fetchFateCounts, shareOfFate } from '../pictures/fetch-fates.ts';
import { inShort } from '../words/bounds.ts';
import { margin } from '../words/margin.ts';
import { NOTHING_TO_MEASURE } from '../words/measures.ts';
import { measuredAt, valueText } from '../words/metric.ts';
import { noteText } from '../words/note-text.ts';
import { count, figure, percent, size } from '../words/quantity.ts';
import { type ReportContext, reportContext } from '../words/report-context.ts';
import { serviceNumbers } from '../words/service-numbers.ts';
import { UNKNOWN, unknownErrors, unknownErrorText } from '../words/unknown-errors.ts';
import { verdicts } from '../words/verdicts.ts';
import { wrapped } from '../words/wrapped.ts';
import { precisionLines } from './precision-lines.ts';
import { reportLine } from './report-line.ts';
import { inLines, type Line, lineTexts, widthsOf } from './terminal-lines.ts';
import { thresholdLines } from './threshold-lines.ts';

export interface TerminalOptions {
  /** Columns of the terminal; no line is wider, but for paths and rules, which are never cut. */
  readonly width: number;
  readonly reportPath?: string;
  readonly color?: boolean;
}

export function terminalSummary(result: Result, options: TerminalOptions): string {
  const context = reportContext(result);
  const { say } = context;
  const style = (format: 'bold' | 'dim' | 'green' | 'red', text: string) =>
    options.color ? styleText(format, text, { validateStream: false }) : text;
  const parts: readonly (readonly [string, readonly Line[]])[] = [
    [say({ en: 'People', zh: '用户' }), people(context)],
    [say({ en: 'Data', zh: '数据' }), data(context)],
    [say({ en: 'Servers', zh: '服务器' }), servers(context)],
    ...serviceNumbers(context).map(({ title, numbers }) => [title, numbers] as const),
  ];
  const all = parts.flatMap(([, lines]) => lines);
  const reasons = unknownErrors(context, shownIn(all));
  // What is said below the numbers is not said again below the rules; of shared chance there is a note.
  const told = [...reasons, unknownErrorText('shared', context)];
  const judged = verdicts(context).map((verdict) =>
    told.some((reason) => verdict.reason.includes(reason)) ? { ...verdict, reason: '' } : verdict,
  );
  const widths = widthsOf(all, options.width);
  return [
    ...inLines(titleParts(context), options.width),
    '',
    ...parts.flatMap(([name, lines]) => [
      style('bold', name),
      ...lines.flatMap((line) => lineTexts(line, widths)),
    ]),
    ...reasons.flatMap((reason) => wrapped(`±${UNKNOWN} ${reason}`, options.width)),
    ...happened(context, options.width, (text) => style('bold', text)),
    ...result.notes.flatMap((note) => wrapped(noteText(note, context), options.width)),
    ...precisionLines(context, options.width).map(({ text, passed }) =>
      style(passed ? 'green' : 'red', text),
    ),
    ...thresholdLines(judged, options.width, context).map(({ text, passed }) =>
      style(passed ? 'green' : 'red', text),
    ),
    '',
    ...inLines(endParts(context), options.width),
    ...(options.reportPath === undefined ? [] : [reportLine(options.reportPath, context)]),
    '',
  ].join('\n');
}

/** Each fault in as many lines as it takes. */
function happened(context: ReportContext, width: number, asHeading: (text: string) => string): string[] {
  const faults = whatHappened(context)?.entries.filter(({ isFault }) => isFault) ?? [];
  if (faults.length === 0) return [];
  const lines = faults.flatMap(({ title, parts }) => {
    const [first, ...others] = wrapped([title, ...parts].join(' · '), width - 4);
    return [`  ${first}`, ...others.map((text) => `    ${text}`)];
  });
  const heading =
    context.result.run.replications > 1
      ? context.say({ en: 'Faults, in the first replication', zh: '故障（第一次重复运行）' })
      : context.say({ en: 'Faults', zh: '故障' });
  return [asHeading(heading), ...lines];
}

function titleParts({ result: { run }, scale, say, duration }: ReportContext): readonly string[] {
  const [horizon, warmup] = [duration(run.horizonMs), duration(run.warmupMs)];
  return [
    run.scenario,
    say({
      en: `${count(scale.represented)} ${scale.represented === 1 ? 'device' : 'devices'}`,
      zh: `${count(scale.represented)} 台设备`,
    }),
    run.warmupMs > 0
      ? say({ en: `${horizon}, ${warmup} of it warm-up`, zh: `${horizon}，其中预热 ${warmup}` })
      : horizon,
    say({ en: `seed ${run.seed}`, zh: `种子 ${run.seed}` }),
    ...(run.replications > 1
      ? [say({ en: `${count(run.replications)} replications`, zh: `重复运行 ${count(run.replications)} 次` })]
      : []),
  ];
}

function endParts({ result: { run }, say, duration }: ReportContext): readonly string[] {
  const [facts, took] = [count(run.facts), duration(run.wallMs)];
  return [
    say({ en: `digest ${run.digest}`, zh: `摘要 ${run.digest}` }),
    say({ en: `${facts} facts in ${took}`, zh: `${facts} 条事实，耗时 ${took}` }),
    run.id,
  ];
}

function people(context: ReportContext): readonly Line[] {
  const { given, say, duration } = context;
  const { periodic, pre, launch, opens } = context.result.metrics;
  const { ageMs } = periodic;
  const freshFor = duration(given.freshForMs);
  const [reads, preReads] = [amount(periodic.reads, context), amount(pre.reads, context)];
  const [opened, looked] = [amount(opens, context), amount(launch.reads, context)];
  const anyAge = percent(periodic.hitRate);
  const missed = percent(pre.reads > 0 ? pre.misses / pre.reads : null);
  return [
    line(context, 'launch.freshDataFoundRate', [
      say({ en: `of ${looked} opens`, zh: `共 ${looked}次打开` }),
      ...(given.freshForMs === null || given.freshForMs === NEVER
        ? []
        : [say({ en: `up to ${freshFor} old`, zh: `年龄不超过 ${freshFor}` })]),
    ]),
    line(context, 'launch.dataFoundRate', [say({ en: 'of any age', zh: '不论数据年龄' })]),
    line(context, 'periodic.freshHitRate', [
      say({ en: `of ${reads} reads`, zh: `共 ${reads}次读取` }),
      say({ en: `${anyAge} any age`, zh: `${anyAge} 不论数据年龄` }),
    ]),
    line(context, 'periodic.ageMs.mean', [
      `p50 ${duration(ageMs.p50)}`,
      `p90 ${duration(ageMs.p90)}`,
      `p99 ${duration(ageMs.p99)}`,
    ]),
    ...(pre.reads > 0
      ? [
          line(context, 'pre.freshHitRate', [
            say({ en: `of ${preReads} reads`, zh: `共 ${preReads}次读取` }),
            ...(pre.misses > 0 ? [say({ en: `${missed} missed`, zh: `${missed} 未命中` })] : []),
          ]),
        ]
      : []),
    line(context, 'launch.waitMs.p50', [
      `p90 ${duration(launch.waitMs.p90)}`,
      `p99 ${duration(launch.waitMs.p99)}`,
    ]),
    line(context, 'coldStartRate', [say({ en: `of ${opened} opens`, zh: `共 ${opened}次打开` })]),
  ];
}

function data(context: ReportContext): readonly Line[] {
  const { result, say, titleOf, perDeviceAndDay, roundCount } = context;
  const { periodic, origin } = result.metrics;
  const fates = fetchFateCounts(context);
  const fetched = fates.some((fate) => fate.count > 0);
  const share = (key: FetchFate['key']) => percent(fetched ? shareOfFate(fates, key) : 0);
  const has = (key: FetchFate['key']) => shareOfFate(fates, key) > 0;
  const replaced = amount(periodic.replaced, context);
  const needed = percent(periodic.possible.fresh.needed);
  return [
    {
      path: 'origin.requests',
      name: titleOf('origin.requests'),
      value: figure(perDeviceAndDay(origin.requests)),
      margin: margin(result, 'origin.requests', inShort('perDay', context), perDeviceAndDay),
      more: [say({ en: 'per device per day', zh: '每台设备每天' }), size(perDeviceAndDay(origin.bytes))],
    },
    line(context, 'periodic.unreadRate', [
      say({
        en: `of ${replaced} replaced answers`,
        zh: `共 ${replaced}份被替换的数据`,
      }),
    ]),
    line(context, 'periodic.possible.fresh.reached', [
      say({ en: 'with as many requests', zh: '相同请求数下' }),
      say({ en: `${needed} suffice`, zh: `${needed} 的请求即可` }),
    ]),
    {
      path: 'periodic.attempts',
      name: titleOf('periodic.attempts'),
      value: roundCount(periodic.attempts),
      margin: margin(result, 'periodic.attempts', inShort('count', context)),
      more: [
        ...(has('failed') ? [say({ en: `${share('failed')} failed`, zh: `${share('failed')} 失败` })] : []),
        ...(has('tooLarge')
          ? [say({ en: `${share('tooLarge')} too large`, zh: `${share('tooLarge')} 响应过大` })]
          : []),
      ],
    },
  ];
}

function servers(context: ReportContext): readonly Line[] {
  const { result, simulated: sample, scale, say, rps } = context;
  const { origin } = result.metrics;
  const { factor, simulated, represented } = scale;
  // Of a sample the peaks are estimated for the fleet: its own, times the scale, are mostly chance.
  const peakMore = (raw: number | null) =>
    factor === 1
      ? []
      : [say({ en: `estimated; the sample shows ${rps(raw)}`, zh: `估计值；样本自身为 ${rps(raw)}` })];
  const failed = percent(origin.requests > 0 ? origin.errors / origin.requests : 0);
  const [some, all] = [count(simulated), count(represented)];
  const requests = amount(origin.requests, context);
  return [
    line(context, 'origin.meanRps', [
      say({ en: `${requests} requests`, zh: `${requests}次请求` }),
      ...(origin.errors > 0 ? [say({ en: `${failed} failed`, zh: `${failed} 失败` })] : []),
      size(origin.bytes),
    ]),
    line(context, 'origin.fleetPeakRps1m', peakMore(sample.origin.peakRps1m)),
    line(context, 'origin.fleetPeakRps1s', peakMore(sample.origin.peakRps1s)),
    ...(factor === 1
      ? []
      : [
          {
            name: say({ en: 'Scale', zh: '放大倍数' }),
            value: `× ${figure(factor)}`,
            more: [
              say({
                en: `${some} ${simulated === 1 ? 'device represents' : 'devices represent'} ${all}`,
                zh: `${some} 台代表 ${all} 台设备`,
              }),
            ],
          },
        ]),
  ];
}

/** A count before the word for what is counted: Chinese sets a space between digits and words only. */
function amount(value: number, { say, roundCount }: ReportContext): string {
  const text = roundCount(value);
  return say({ en: text, zh: /\d$/.test(text) ? `${text} ` : text });
}

/** A metric, its margin without a unit where there is little room. */
function line(context: ReportContext, path: MetricPath, more: readonly string[]): Line {
  const { result, say, titleOf } = context;
  const { unit } = rowOf(path);
  const isMeasured = measuredAt(result.metrics, path) !== null;
  return {
    path,
    name: titleOf(path),
    value: valueText(context, result.metrics, path),
    margin: margin(result, path, inShort(unit, context)),
    more: isMeasured ? more : [say(NOTHING_TO_MEASURE)],
  };
}

/** The metrics that have a line. */
function shownIn(lines: readonly Line[]): MetricPath[] {
  return lines.flatMap(({ path }) => path ?? []);
}
