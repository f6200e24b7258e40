/** The published page about the order of events: `reports/published/feedback.md`. */

import { shareInterval } from '../statistics/share-interval.ts';
import { CONFIDENCE, type Compared, type Feedback, QUIET, WINDOWS } from './feedback.ts';

type Row = readonly [name: string, found: Compared];

export function feedbackPage({ seeds, collapses, recoveries, herd }: Feedback): string {
  const loads = collapses.map((row): Row => [`${row.rps}`, row]);
  const retries = recoveries.map((row): Row => [row.retry, row]);
  const count = (found: number) => counted(found, seeds);
  return `# One order of events, or windows

Where a scenario has \`services\`, each request comes to their queue at its own instant, in one order of all events. A simulation is easier
to write, and to run in threads, if it goes by windows: the load of one window decides how long requests wait in the next, and how many
fail. This page says what that would do. Both sides have the same clients, with the same first tries and the same delays. Steady load
hides the difference; it shows where load changes, in outages, retries and herds.

Written by \`npm run feedback\`, the exact numbers from scenarios like anyone's; the long suite runs all of it again and compares. Counts
are of ${seeds} seeds, with their interval of ${100 * CONFIDENCE} % (Wilson).

## Are they down for good?

Ten servers of 0.1 s can do 100 requests a second; their queue is endless. Clients give up after a second and try three times more, after
1, 2 and 4 s, each delay drawn between 0 and itself. For a minute the servers refuse all connections. Ten minutes later, so many of ${seeds}
systems still answer less than half of what is asked at first in time:

${table('first tries per second', loads, 'windows', count)}

![Systems that are down for good after an outage](feedback.svg)

## When are they over it?

The same servers with room for 50 that wait, at 70 first tries a second. Seconds from the end of the outage until less than
${100 * QUIET.share} % of first tries are turned away, for ${QUIET.seconds} s in a row:

${table('retries', retries, 'windows', seconds)}

## A herd

A thousand ask these servers at one instant. They wait ${herd.exact.toFixed(2)} s on average, 100 rounds of 0.1 s one after the other. By windows of any
length they wait ${Math.max(...herd.windows)} s, as the window before was empty.

## The rule by windows

- The load of a window is every request that was sent in it, answered or not: this is what \`origin.capacity\` counts.
- What is over, (what is left of the window before) + load − capacity × length, waits. Servers that refuse have no queue, so nothing is
  left of a window in which they are down.
- In the next window each request waits as long as all of that takes. What a limited queue cannot hold is a share of the load, and as large a
  share of the next window fails at once. The outage itself is known at its instant.

So the load of the last window of an outage, most of it retries, is met by those who come when it is over. Without it the rule errs to the
other side: a wave is averaged over a window, and is gone before the next one. If what the outage refused is not counted as load:

${table('down for good, at first tries per second', loads, 'uncounted', count)}

${table('seconds until over it, retries', retries, 'uncounted', seconds)}

Small windows come near in this case and not in the other, and no window knows a herd. What is counted decides which error is made.

## What follows

\`services\` are exact: an order of events, for any number of threads. \`origin.capacity\` is the rule by windows without a queue: what it
lets through is always in time, so it shows no wait, and no collapse of any kind. It is a coarse rule for a steady load; questions about
outages, retries and herds are for \`services\`.
`;
}

function table(
  head: string,
  rows: readonly Row[],
  side: 'windows' | 'uncounted',
  cell: (found: number) => string,
): string {
  const names = [head, 'exact', ...WINDOWS.map((window) => `windows of ${window} s`)];
  return [
    names,
    names.map((_, index) => (index === 0 ? '---' : '---:')),
    ...rows.map(([name, found]) => [name, ...[found.exact, ...found[side]].map(cell)]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function counted(found: number, seeds: number): string {
  const { low, high } = shareInterval(found, seeds, CONFIDENCE);
  return `${found} (${Math.round(100 * low)} to ${Math.round(100 * high)} %)`;
}

function seconds(found: number): string {
  return `${found} s`;
}
