/** What `fleetcast run` says at its end: the numbers that decide, on one screen of a terminal. */

import { styleText } from 'node:util';
import { NEVER } from '../../compiled/kernel/time.ts';
import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import type { Result } from '../../metrics/result.ts';
import { scaledOrigin } from '../charts/load-scale.ts';
import { whatHappened } from '../happenings/what-happened.ts';
import { type FetchFate, fetchFateCounts, shareOfFate } from '../pictures/fetch-fates.ts';
import { columnsOf, padEndTo, padStartTo } from '../words/columns.ts';
import { margin, points } from '../words/margin.ts';
import { NOTHING_TO_MEASURE } from '../words/measures.ts';
import { measuredAt, valueText } from '../words/metric.ts';
import { noteText } from '../words/note-text.ts';
import { count, figure, percent, size } from '../words/quantity.ts';
import { type ReportContext, reportContext } from '../words/report-context.ts';
import { verdicts } from '../words/verdicts.ts';
import { wrapped } from '../words/wrapped.ts';
import { precisionLines } from './precision-lines.ts';
import { reportLine } from './report-line.ts';
import { thresholdLines } from './threshold-lines.ts';

export interface TerminalOptions {
  /** Columns of the terminal; no line is wider, but for paths and rules, which are never cut. */
  readonly width: number;
  readonly reportPath?: string;
  readonly color?: boolean;
}

interface Line {
  readonly name: string;
  readonly value: string;
  /** How far off it may be. */
  readonly margin?: string | null;
  /** Further facts, dropped from the right when they do not fit. */
  readonly more: readonly string[];
}

/** In columns. */
interface Widths {
  readonly name: number;
  readonly margin: number;
  readonly line: number;
}

const NAME_WIDTH = 16;
const VALUE_WIDTH = 11;
const MARGIN_WIDTH = 9;

