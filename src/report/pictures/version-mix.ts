/** Which versions there are as the run goes on: how long do old front ends meet the new back end? */

import type { Result } from '../../metrics/result.ts';
import { calendarSpans, spanLabel } from '../charts/calendar-spans.ts';
import type { Picture } from '../charts/picture.ts';
import { seriesRows } from '../charts/series-rows.ts';
import { percent } from '../words/quantity.ts';

export function versionMix(result: Result): Picture {
  const { rows, bucketMs, clock } = seriesRows(result);
  const { warmupMs, horizonMs } = result.run;
  const newest = rows.map((row) => row.ratio('update.newestShare'));
  const behind = rows.map((row) => row.ratio('update.oneBehindShare'));
  const { unit, spans } = calendarSpans(rows);
  return {
    id: 'version-mix',
    title: 'Versions over time',
    sentence: sentence(result),
    note: 'Share of the devices that used the app in the seven days before, at the start of each hour.',
    chart: {
      kind: 'timeline',
      unit: 'share',
      axisName: 'share of devices',
      startMs: clock.startMs,
      bucketMs,
      endMs: clock.startMs + horizonMs,
      ...(warmupMs > 0 ? { measuredFromMs: clock.startMs + warmupMs } : {}),
      lines: [
        { name: 'Newest version', tone: 'fresh', values: newest },
        { name: 'One behind', tone: 'stale', values: behind },
      ],
    },
    table: {
      columns: [unit === 'day' ? 'Day' : 'Week', 'Newest at its start', 'One behind'],
      rows: spans.map((span) => [
        spanLabel(span),
        percent(span.rows[0]?.ratio('update.newestShare') ?? null),
        percent(span.rows[0]?.ratio('update.oneBehindShare') ?? null),
      ]),
    },
  };
}

/** How long the last release took that was seen long enough. */
function sentence({ adoption }: Result): string {
  const release = adoption.findLast(({ shares }) => (shares.at(-1) ?? 0) >= 0.5);
  if (!release) return 'No release reached half of the devices that use the app while it was watched.';
  const hoursUntil = (share: number) =>
    release.hours[release.shares.findIndex((each) => (each ?? 0) >= share)];
  const most = hoursUntil(0.9);
  const tail =
    most === undefined
      ? '; nine in ten had it at no time that was looked at'
      : ` and nine in ten within ${most} h`;
  return `Of the devices that use the app, half had release ${release.version} within ${hoursUntil(0.5)} h${tail}.`;
}
