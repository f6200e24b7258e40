import { Presets, SingleBar } from 'cli-progress';
import { count } from '../report/quantity.ts';

/** How far a run is, on standard error: a bar on a terminal, a plain line every two seconds elsewhere. */
export interface ProgressBar {
  update(share: number, events: number): void;
  /** An engine that goes through time tells its 12-hour cycles; one that goes through devices does not. */
  cycle(cycle: number): void;
  stop(): void;
}

export function progressBar(title: string, devices: number): ProgressBar {
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: `${title} {bar} {percentage}% | {where} | {rate} events/s | {left} left`,
      barsize: 16,
      hideCursor: true,
      clearOnComplete: true,
      noTTYOutput: true,
      notTTYSchedule: 2000,
      emptyOnZero: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
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
