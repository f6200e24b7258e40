/** What `fleetcast run` says at its end: the numbers that decide, on one screen of a terminal. */

import { styleText } from 'node:util';
import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import type { Result } from '../../metrics/result.ts';
import { loadScale, scaledOrigin } from '../charts/load-scale.ts';
import { fetchFateCounts } from '../pictures/fetch-fates.ts';
import { inputDuration } from '../words/input-value.ts';
import { margin, points } from '../words/margin.ts';
import { measuredAt, titleOf, valueText } from '../words/metric.ts';
import { perDeviceAndDay } from '../words/per-device-and-day.ts';
import { count, duration, figure, NOTHING_TO_MEASURE, percent, rps, size } from '../words/quantity.ts';
import { verdicts } from '../words/verdicts.ts';
import { wrapped } from '../words/wrapped.ts';

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

const NAME_WIDTH = 16;
const VALUE_WIDTH = 11;
const MARGIN_WIDTH = 9;

export function terminalSummary(result: Result, options: TerminalOptions): string {
  const style = (format: 'bold' | 'dim' | 'green' | 'red', text: string) =>
    options.color ? styleText(format, text, { validateStream: false }) : text;
  const section = (name: string, lines: readonly Line[]) => [
    style('bold', name),
    ...lines.map((line) => lineText(line, options.width)),
  ];
  const { run } = result;
  const title = [
    run.scenario,
    fleetText(result),
    run.warmupMs > 0
      ? `${duration(run.horizonMs)}, ${duration(run.warmupMs)} of it warm-up`
      : duration(run.horizonMs),
    `seed ${run.seed}`,
    ...(run.replications > 1 ? [`${count(run.replications)} replications`] : []),
  ];
  return [
    fitted(title, options.width),
    '',
    ...section('People', people(result)),
    ...section('Data', data(result)),
    ...section('Servers', servers(result)),
    ...result.notes.flatMap((note) => wrapped(`Note: ${note}`, options.width)),
    ...precisionLines(result).map(({ text, passed }) => style(passed ? 'green' : 'red', text)),
    ...thresholdLines(result).map(({ text, passed }) => style(passed ? 'green' : 'red', text)),
    '',
    fitted(
      [`digest ${run.digest}`, `${count(run.facts)} facts in ${duration(run.wallMs)}`, run.id],
      options.width,
    ),
    ...(options.reportPath === undefined ? [] : [`report ${options.reportPath}`]),
    '',
  ].join('\n');
}

function people(result: Result): readonly Line[] {
  const { periodic, pre, launch, opens } = result.metrics;
  const { ageMs } = periodic;
  const freshFor = inputDuration(result, 'app.freshFor');
  return [
    line(result, 'periodic.freshHitRate', [
      `of ${count(periodic.reads)} reads`,
      ...(freshFor === undefined ? [] : [`up to ${duration(freshFor)} old`]),
    ]),
    line(result, 'periodic.hitRate', ['an answer of any age']),
    line(result, 'periodic.ageMs.mean', [
      `p50 ${duration(ageMs.p50)}`,
      `p90 ${duration(ageMs.p90)}`,
      `p99 ${duration(ageMs.p99)}`,
    ]),
    ...(pre.reads > 0
      ? [
          {
            name: 'Pre-fetch',
            value: percent(pre.freshHits / pre.reads),
            more: [`in time of ${count(pre.reads)} reads`, `${percent(pre.misses / pre.reads)} missed`],
          },
        ]
      : []),
    line(result, 'launch.waitMs.p50', [
      `p90 ${duration(launch.waitMs.p90)}`,
      `p99 ${duration(launch.waitMs.p99)}`,
    ]),
    line(result, 'coldStartRate', [`of ${count(opens)} opens`]),
  ];
}

