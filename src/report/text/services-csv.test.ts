import { expect, test } from 'vitest';
import { STRETCH, STRETCH_WIDTH } from '../../compiled/books/service-minutes.ts';
import { servicesCsv } from './services-csv.ts';

function series(name: string, stretches: readonly Readonly<Partial<Record<keyof typeof STRETCH, number>>>[]) {
  const rows = new Float64Array(stretches.length * STRETCH_WIDTH);
  stretches.forEach((stretch, index) => {
    for (const [column, value] of Object.entries(stretch))
      rows[index * STRETCH_WIDTH + STRETCH[column as keyof typeof STRETCH]] = value;
  });
  return {
    name,
    stretchMs: 60_000,
    rows,
    slowed: [],
    seconds: null,
    bytesPerSecond: name === 'data' ? 1_000_000 : null,
  };
}

const BUSY = {
  arrivals: 120,
  firstTries: 100,
  served: 90,
  late: 10,
  errors: 1,
  rejected: 20,
  dropped: 3,
  expired: 2,
  begun: 80,
  waitUs: 40_000_000,
  longestWaitUs: 1_234_567,
  busyUs: 90_000_000,
  slotUs: 240_000_000,
  longestQueue: 40,
  up: 2,
  busiestSecond: 9,
  edgeRequests: 500,
  edgeHits: 380,
  bytes: 3_686_400,
  linkUs: 30_000_000,
};

test('each stretch is a line of each service, times in ms and without a wait where nothing began', () => {
  expect(servicesCsv([series('data', [BUSY, { up: 2 }]), series('order-api', [{}, {}])])).toBe(
    `time,service,arrivals,firstTries,served,late,errors,rejected,dropped,expired,meanWaitMs,maxWaitMs,meanBusy,slots,queueMax,instances,busiestSecond,edgeRequests,edgeHits,bytes,linkUse
0,data,120,100,90,10,1,20,3,2,500,1234.567,1.5,4,40,2,9,500,380,3686400,0.5
0,order-api,0,0,0,0,0,0,0,0,,,0,0,0,0,0,0,0,0,
60000,data,0,0,0,0,0,0,0,0,,,0,0,0,2,0,0,0,0,0
60000,order-api,0,0,0,0,0,0,0,0,,,0,0,0,0,0,0,0,0,
`,
  );
});
