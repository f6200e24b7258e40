/** Logs of what really happened, as files that lie beside the scenario. How they are read is not said here. */

import * as z from 'zod';
import { leaf } from './leaf.ts';
import { duration } from './quantity.ts';
import { type Breach, withRule } from './rule.ts';
import { settings } from './settings.ts';
import { someText } from './text.ts';

const sameText = leaf<string | number, string>({
  expected: 'a text or a number',
  read: (value) => (typeof value === 'string' || Number.isFinite(value) ? String(value) : undefined),
  write: (text) => text,
  json: { type: ['string', 'number'] },
});

const time = someText.describe('The column with the instant of a record');

const inEveryTrace = {
  file: someText.describe('The file, relative to the scenario; gzip is read as it is'),
  format: z
    .enum(['auto', 'csv', 'parquet'])
    .default('auto')
    .describe('A header line, then one record a line; or Parquet; told by the first bytes of the file'),
  separator: z
    .enum(['auto', 'comma', 'tab', 'semicolon', 'pipe'])
    .default('auto')
    .describe('What separates the columns of a CSV file; found in the header line'),
  timeUnit: z
    .enum(['s', 'ms', 'us', 'ns'])
    .default('s')
    .describe(
      'The unit of times that are numbers, and of durations; dates such as 2026-03-02 08:15:00 are read by their form, without an offset in that of the start',
    ),
  where: z
    .record(z.string(), sameText)
    .prefault({})
    .describe('Only records with these values, by column; other records are ignored'),
};

/** A log of opens. */
const usageTraceKeys = settings({
  ...inEveryTrace,
  columns: settings({
    time,
    device: someText.describe('The column that identifies the device'),
    app: someText.exactOptional().describe('The column that identifies the app; without it there is one app'),
    kind: someText
      .exactOptional()
      .describe('The column that says what kind of record it is, for `where` and `events`'),
    duration: someText
      .exactOptional()
      .describe(
        'The column with how long the app was on screen; without it that is drawn from `usage.session`',
      ),
  }).describe('The columns, by the names in the header line'),
  events: settings({
    open: sameText.describe('What the column `kind` says of an open'),
    close: sameText.describe('What it says of a close'),
  })
    .exactOptional()
    .describe('For a log in which opens and closes are records of their own; other kinds are ignored'),
  mergeWithin: duration
    .prefault('0s')
    .describe('A record that starts this soon after the end of the one before extends that session'),
  endWith: z
    .enum(['file', 'device'])
    .default('file')
    .describe('Whether a device is observed until the last record of the file, or until its own last record'),
});

export const usageTrace = withRule(usageTraceKeys, ({ columns, events }): readonly Breach[] => {
  if (!columns) return [];
  if (!events) return [];
  const breaches: Breach[] = [];
  if (columns.kind === undefined) {
    const message = 'needs columns.kind: the column that says whether a record is an open or a close';
    breaches.push({ path: ['events'], message });
  }
  if (columns.duration !== undefined) {
    const message = 'with events a session lasts until its close: leave columns.duration or events out';
    breaches.push({ path: ['columns', 'duration'], message });
  }
  if (events.open !== undefined && events.open === events.close) {
    breaches.push({ path: ['events', 'close'], message: 'is the same as events.open: two kinds are needed' });
  }
  return breaches;
});

/** A log of changes of the content. */
export const changeTrace = settings({
  ...inEveryTrace,
  columns: settings({ time }).describe('The columns, by the names in the header line'),
});

/** A log of how many clients came in each second or minute. */
export const arrivalTrace = settings({
  ...inEveryTrace,
  columns: settings({
    time: someText.describe('The column with the instant at which a second or minute begins'),
    count: someText.describe('The column with how many came in it'),
  }).describe('The columns, by the names in the header line'),
  step: z
    .enum(['auto', '1s', '1m'])
    .default('auto')
    .describe(
      'Whether counts are of seconds or of minutes; auto: as far apart as records are. One that has no record has none that came',
    ),
  repeat: z
    .boolean()
    .default(false)
    .describe(
      'Whether the log begins anew where it ends, and has done so before it begins; otherwise a run that it does not cover is refused',
    ),
});

export type ArrivalTraceSettings = z.output<typeof arrivalTrace>;
export type UsageTraceSettings = z.output<typeof usageTrace>;
export type ChangeTraceSettings = z.output<typeof changeTrace>;

/** Whether every record of a log says how long the app was on screen. */
export function saysDurations({ columns }: UsageTraceSettings): boolean {
  return columns.duration !== undefined;
}