function data(result: Result): readonly Line[] {
  const { periodic, origin } = result.metrics;
  const perDeviceDay = perDeviceAndDay(result);
  const share = (name: string) =>
    percent(fetchFateCounts(result).find((fate) => fate.name === name)?.share ?? null);
  return [
    {
      name: titleOf('origin.requests'),
      value: figure(perDeviceDay(origin.requests)),
      margin: margin(result, 'origin.requests', figure, perDeviceDay),
      more: ['per device per day', size(perDeviceDay(origin.bytes))],
    },
    line(result, 'periodic.unreadRate', [`of ${count(periodic.replaced)} replaced answers`]),
    line(result, 'periodic.possible.fresh.reached', [
      'with as many requests',
      `${percent(periodic.possible.fresh.needed)} would do`,
    ]),
    {
      name: titleOf('periodic.attempts'),
      value: count(periodic.attempts),
      more: [`${share('Failed')} failed`, `${share('Too large')} too large`],
    },
  ];
}

function servers(result: Result): readonly Line[] {
  const { origin } = result.metrics;
  const { factor, simulated, represented } = loadScale(result);
  const scaled = scaledOrigin(result);
  // Of a sample the peaks are estimated for the fleet: its own, times the scale, are mostly chance.
  const peakMore = (raw: number | null) => (factor === 1 ? [] : [`estimated; the sample shows ${rps(raw)}`]);
  const failed = origin.requests > 0 ? percent(origin.errors / origin.requests) : '0%';
  return [
    line(result, 'origin.meanRps', [
      `${count(scaled.requests)} requests`,
      `${failed} failed`,
      size(scaled.bytes),
    ]),
    line(result, 'origin.fleetPeakRps1m', peakMore(origin.peakRps1m)),
    line(result, 'origin.fleetPeakRps1s', peakMore(origin.peakRps1s)),
    ...(factor === 1
      ? []
      : [
          {
            name: 'Scale',
            value: `× ${figure(factor)}`,
            more: [`${count(simulated)} devices stand for ${count(represented)}`],
          },
        ]),
  ];
}

function precisionLines({ precision }: Result): readonly { text: string; passed: boolean }[] {
  if (!precision) return [];
  const { rule, isReached } = precision;
  return [{ text: `Precision   ${rule}: ${isReached ? 'reached' : 'not reached'}`, passed: isReached }];
}

function thresholdLines(result: Result): readonly { text: string; passed: boolean }[] {
  const all = verdicts(result);
  if (all.length === 0) return [];
  const failed = all.filter((verdict) => !verdict.passed);
  if (failed.length === 0) return [{ text: `Thresholds  all ${all.length} hold`, passed: true }];
  const shown = failed.slice(0, 2);
  const rest = failed.length - shown.length;
  return [
    ...shown.map(({ rule, value }) => ({
      text: `Threshold fails: ${rule} (measured ${value})`,
      passed: false,
    })),
    ...(rest > 0 ? [{ text: `… and ${rest} more of ${all.length}`, passed: false }] : []),
  ];
}

function fleetText(result: Result): string {
  return `${count(result.run.devices)} ${result.run.devices === 1 ? 'device' : 'devices'}`;
}

/** A metric, its margin without a unit where there is little room. */
function line(result: Result, path: MetricPath, more: readonly string[]): Line {
  const { unit } = rowOf(path);
  const isMeasured = measuredAt(result.metrics, path) !== null;
  return {
    name: titleOf(path),
    value: valueText(result.metrics, path),
    margin: margin(result, path, unit === 'share' ? points : unit === 'ms' ? duration : figure),
    more: isMeasured ? more : [NOTHING_TO_MEASURE],
  };
}

function lineText({ name, value, margin: off = null, more }: Line, width: number): string {
  const sure = (off === null ? '' : `±${off}`).padEnd(MARGIN_WIDTH);
  const start = `  ${name.padEnd(NAME_WIDTH)}  ${value.padStart(VALUE_WIDTH)} ${sure}`;
  const room = width - start.length - 1;
  const rest = fitted(more, room);
  return (rest === '' || rest.length > room ? start : `${start} ${rest}`).trimEnd();
}

/** As many parts, joined by a middle dot, as fit the width; the first part always. */
function fitted(parts: readonly string[], width: number): string {
  let text = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    if (text.length + part.length + 3 > width) break;
    text += ` · ${part}`;
  }
  return text;
}
