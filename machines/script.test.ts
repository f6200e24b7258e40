import { expect, test } from 'vitest';
import { rowKey, type Script, story, toldRows } from '../src/engines/story.ts';
import { isEffective, tabulate } from '../src/engines/tabulate.ts';
import { cache } from './cache.ts';
import { script } from './script.ts';

function tell(given: Partial<Script>): string {
  const still: Script = { opens: ['0s for 1m'], until: '1h', latency: '0s' };
  return story({ ...still, periodic: {}, since: '5m', ...given }, 'script', 'cache', 'lifecycle', 'periodic');
}

test('a client told to fetch now fetches, whatever the interval says', () => {
  expect(tell({ tools: ['pullNow at 10m'] })).toMatchInlineSnapshot(`
    "10m     script.step     playing                          isPullScripted  ToolUsed(tool pullNow)
    10m       tool.pull     scheduled → in-flight.unawaited  otherwise       PeriodicRequested
    10m     periodic.reply  in-flight.unawaited → scheduled  otherwise       PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 10m)
    31m 5s  os.destroy      suspended → destroyed                            AppDestroyed(residentMs 31m 5s)"
  `);
});

test('what was stored is gone when the caches are cleared, and the next read finds nothing', () => {
  const opens = ['0s for 1m', '20m for 1m'];
  expect(tell({ opens, tools: ['clearCache at 10m'], readOn: 'open', until: '25m' })).toMatchInlineSnapshot(`
    "10m     script.step   playing                  isClearScripted   ToolUsed(tool clearCache)
    10m       tool.clear  kept                                       CachesCleared
    20m     user.open     suspended → foreground   isReadAtHotStart  HotStarted
    20m       app.read    scheduled                                  PeriodicMissed
    21m     user.close    foreground → background                    AppClosed
    21m 5s  os.suspend    background → suspended                     AppSuspended"
  `);
});

test('a release that is played only restarts what runs', () => {
  expect(
    tell({ opens: ['0s for 20m'], tools: ['simulateRelease at 10m'], until: '15m' }),
  ).toMatchInlineSnapshot(`
    "10m     script.step     playing                  isReleaseScripted  ToolUsed(tool simulateRelease)
    10m       tool.release  foreground → cold-start                     AppRestarted
    10m 1s  package.loaded  cold-start → foreground  not isTokenDue     PackageLoaded
    10m 1s    app.read      scheduled                                   PeriodicHit(ageMs 10m)"
  `);
});

test('every row of the tables is told in a story', () => {
  for (const chart of [script, cache]) {
    const rows = tabulate(chart).rows.filter(isEffective).map(rowKey);
    expect(rows.filter((row) => !toldRows.has(`${chart.id}: ${row}`))).toEqual([]);
  }
});
