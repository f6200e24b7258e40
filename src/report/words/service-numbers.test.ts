import { describe, expect, test } from 'vitest';
import type { Result } from '../../metrics/result.ts';
import { fixtureResult } from '../fixture/fixture.ts';
import { EDGE, fixtureService, PRICED, withServices } from '../fixture/fixture-services.ts';
import { reportMarkdown } from '../text/markdown.ts';
import { terminalSummary } from '../text/terminal.ts';
import { columnsOf } from './columns.ts';
import { reportContext } from './report-context.ts';
import { capacityOf, serviceNumbers } from './service-numbers.ts';

const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const served = (language: 'en' | 'zh' = 'en', more: Parameters<typeof fixtureService>[0] = {}) =>
  withServices(fixtureResult({ language }), { data: fixtureService(more) });

describe('services in a summary', () => {
  test('say what was asked, what became of it, how long it waited and how high it rose', () => {
    const summary = plain(terminalSummary(served(), { width: 80 }));
    expect(summary).toContain(`
Service data
  Arrivals            60 million           1.25 attempts per first try
  Served                   93.3%           1.3% of them in vain
  Rejected                  6.0%           queue full 5.7% · down 0.33%
  Expired                  0.67%
  Wait, p50                 0 ms           p99 612 ms · 31.0% had to wait
  Utilisation              37.0%           2 instances · at most 80 waited
  Peak, 1 min            363 rps           4.35 × the 83.4 rps it can serve
  Peak, 1 s              453 rps           5.43 × the 83.4 rps it can serve
`);
  });

  test('end with the bill where there is a price', () => {
    const summary = plain(terminalSummary(served('en', PRICED), { width: 120 }));
    expect(summary).toMatch(
      /Cost +290 +instances 50\.4 \(1 010 h\) · traffic 179 \(2 240 GB\) · requests 60/,
    );
    const free = served('en', { ...PRICED, bill: { instances: 289.6, traffic: 0, requests: 0 } });
    expect(plain(terminalSummary(free, { width: 120 }))).not.toContain('GB)');
  });

  test('begin with the edge where there is one', () => {
    expect(plain(terminalSummary(served('en', EDGE), { width: 80 }))).toContain(`
Service data
  Edge hit rate                65.0%           of 200 million · shield 3.0%
                                               collapsed 2.0%
  Mean age at the edge        29.5 s
  Arrivals `);
  });

  test.each(['en', 'zh'] as const)('fit 80 columns in %s', (language) => {
    const instances = { min: 1, mean: 90, max: 1000 };
    const crowded = served(language, {
      ...EDGE,
      ...PRICED,
      instances,
      errors: 5_000_000,
      dropped: 9_000_000,
    });
    for (const line of terminalSummary(crowded, { width: 80 }).split('\n'))
      expect(columnsOf(line), line).toBeLessThanOrEqual(80);
  });

  test('are a table of Markdown each', () => {
    expect(plain(reportMarkdown(served(), { command: 'c' }))).toContain(`## Service data

| Metric | Value | In detail |
| --- | ---: | --- |
| Arrivals | 60 million | 1.25 attempts per first try |`);
  });

  test('have a margin where there are replications', () => {
    const mean = 0.37;
    const interval = { mean, standardError: 0.01, low: 0.35, high: 0.39, clusters: 5 };
    const result: Result = {
      ...served(),
      serviceIntervals: { data: { utilisation: { ...interval, method: 'replications' } } },
    };
    const numbers = serviceNumbers(reportContext(result)).flatMap((service) => service.numbers);
    expect(numbers.flatMap(({ margin }) => (margin === null ? [] : plain(margin)))).toEqual(['± 2']);
  });

  test('are not spoken of where there are none, nor of a run of an older version', () => {
    const { services: _, serviceIntervals: __, ...older } = fixtureResult();
    const text = terminalSummary(fixtureResult(), { width: 80 });
    expect(text).not.toContain('Service');
    expect(terminalSummary(older as Result, { width: 80 })).toBe(text);
    expect(reportMarkdown(older as Result, { command: 'c' })).not.toContain('Service');
  });
});

test('what a service can serve is what it served, over the share of its time that it took', () => {
  const { run } = fixtureResult({ days: 2, warmupDays: 1 });
  const context = { result: { run } } as unknown as Parameters<typeof capacityOf>[1];
  expect(capacityOf({ served: 86_400, utilisation: 0.5 }, context)).toBe(2);
  expect(capacityOf({ served: 0, utilisation: null }, context)).toBeNull();
});
