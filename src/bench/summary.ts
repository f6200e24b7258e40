import { type Measurement, RUNNER_TEXT, type RunnerName } from './workloads.ts';

/** Events per second of one runner on one workload: the median of its runs, and how far they spread. */
export interface Line {
  readonly workload: string;
  readonly runner: RunnerName;
  readonly devices: number;
  readonly events: number;
  readonly medianRate: number;
  readonly lowRate: number;
  readonly highRate: number;
  /** Median of the wall seconds. */
  readonly seconds: number;
  readonly peakRssBytes: number;
}

export function summaryOf(measurements: readonly Measurement[]): Line[] {
  const groups = new Map<string, Measurement[]>();
  for (const one of measurements) {
    const key = `${one.workload} ${one.runner} ${one.devices}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((runs) => {
    const rates = runs.map(({ events, seconds }) => events / seconds).sort((a, b) => a - b);
    const { workload, runner, devices, events } = runs[0]!;
    return {
      workload,
      runner,
      devices,
      events,
      medianRate: rates[Math.floor(rates.length / 2)]!,
      lowRate: rates[0]!,
      highRate: rates.at(-1)!,
      seconds: events / rates[Math.floor(rates.length / 2)]!,
      peakRssBytes: Math.max(...runs.map((run) => run.peakRssBytes ?? 0)),
    };
  });
}

/** How many times as fast as the reference engine, and how many times the seconds of the limit, for the same work. */
export function ratiosOf(
  lines: readonly Line[],
  line: Line,
): { toReference: number | null; toLimit: number | null } {
  const rateOf = (runner: RunnerName) =>
    lines.find((other) => other.workload === line.workload && other.runner === runner)?.medianRate;
  const [reference, limit] = [rateOf('reference'), rateOf('limit')];
  return {
    toReference: reference === undefined ? null : line.medianRate / reference,
    toLimit: limit === undefined ? null : limit / line.medianRate,
  };
}

export const TABLE_HEAD = ['workload', 'runner', 'devices', 'M ev/s', 'spread', '× ref.', '× limit'] as const;

/** The lines as cells of a table. */
export function tableRows(lines: readonly Line[]): string[][] {
  return lines.map((line) => {
    const { toReference, toLimit } = ratiosOf(lines, line);
    return [
      line.workload,
      RUNNER_TEXT[line.runner],
      String(line.devices),
      millions(line.medianRate),
      `${millions(line.lowRate)}–${millions(line.highRate)}`,
      toReference === null ? '' : toReference.toFixed(toReference < 10 ? 2 : 0),
      toLimit === null ? '' : toLimit.toFixed(2),
    ];
  });
}

function millions(rate: number): string {
  return (rate / 1e6).toFixed(rate < 1e6 ? 3 : 2);
}

export const SCALING_HEAD = ['devices', 'seconds', 'M events/s', 'peak memory'] as const;

/** The lines of a scaling bench as cells of a table. */
export function scalingRows(lines: readonly Line[]): string[][] {
  return lines.map(({ devices, seconds, medianRate, peakRssBytes }) => [
    String(devices),
    seconds.toFixed(1),
    millions(medianRate),
    `${Math.round(peakRssBytes / 1e6)} MB`,
  ]);
}