export function terminalSummary(result: Result, options: TerminalOptions): string {
  const context = reportContext(result);
  const { say } = context;
  const style = (format: 'bold' | 'dim' | 'green' | 'red', text: string) =>
    options.color ? styleText(format, text, { validateStream: false }) : text;
  const parts: readonly (readonly [string, readonly Line[]])[] = [
    [say({ en: 'People', zh: '用户' }), people(context)],
    [say({ en: 'Data', zh: '数据' }), data(context)],
    [say({ en: 'Servers', zh: '服务器' }), servers(context)],
  ];
  const all = parts.flatMap(([, lines]) => lines);
  const widths: Widths = {
    name: Math.max(NAME_WIDTH, ...all.map(({ name }) => columnsOf(name))),
    margin: Math.max(MARGIN_WIDTH, ...all.map((each) => columnsOf(marginOf(each)))),
    line: options.width,
  };
  return [
    ...fitted(titleParts(context), options.width),
    '',
    ...parts.flatMap(([name, lines]) => [
      style('bold', name),
      ...lines.map((line) => lineText(line, widths)),
    ]),
    ...happened(context, options.width, (text) => style('bold', text)),
    ...result.notes.flatMap((note) => wrapped(noteText(note, context), options.width)),
    ...precisionLines(context, options.width).map(({ text, passed }) =>
      style(passed ? 'green' : 'red', text),
    ),
    ...thresholdLines(verdicts(context), options.width, context).map(({ text, passed }) =>
      style(passed ? 'green' : 'red', text),
    ),
    '',
    ...fitted(endParts(context), options.width),
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
  return [asHeading(context.say({ en: 'Faults', zh: '故障' })), ...lines];
}

function titleParts({ result: { run }, say, duration }: ReportContext): readonly string[] {
  const [horizon, warmup] = [duration(run.horizonMs), duration(run.warmupMs)];
  return [
    run.scenario,
    say({
      en: `${count(run.devices)} ${run.devices === 1 ? 'device' : 'devices'}`,
      zh: `${count(run.devices)} 台设备`,
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
  const [reads, preReads] = [count(periodic.reads), count(pre.reads)];
  const missed = percent(pre.reads > 0 ? pre.misses / pre.reads : null);
  return [
    line(context, 'periodic.freshHitRate', [
      say({ en: `of ${reads} reads`, zh: `共 ${reads} 次读取` }),
      ...(given.freshForMs === null || given.freshForMs === NEVER
        ? []
        : [say({ en: `up to ${freshFor} old`, zh: `年龄不超过 ${freshFor}` })]),
    ]),
    line(context, 'periodic.hitRate', [say({ en: 'an answer of any age', zh: '不论数据年龄' })]),
    line(context, 'periodic.ageMs.mean', [
      `p50 ${duration(ageMs.p50)}`,
      `p90 ${duration(ageMs.p90)}`,
      `p99 ${duration(ageMs.p99)}`,
    ]),
    ...(pre.reads > 0
      ? [
          {
            name: say({ en: 'Pre-fetch', zh: '预拉取及时率' }),
            value: percent(pre.freshHits / pre.reads),
            more: [
              say({ en: `in time of ${preReads} reads`, zh: `共 ${preReads} 次读取` }),
              say({ en: `${missed} missed`, zh: `${missed} 未命中` }),
            ],
          },
        ]
      : []),
    line(context, 'launch.waitMs.p50', [
      `p90 ${duration(launch.waitMs.p90)}`,
      `p99 ${duration(launch.waitMs.p99)}`,
    ]),
    line(context, 'coldStartRate', [
      say({ en: `of ${count(opens)} opens`, zh: `共 ${count(opens)} 次打开` }),
    ]),
  ];
}

function data(context: ReportContext): readonly Line[] {
  const { result, say, titleOf, perDeviceAndDay } = context;
  const { periodic, origin } = result.metrics;
  const fates = fetchFateCounts(context);
  const fetched = fates.some((fate) => fate.count > 0);
  const share = (key: FetchFate['key']) => percent(fetched ? shareOfFate(fates, key) : 0);
  const needed = percent(periodic.possible.fresh.needed);
  return [
    {
      name: titleOf('origin.requests'),
      value: figure(perDeviceAndDay(origin.requests)),
      margin: margin(result, 'origin.requests', figure, perDeviceAndDay),
      more: [say({ en: 'per device per day', zh: '每台设备每天' }), size(perDeviceAndDay(origin.bytes))],
    },
    line(context, 'periodic.unreadRate', [
      say({
        en: `of ${count(periodic.replaced)} replaced answers`,
        zh: `共 ${count(periodic.replaced)} 份被替换的数据`,
      }),
    ]),
    line(context, 'periodic.possible.fresh.reached', [
      say({ en: 'with as many requests', zh: '相同请求数下' }),
      say({ en: `${needed} suffice`, zh: `${needed} 的请求即可` }),
    ]),
    {
      name: titleOf('periodic.attempts'),
      value: count(periodic.attempts),
      more: [
        say({ en: `${share('failed')} failed`, zh: `${share('failed')} 失败` }),
        say({ en: `${share('tooLarge')} too large`, zh: `${share('tooLarge')} 响应过大` }),
      ],
    },
  ];
}

function servers(context: ReportContext): readonly Line[] {
  const { result, scale, say, rps } = context;
  const { origin } = result.metrics;
  const { factor, simulated, represented } = scale;
  const scaled = scaledOrigin(context);
  // Of a sample the peaks are estimated for the fleet: its own, times the scale, are mostly chance.
  const peakMore = (raw: number | null) =>
    factor === 1
      ? []
      : [say({ en: `estimated; the sample shows ${rps(raw)}`, zh: `估计值；样本自身为 ${rps(raw)}` })];
  const failed = percent(origin.requests > 0 ? origin.errors / origin.requests : 0);
  const [some, all] = [count(simulated), count(represented)];
  return [
    line(context, 'origin.meanRps', [
      say({ en: `${count(scaled.requests)} requests`, zh: `${count(scaled.requests)} 次请求` }),
      say({ en: `${failed} failed`, zh: `${failed} 失败` }),
      size(scaled.bytes),
    ]),
    line(context, 'origin.fleetPeakRps1m', peakMore(origin.peakRps1m)),
    line(context, 'origin.fleetPeakRps1s', peakMore(origin.peakRps1s)),
    ...(factor === 1
      ? []
      : [
          {
            name: say({ en: 'Scale', zh: '放大倍数' }),
            value: `× ${figure(factor)}`,
            more: [say({ en: `${some} devices represent ${all}`, zh: `${some} 台代表 ${all} 台设备` })],
          },
        ]),
  ];
}

/** A metric, its margin without a unit where there is little room. */
function line(context: ReportContext, path: MetricPath, more: readonly string[]): Line {
  const { result, say, titleOf, duration } = context;
  const { unit } = rowOf(path);
  const isMeasured = measuredAt(result.metrics, path) !== null;
  return {
    name: titleOf(path),
    value: valueText(context, result.metrics, path),
    margin: margin(result, path, unit === 'share' ? points : unit === 'ms' ? duration : figure),
    more: isMeasured ? more : [say(NOTHING_TO_MEASURE)],
  };
}

function marginOf({ margin: off = null }: Line): string {
  return off === null ? '' : `±${off}`;
}

function lineText(line: Line, widths: Widths): string {
  const { name, value, more } = line;
  const sure = padEndTo(marginOf(line), widths.margin);
  const start = `  ${padEndTo(name, widths.name)}  ${padStartTo(value, VALUE_WIDTH)} ${sure}`;
  const room = widths.line - columnsOf(start) - 1;
  const [rest = ''] = fitted(more, room);
  return (rest === '' || columnsOf(rest) > room ? start : `${start} ${rest}`).trimEnd();
}

/** As many parts, joined by a middle dot, as fit the width; the first part always. A line, or none. */
function fitted([first, ...others]: readonly string[], width: number): string[] {
  if (first === undefined) return [];
  let text = first;
  for (const part of others) {
    if (columnsOf(text) + columnsOf(part) + 3 > width) break;
    text += ` · ${part}`;
  }
  return [text];
}
