/** Small samples of large fleets whose peaks a formula gives: herds of a second to an hour, and a day that comes and goes. */

import type { FleetPeaks } from '../metrics/peaks.ts';
import { meanLargestBinomial, meanLargestPoisson } from '../theory/largest-count.ts';
import { NO_FETCH, ONCE, type Raw } from './scenarios.ts';
import type { SmallRun, Truth } from './small-run.ts';

const REPLICATIONS = 10;
const DEVICES = 500;
const DAYS = 3;
const SCALES = [10, 100, 1000] as const;
const MINUTES_PER_DAY = 1440;

type Widths = readonly (readonly [peak: keyof FleetPeaks, seconds: number])[];
const WIDTHS: Widths = [
  ['fleetPeakRps1s', 1],
  ['fleetPeakRps1m', 60],
];

/** Between activations of the host, and how long it stays alive after one: whether it is at night is left to chance. */
const HOST = { gapHours: 2, aliveHours: 1 };

export const PEAK_RUNS: readonly SmallRun[] = [...[1, 60, 300, 3600].map(herd), smoothDay(0.5)];

/** @param largest of a bin of so many seconds, in a fleet of so many devices */
function truthsOf(shape: string, largest: (seconds: number, devices: number) => number): Truth[] {
  return SCALES.flatMap((scale) =>
    WIDTHS.map(([peak, seconds]): Truth => {
      const exact = largest(seconds, DEVICES * scale) / seconds;
      const method = `${shape}, 1:${scale}, ${REPLICATIONS} replications`;
      return { path: `origin.${peak}`, method, exact, fleet: { peak, scale } };
    }),
  );
}

/** Devices that fetch at night, at any of so many seconds, if the host happens to be alive. */
function herd(seconds: number): SmallRun {
  const { gapHours, aliveHours } = HOST;
  const scenario: Raw = {
    ...sample(),
    usage: { opens: ONCE, session: 0 },
    host: {
      activations: { law: 'exponential', mean: `${gapHours}h` },
      session: 0,
      keepAlive: `${aliveHours}h`,
    },
    policy: {
      ...NO_FETCH,
      periodic: {
        window: 'never',
        opportunity: { kind: 'dailySweep', at: '03:00', hostDead: 'skip', resetTimer: false },
        jitter: { law: 'uniform', min: 0, max: 1000 * seconds - 1 },
      },
    },
  };
  const alive = -Math.expm1(-aliveHours / gapHours);
  const truths = truthsOf(`herd of ${seconds} s`, (width, devices) => {
    const binsOfNight = Math.max(1, seconds / width);
    return meanLargestBinomial(devices, alive / binsOfNight, binsOfNight * DAYS);
  });
  return { scenario, replications: REPLICATIONS, truths };
}

/** People who come at a rate that follows a cosine, and launches that ask the origin. */
function smoothDay(amplitude: number): SmallRun {
  const opensPerDay = 3;
  const scenario: Raw = {
    ...sample(),
    usage: {
      opens: { gap: { law: 'exponential', mean: '8h' } },
      session: 0,
      diurnal: { amplitude, peakHour: 20.5 },
    },
    app: { loadTime: 0, ownRequest: true, ownCache: 0 },
    policy: { ...NO_FETCH, lifecycle: { suspendAfter: 0, destroyAfter: 0 } },
  };
  const perMinute = Array.from(
    { length: MINUTES_PER_DAY },
    (_, minute) => 1 + amplitude * Math.cos((2 * Math.PI * (minute + 0.5)) / MINUTES_PER_DAY),
  );
  const truths = truthsOf('smooth day', (width, devices) =>
    meanLargestPoisson(
      perMinute.map((weight) => ({
        mean: (devices * opensPerDay * weight * width) / (MINUTES_PER_DAY * 60),
        bins: (DAYS * 60) / width,
      })),
    ),
  );
  return { scenario, replications: REPLICATIONS, truths };
}

function sample(): Raw {
  return {
    name: 'verify',
    devices: DEVICES,
    represents: DEVICES * SCALES[0],
    warmup: '1d',
    horizon: `${1 + DAYS}d`,
    app: { readOn: 'open', loadTime: 0 },
    origin: { latency: 0 },
  };
}
