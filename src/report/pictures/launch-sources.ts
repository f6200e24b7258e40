/** Where the first data of a launch came from, and how long that took. */

import type { Result } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { count, duration, percent } from '../words/quantity.ts';

const SOURCES = [
  { key: 'pre', name: 'Pre-fetch', tone: 'fresh' },
  { key: 'periodic', name: 'Periodic fetch', tone: 'hit' },
  { key: 'latePre', name: 'Pre-fetch, late', tone: 'late' },
  { key: 'ownCache', name: 'Cache of the app', tone: 'stale' },
  { key: 'origin', name: 'The servers, asked by the app', tone: 'load' },
] as const;

export function launchSources({ metrics }: Result): Picture {
  const { launch, coldStarts } = metrics;
  const picture = { id: 'launch-sources', title: 'Where first data came from' };
  if (coldStarts === 0) return { ...picture, sentence: 'No app was started from nothing in measured time.' };
  const found = SOURCES.map((source) => ({ ...source, launches: launch.sources[source.key] }));
  const without = coldStarts - found.reduce((sum, { launches }) => sum + launches, 0);
  const all = [...found, { name: 'None in its session', tone: 'failed' as const, launches: without }];
  const prepared = launch.sources.pre + launch.sources.periodic;
  const saved =
    launch.savedMs.mean === null
      ? ''
      : `, ${duration(launch.savedMs.mean)} sooner than without any fetch in the background`;
  return {
    ...picture,
    sentence: `${percent(prepared / coldStarts)} of cold starts found data that was fetched for them; first data came after ${duration(launch.waitMs.mean)} on average${saved}.`,
    note: `Half of them waited up to ${duration(launch.waitMs.p50)} from the tap, nine in ten up to ${duration(launch.waitMs.p90)}; share of the ${count(coldStarts)} cold starts.`,
    chart: {
      kind: 'bars',
      bars: all
        .filter(({ launches }) => launches > 0)
        .map(({ name, tone, launches }) => ({
          name,
          tone,
          share: launches / coldStarts,
          text: `${count(launches)} · ${percent(launches / coldStarts)}`,
        })),
    },
    table: {
      columns: ['Source', 'Cold starts', 'Share'],
      rows: all.map(({ name, launches }) => [name, count(launches), percent(launches / coldStarts)]),
    },
  };
}
