/** Test support: the page of a made-up run. */

import type { Result } from '../../metrics/result.ts';
import type { ServiceSeries } from '../../metrics/service-series.ts';
import { reportHtml } from '../html/html.ts';
import { reportPictures } from '../pictures/report-pictures.ts';
import { reportContext } from '../words/report-context.ts';

const PEOPLE = [
  { name: 'Mei', about: 'Opens the app twice a day.', story: ['Opens at 08:02 and finds a fresh answer.'] },
];

export function pageOf(result: Result, services: readonly ServiceSeries[] = []): Promise<string> {
  return reportHtml(result, { command: 'fleetcast run wechat-month', people: PEOPLE, services });
}

export function chartsOf(result: Result): number {
  const groups = reportPictures(reportContext(result));
  return groups.flatMap(({ pictures }) => pictures.filter(({ picture }) => picture.chart)).length;
}
