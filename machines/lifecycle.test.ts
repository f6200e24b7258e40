import { expect, test } from 'vitest';
import { rowKey, story, toldRows } from '../src/engines/story.ts';
import { isEffective, tabulate } from '../src/engines/tabulate.ts';
import { lifecycle } from './lifecycle.ts';

test('an app left alone is suspended after 5 s and destroyed 30 min later; the next open is a cold start', () => {
  const told = story({ opens: [['0s', '20s'], ['1h', '1m']], until: '65m' }, 'lifecycle');
  expect(told).toMatchInlineSnapshot(`
    "0s     user.open       never-opened → cold-start    ColdStarted
    1s     package.loaded  cold-start → foreground      PackageLoaded
    20s    user.close      foreground → background      AppClosed
    25s    os.suspend      background → suspended       AppSuspended
    1825s  os.destroy      suspended → destroyed        AppDestroyed(residentMs 1825s)
    1h     user.open       destroyed → cold-start       ColdStarted
    3601s  package.loaded  cold-start → foreground      PackageLoaded
    61m    user.close      foreground → background      AppClosed
    3665s  os.suspend      background → suspended       AppSuspended"
  `);
});

test('every row of the table is told in a story', () => {
  const rows = tabulate(lifecycle).rows.filter(isEffective).map(rowKey);
  expect(rows.filter((row) => !toldRows.has(`lifecycle: ${row}`))).toEqual([]);
});
