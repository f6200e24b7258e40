import { expect, test } from 'vitest';
import { rowKey, type Script, story, toldRows } from '../src/engines/story.ts';
import { isEffective, tabulate } from '../src/engines/tabulate.ts';
import { host } from './host.ts';

const tell = (script: Partial<Script>) =>
  story({ opens: ['1h for 10m'], until: '3h', host: {}, ...script }, 'host');

test('opening a mini-program opens the host, which stays until the mini-program is closed and lives on for a while', () => {
  expect(tell({})).toMatchInlineSnapshot(`
    "1h      host.activate  dead → foreground          HostActivated
    1h 10m  host.leave     foreground → background    HostLeft
    1h 40m  host.expire    background → dead          HostEnded"
  `);
});

test('a host that is opened again before it has ended lives on from there', () => {
  expect(tell({ opens: ['1h for 10m', '1h 20m for 1m'], until: '1h 55m' })).toMatchInlineSnapshot(`
    "1h      host.activate  dead → foreground          HostActivated
    1h 10m  host.leave     foreground → background    HostLeft
    1h 20m  host.activate  background → foreground    HostActivated
    1h 21m  host.leave     foreground → background    HostLeft
    1h 51m  host.expire    background → dead          HostEnded"
  `);
});

test('a second mini-program keeps the host in the foreground; an opening of its own there is told to the others as well', () => {
  const script = { others: [['1h 5m for 30m']], host: { gap: '80m', session: '5m' }, until: '2h' };
  expect(tell(script)).toMatchInlineSnapshot(`
    "1h              host.activate  dead → foreground          HostActivated
    1h 7m 2s 971ms  host.activate  foreground                 HostActivated
    1h 35m          host.leave     foreground → background    HostLeft"
  `);
});

test('every row of the table is told in a story', () => {
  const rows = tabulate(host).rows.filter(isEffective).map(rowKey);
  expect(rows.filter((row) => !toldRows.has(`host: ${row}`))).toEqual([]);
});
