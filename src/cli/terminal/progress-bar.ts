import { Presets, SingleBar } from 'cli-progress';
import { count } from '../../report/words/quantity.ts';
import { takesEscapeCodes } from './escape-codes.ts';
import { progressLine } from './progress-line.ts';

/** How far a run is, on standard error: a bar on a terminal, at most one line elsewhere ({@link progressLine}). */
export interface ProgressBar {
  update(share: number, events: number): void;
  /** An engine that goes through time tells its 12-hour cycles; one that goes through devices does not. */
  cycle(cycle: number): void;
  stop(): void;
}

export function progressBar(title: string, devices: number): ProgressBar {
  // A line that is too wide is cut: what is least needed comes last.
  const bar = barOf(`${title} {bar} {percentage}% | {left} left | {where} | {rate} events/s`);
  const line = progressLine(title, console.error);
  const startedAt = performance.now();
  let cycle = 0;
  bar?.start(1000, 0, { where: 'starting', rate: '-', left: '-' });
  return {
    update(share, events) {
      const seconds = (performance.now() - startedAt) / 1000;
      const where = cycle > 0 ? `cycle ${cycle}` : `${count(Math.floor(share * devices))} devices`;
      const rate = count(Math.round(events / Math.max(seconds, 0.001)));
      const left = share > 0.02 ? `${Math.ceil((seconds * (1 - share)) / share)} s` : '-';
      if (bar) bar.update(Math.floor(share * 1000), { where, rate, left });
      else line(share, `${Math.floor(share * 100)}%`, `${rate} events/s`);
    },
    cycle(number) {
      cycle = number;
    },
    stop: () => bar?.stop(),
  };
}

/** How many of some things are done. @param things such as `cases` */
export function countBar(
  title: string,
  things: string,
): { update(done: number, of: number): void; stop(): void } {
  const bar = barOf(`${title} {bar} {value} of {total} ${things}`);
  const line = progressLine(title, console.error);
  bar?.start(1, 0);
  return {
    update(done, of) {
      bar?.setTotal(of);
      if (bar) bar.update(done);
      else line(done / of, `${done} of ${of} ${things}`);
    },
    stop: () => bar?.stop(),
  };
}

/** `null` where a line cannot be drawn over. */
function barOf(format: string): SingleBar | null {
  if (!takesEscapeCodes(process.stderr)) return null;
  return new SingleBar(
    {
      stream: process.stderr,
      format,
      barsize: 12,
      // Cuts it here, instead of telling the terminal to, which an interruption would leave so.
      linewrap: true,
      clearOnComplete: true,
      emptyOnZero: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
}
