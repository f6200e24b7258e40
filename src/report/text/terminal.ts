/** What `fleetcast run` says at its end: the numbers that decide, on one screen of a terminal. */

import { styleText } from 'node:util';
import type { Result } from '../../metrics/result.ts';
import { loadScale, scaledOrigin } from '../charts/load-scale.ts';
import { fetchFateCounts } from '../pictures/fetch-fates.ts';
import { inputDuration } from '../words/input-value.ts';
import { margin, points } from '../words/margin.ts';
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
  const off = (path: string, write: (half: number) => string) => margin(result, path, write);
  const { periodic, pre, launch, coldStartRate, opens } = result.metrics;
  const freshFor = inputDuration(result, 'app.freshFor');
  const { ageMs } = periodic;
  return [
    line(
      'Fresh hit rate',
      percent(periodic.freshHitRate),
      periodic.freshHitRate,
      [
        `of ${count(periodic.reads)} reads`,
        ...(freshFor === undefined ? [] : [`up to ${duration(freshFor)} old`]),
      ],
      off('periodic.freshHitRate', points),
    ),
    line(
      'Hit rate',
      percent(periodic.hitRate),
      periodic.hitRate,
      ['an answer of any age'],
      off('periodic.hitRate', points),
    ),
    line(
      'Age at read',
      duration(ageMs.mean),
      ageMs.mean,
      [`p50 ${duration(ageMs.p50)}`, `p90 ${duration(ageMs.p90)}`, `p99 ${duration(ageMs.p99)}`],
      off('periodic.ageMs.mean', duration),
    ),
    ...(pre.reads > 0
      ? [
          line('Pre-fetch', percent(pre.freshHits / pre.reads), pre.reads, [
            `in time of ${count(pre.reads)} reads`,
            `${percent(pre.misses / pre.reads)} missed`,
          ]),
        ]
      : []),
    line(
      'Launch wait',
      duration(launch.waitMs.p50),
      launch.waitMs.p50,
      [`p90 ${duration(launch.waitMs.p90)}`, `p99 ${duration(launch.waitMs.p99)}`],
      off('launch.waitMs.p50', duration),
    ),
    line(
      'Cold starts',
      percent(coldStartRate),
      coldStartRate,
      [`of ${count(opens)} opens`],
      off('coldStartRate', points),
    ),
  ];
}

function data(result: Result): readonly Line[] {
  const { periodic, origin } = result.metrics;
  const perDeviceDay = perDeviceAndDay(result);
  const requests = perDeviceDay(origin.requests);
  const share = (name: string) =>
    percent(fetchFateCounts(result).find((fate) => fate.name === name)?.share ?? null);
  return [
    line(
      'Requests',
      figure(requests),
      requests,
      ['per device per day', size(perDeviceDay(origin.bytes))],
      margin(result, 'origin.requests', figure, perDeviceDay),
    ),
    line(
      'Never read',
      percent(periodic.unreadRate),
      periodic.unreadRate,
      [`of ${count(periodic.replaced)} replaced answers`],
      margin(result, 'periodic.unreadRate', points),
    ),
    line(
      'Of the possible',
      percent(periodic.possible.fresh.reached),
      periodic.possible.fresh.reached,
      ['with as many requests', `${percent(periodic.possible.fresh.needed)} would do`],
      margin(result, 'periodic.possible.fresh.reached', points),
    ),
    line('Periodic fetches', count(periodic.attempts), periodic.attempts, [
      `${share('Failed')} failed`,
      `${share('Too large')} too large`,
    ]),
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
    line(
      'Mean load',
      rps(origin.meanRps),
      origin.meanRps,
      [`${count(scaled.requests)} requests`, `${failed} failed`, size(scaled.bytes)],
      margin(result, 'origin.meanRps', figure),
    ),
    line(
      'Peak, 1 min',
      rps(origin.fleetPeakRps1m),
      origin.fleetPeakRps1m,
      peakMore(origin.peakRps1m),
      margin(result, 'origin.fleetPeakRps1m', figure),
    ),
    line(
      'Peak, 1 s',
      rps(origin.fleetPeakRps1s),
      origin.fleetPeakRps1s,
      peakMore(origin.peakRps1s),
      margin(result, 'origin.fleetPeakRps1s', figure),
    ),
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

function line(
  name: string,
  value: string,
  measured: number | null,
  more: readonly string[],
  off: string | null = null,
): Line {
  return { name, value, margin: off, more: measured === null ? [NOTHING_TO_MEASURE] : more };
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
