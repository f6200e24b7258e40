import { Presets, SingleBar } from 'cli-progress';
import { count } from '../../report/words/quantity.ts';

/** How far a run is, on standard error: a bar on a terminal, a plain line every two seconds elsewhere. */
export interface ProgressBar {
  update(share: number, events: number): void;
  /** An engine that goes through time tells its 12-hour cycles; one that goes through devices does not. */
  cycle(cycle: number): void;
  stop(): void;
}

export function progressBar(title: string, devices: number): ProgressBar {
  const bar = barOf(`${title} {bar} {percentage}% | {where} | {rate} events/s | {left} left`);
  const startedAt = performance.now();
  let cycle = 0;
  bar.start(1000, 0, { where: 'starting', rate: '-', left: '-' });
  return {
    update(share, events) {
      const seconds = (performance.now() - startedAt) / 1000;
      const where = cycle > 0 ? `cycle ${cycle}` : `${count(Math.floor(share * devices))} devices`;
      const rate = count(Math.round(events / Math.max(seconds, 0.001)));
      const left = share > 0.02 ? `${Math.ceil((seconds * (1 - share)) / share)} s` : '-';
      bar.update(Math.floor(share * 1000), { where, rate, left });
    },
    cycle(number) {
      cycle = number;
    },
    stop: () => bar.stop(),
  };
}

/** How many of some things are done. @param things such as `cases` */
export function countBar(
  title: string,
  things: string,
): { update(done: number, of: number): void; stop(): void } {
  const bar = barOf(`${title} {bar} {value} of {total} ${things}`, 10_000);
  bar.start(1, 0);
  return {
    update(done, of) {
      bar.setTotal(of);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

/** @param lineEveryMs how often it says a line where there is no terminal */
function barOf(format: string, lineEveryMs = 2000): SingleBar {
  return new SingleBar(
    {
      stream: process.stderr,
      format,
      barsize: 16,
      hideCursor: true,
      clearOnComplete: true,
      noTTYOutput: true,
      notTTYSchedule: lineEveryMs,
      emptyOnZero: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
}
