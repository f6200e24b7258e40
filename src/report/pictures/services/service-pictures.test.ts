import { describe, expect, test } from 'vitest';
import type { TimelineChart } from '../../charts/chart-data.ts';
import type { Picture } from '../../charts/picture.ts';
import { fixtureResult } from '../../fixture/fixture.ts';
import { fixtureSeries } from '../../fixture/fixture-series.ts';
import { EDGE, fixtureService, LINKED, PRICED, withServices } from '../../fixture/fixture-services.ts';
import { served } from '../../fixture/served.contract.ts';
import { lede } from '../../words/lede.ts';
import { reportContext } from '../../words/report-context.ts';
import { reportPictures } from '../report-pictures.ts';
import { servicePictures } from './service-pictures.ts';

const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const contextOf = ({ result, services } = served()) => reportContext(result, undefined, services);
const picturesOf = (context = contextOf()): readonly Picture[] =>
  servicePictures(context).flatMap(({ pictures }) => pictures.map(({ picture }) => picture));
const named = (id: string, pictures = picturesOf()) => pictures.find((picture) => picture.id === id)!;
const timeline = ({ chart }: Picture) => chart as TimelineChart;
const linesOf = (picture: Picture) =>
  Object.fromEntries(timeline(picture).lines.map(({ name, values }) => [name, values]));

