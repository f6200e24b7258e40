import { type Law, lognormal, meanOf } from '../../theory/law.ts';
import * as links from '../../theory/shared-link.ts';
import type { Check, Topic } from '../check.ts';
import { settings } from '../scenarios.ts';
import { herd, traffic } from '../server-scenarios.ts';

const LINK: Topic = {
  topic: 'Answers that share a link',
  source: 'M/G/1-PS: E[S] / (1 - rho), whatever the law of sizes (Kleinrock 1976)',
};

const BYTES_PER_SECOND = 1_000_000;
const BYTES = 80_000;

/** Instances are always free and take a microsecond: all that is waited for is the link. */
const FREE = { instances: 1000, time: '1us', bandwidth: BYTES_PER_SECOND };

const TRANSFER = {
  quantity: 'mean time of an answer on the link, seconds',
  measure: (at) => at('services.data.transferMs.mean') / 1000,
} satisfies Partial<Check>;

export const bandwidth: readonly Check[] = [
  mean('ps-constant-0.7', { law: 'constant', value: BYTES }, 0.7, 300, 4e6),
  mean('ps-lognormal-0.7', lognormal(BYTES / 2, 1.2), 0.7, 300, 6e6),
  mean('ps-exponential-0.9', { law: 'exponential', mean: BYTES }, 0.9, 600, 6e6),
  atOnce('ps-herd-1000', 1000, 40_960),
].flat();

function mean(id: string, law: Law, busy: number, settle: number, requests: number): Check[] {
  const meanBytes = meanOf(law);
  const link = {
    arrivals: (busy * BYTES_PER_SECOND) / meanBytes,
    meanBytes,
    bytesPerSecond: BYTES_PER_SECOND,
  };
  const run = traffic({
    service: FREE,
    rps: link.arrivals,
    client: { bodySize: settings(law, 1) },
    ...{ settle, requests },
  });
  return [
    { id: `${id}-transfer`, ...LINK, ...TRANSFER, exact: links.meanTransfer(link), ...run },
    {
      id: `${id}-answers`,
      ...LINK,
      quantity: 'answers on the link at a time',
      exact: links.meanTransfers(link),
      ...run,
      measure: (at) => at('services.data.meanTransfers'),
    },
  ];
}

/** Devices that fetch at one instant are answered at one instant. */
function atOnce(id: string, devices: number, bytes: number): Check[] {
  const bytesPerSecond = (devices * bytes) / 10;
  const scenario = {
    ...herd({
      devices,
      service: { instances: devices, time: '1ms', bandwidth: bytesPerSecond },
      horizon: 60,
    }),
    origin: { latency: 0, bodySize: bytes },
  };
  const exact = links.timeOfHerd(devices, bytes, bytesPerSecond);
  return (['mean', 'max'] as const).map((which) => ({
    id: `${id}-${which}`,
    topic: LINK.topic,
    source: 'all have the same part of the link all the time: N S / B',
    quantity: `time of ${which === 'mean' ? 'an answer' : 'the last answer'} to a herd on the link, seconds`,
    ...{ exact, scenario, runs: 2 },
    measure: (at) => at(`services.data.transferMs.${which}`) / 1000,
  }));
}
