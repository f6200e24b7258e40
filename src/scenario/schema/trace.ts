/** Logs of what really happened, as CSV files that lie beside the scenario. How they are read is not said here. */

import * as z from 'zod';
import { leaf } from './leaf.ts';
import { duration } from './quantity.ts';
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
  format: z.enum(['csv']).default('csv').describe('A header line, then one record a line'),
  timeUnit: z.enum(['s', 'ms']).default('s').describe('The unit of the columns of time and duration'),
  where: z
    .record(z.string(), sameText)
    .prefault({})
    .describe('Only records with these values, by column; other records are ignored'),
};

/** A log of opens. */
export const usageTrace = settings({
  ...inEveryTrace,
  columns: settings({
    time,
    device: someText.describe('The column that identifies the device'),
    app: someText.exactOptional().describe('The column that identifies the app; without it there is one app'),
    kind: someText.exactOptional().describe('The column that says what kind of record it is, for `where`'),
    duration: someText.exactOptional().describe('The column with how long the app was on screen'),
  }).describe('The columns, by the names in the header line'),
  mergeWithin: duration
    .prefault('0s')
    .describe('A record that starts this soon after the end of the one before extends that session'),
  endWith: z
    .enum(['file', 'device'])
    .default('file')
    .describe('Whether a device is observed until the last record of the file, or until its own last record'),
});

/** A log of changes of the content. */
export const changeTrace = settings({
  ...inEveryTrace,
  columns: settings({ time }).describe('The columns, by the names in the header line'),
});

export type UsageTraceSettings = z.output<typeof usageTrace>;
export type ChangeTraceSettings = z.output<typeof changeTrace>;