describe('pictures of services', () => {
  test('are those of each service, the load first', () => {
    expect(picturesOf().map(({ id }) => id)).toEqual([
      ...['load', 'queue', 'wait', 'fates', 'instances', 'hour', 'seconds', 'overloads'].map(
        (id) => `service-data-${id}`,
      ),
      ...['load', 'queue', 'wait', 'fates', 'hour', 'seconds'].map((id) => `service-order-api-${id}`),
    ]);
  });

  test('each have a sentence, a chart but for the list of overloads, and their data', () => {
    for (const { id, sentence, chart, table } of picturesOf()) {
      expect(sentence, id).toMatch(/^[A-Z0-9].*\.$/);
      expect(chart === undefined, id).toBe(id.endsWith('overloads'));
      expect(table!.rows.length, id).toBeGreaterThan(0);
      for (const row of table!.rows) expect(row.length, id).toBe(table!.columns.length);
    }
  });

  test('show what an edge kept away, where there is one', () => {
    const result = withServices(fixtureResult(), { data: fixtureService(EDGE) });
    const services = [fixtureSeries({ told: () => ({ edgeRequests: 9000, edgeHits: 7500 }) })];
    const edge = named('service-data-edge', picturesOf(contextOf({ ...served(), result, services })));
    expect(plain(edge.sentence)).toBe(
      'In measured time 65.0% of the requests that came to the edge were answered there at once by their node. The shield behind the nodes answered 3.0%. While the same was being fetched for another, 2.0% waited for that answer. What the edge answered was 29.5 s old on average.',
    );
    expect(new Set(linesOf(edge)['Answered at the edge'])).toEqual(new Set([125]));
    expect(new Set(linesOf(edge)['Waited, or went on to the service'])).toEqual(new Set([25]));
  });

  test('show how much of a shared link was in use, where there is one', () => {
    const result = withServices(fixtureResult(), { data: fixtureService(LINKED) });
    const told = (minute: number) => ({ linkUs: minute >= 20_000 && minute < 20_090 ? 60e6 : 15e6 });
    const services = [fixtureSeries({ bytesPerSecond: 10 * 1024 ** 2, told })];
    const link = named('service-data-link', picturesOf(contextOf({ ...served(), result, services })));
    expect(plain(link.sentence)).toBe(
      'The link was in use 44.0% of measured time. Its longest time without a pause was 1.5 h, from Sun 15 Mar, 21:20 to 22:50. An answer was on it for 812 ms on average, 99 % of them for up to 9.6 s. Of all that was served 0.21% was cut off on it, as the client had given up: 120 000 answers.',
    );
    const [busiest, mean] = timeline(link).lines.map(
      ({ name, values }) => [plain(name), values as number[]] as const,
    );
    expect([busiest![0], Math.max(...busiest![1])]).toEqual(['Busiest minute', 1]);
    expect([mean![0], Math.min(...mean![1])]).toEqual(['Mean of the 27 min', 0.25]);
    expect(picturesOf().some(({ id }) => id.endsWith('-link'))).toBe(false);
  });

  test('end with the bill of those that have a price', () => {
    const priced = { data: fixtureService(PRICED), 'order-api': fixtureService() };
    const bill = named(
      'services-bill',
      picturesOf(contextOf({ ...served(), result: withServices(fixtureResult(), priced) })),
    );
    expect(plain(bill.sentence)).toBe('For 21 d of measured time the servers with a price cost 290.');
    expect(bill.table!.rows.map((row) => row.map(plain))).toEqual([
      ['data', '1 010', '50.4', '2 240', '179', '60', '60', '290'],
    ]);
    expect(picturesOf().some(({ id }) => id === 'services-bill')).toBe(false);
  });

  test('are none where nothing is known of services over time', () => {
    expect(servicePictures(reportContext(served().result))).toEqual([]);
  });

  test('hold the controls of all timelines, which else the load of devices has', () => {
    const leads = (context: ReturnType<typeof contextOf>) =>
      reportPictures(context).flatMap(({ pictures }) =>
        pictures.flatMap(({ picture: { id, chart } }) =>
          chart?.kind === 'timeline' && chart.hasControls ? [id] : [],
        ),
      );
    expect(leads(contextOf())).toEqual(['service-data-load']);
    expect(leads(reportContext(fixtureResult()))).toEqual(['requests-over-time']);
  });

  test('of a month have few enough points, in which nothing is lost', () => {
    const load = linesOf(named('service-data-load'));
    expect(load['Busiest second']!.length).toBeLessThanOrEqual(1500);
    expect(Math.max(...(load['Busiest second'] as number[]))).toBe(420);
    expect(Math.max(...(linesOf(named('service-data-queue'))['Longest queue'] as number[]))).toBe(80);
    expect(timeline(named('service-data-load')).bucketMs).toBe(27 * 60_000);
  });

  test('say when a service was overloaded, why, and when it was over', () => {
    expect(plain(named('service-data-load').sentence)).toBe(
      'The service data was overloaded 2 times, 1.17 h in all; what follows is of the longest time. From Sat 14 Mar, 12:00 to 12:50, more came than data could serve: 300 requests per second, 70 of them first tries, against 83.3. Of what came, 72.2% was not served. Of what was served, 40.0% was in vain; the wait reached 1.4 s. First tries alone it could have served: retries kept it overloaded. When it began, there was a fault: service down.',
    );
    expect(named('service-order-api-load').sentence).toBe(
      'The service order-api was never overloaded: whatever came could be served.',
    );
    expect(plain(lede(contextOf()))).toMatch(
      /^The service data was overloaded 2 times, 1\.17 h in all, for longest from Sat 14 Mar, 12:00 to 12:50: 72\.2% of what came then was not served\. Of the opens/,
    );
  });

  test('shade each overload, and mark what can be served', () => {
    const { shaded, lines, peak } = timeline(named('service-data-load'));
    expect(shaded?.spans.map(({ fromMs, untilMs }) => (untilMs - fromMs) / 60_000)).toEqual([50, 20]);
    const limit = lines.find(({ isLimit }) => isLimit)!;
    expect(new Set(limit.values.map((value) => Math.round(value!)))).toEqual(new Set([83]));
    expect(peak?.value).toBe(420);
    expect(timeline(named('service-order-api-load')).peak).toBeUndefined();
  });

  test('stack what became of requests, and leave out what never happened', () => {
    const { isStacked, lines } = timeline(named('service-data-fates'));
    expect([isStacked, lines.map(({ name }) => name)]).toEqual([
      true,
      ['Served in time', 'Served in vain', 'Rejected'],
    ]);
  });

  test('show the hour of the busiest minute by minute, in a time of its own', () => {
    const chart = timeline(named('service-data-hour'));
    expect([chart.hasOwnTime, chart.bucketMs, chart.lines[0]!.values.length]).toEqual([true, 60_000, 60]);
    expect(chart.happenings.map(({ kind }) => kind)).toEqual(['down']);
    const kinds = timeline(named('service-order-api-load')).happenings.map(({ kind }) => kind);
    expect(kinds).toEqual(['release', 'release']);
  });

  test('of a run of some hours show its minutes anyway, and no instances that never change', () => {
    const { result } = served('en', 8);
    const { run } = result;
    const short = { ...result, run: { ...run, horizonMs: 5 * 3_600_000, warmupMs: 0 } };
    const series = { ...fixtureSeries({ days: 1 }) };
    const rows = series.rows.subarray(0, series.rows.length * (5 / 24));
    const context = reportContext(withServices(short, { data: fixtureService() }), undefined, [
      { ...series, rows },
    ]);
    expect(picturesOf(context).map(({ id }) => id)).toEqual(
      ['load', 'queue', 'wait', 'fates', 'seconds'].map((id) => `service-data-${id}`),
    );
  });
});
