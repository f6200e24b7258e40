/** The host is opened with its mini-programs or by itself, and lives on for a while. */

import { expect } from 'vitest';
import type { Script } from '../../src/engines/script.contract.ts';
import type { Stories } from '../../src/engines/stories.contract.ts';
import { story } from '../../src/engines/story.contract.ts';

const tell = (script: Partial<Script>) =>
  story({ opens: ['1h for 10m'], until: '3h', host: {}, ...script }, 'host');

export const hostStories: Stories = {
  'opening a mini-program opens the host, which stays until the mini-program is closed and lives on for a while'() {
    expect(tell({})).toMatchInlineSnapshot(`
      "1h      host.activate  dead → foreground          HostActivated
      1h 10m  host.leave     foreground → background    HostLeft
      1h 40m  host.expire    background → dead          HostEnded"
    `);
  },

  'a host that is opened again before it has ended lives on from there'() {
    expect(tell({ opens: ['1h for 10m', '1h 20m for 1m'], until: '1h 55m' })).toMatchInlineSnapshot(`
      "1h      host.activate  dead → foreground          HostActivated
      1h 10m  host.leave     foreground → background    HostLeft
      1h 20m  host.activate  background → foreground    HostActivated
      1h 21m  host.leave     foreground → background    HostLeft
      1h 51m  host.expire    background → dead          HostEnded"
    `);
  },

  'a second mini-program keeps the host in the foreground; an opening of its own there is told to the others as well'() {
    const script = { others: [['1h 5m for 30m']], host: { gap: '80m', session: '5m' }, until: '2h' };
    expect(tell(script)).toMatchInlineSnapshot(`
      "1h              host.activate  dead → foreground          HostActivated
      1h 7m 2s 971ms  host.activate  foreground                 HostActivated
      1h 35m          host.leave     foreground → background    HostLeft"
    `);
  },

  'a session that is replaced keeps nothing open: the host is left when the app is really closed'() {
    expect(tell({ opens: ['1h for 5h', '1h 1m for 20s'], until: '2h' })).toMatchInlineSnapshot(`
      "1h          host.activate  dead → foreground          HostActivated
      1h 1m 20s   host.leave     foreground → background    HostLeft
      1h 31m 20s  host.expire    background → dead          HostEnded"
    `);
  },

  'nor does it cut short what another app, or the host itself, stays for'() {
    const opens = ['1h for 5h', '1h 8m for 20s'];
    expect(tell({ opens, others: [['1h 2m for 20m']], until: '2h' })).toMatchInlineSnapshot(`
      "1h      host.activate  dead → foreground          HostActivated
      1h 22m  host.leave     foreground → background    HostLeft
      1h 52m  host.expire    background → dead          HostEnded"
    `);
    const host = { gap: '80m', session: '15m' };
    expect(tell({ opens, host, until: '2h' })).toMatchInlineSnapshot(`
      "1h               host.activate  dead → foreground          HostActivated
      1h 7m 2s 971ms   host.activate  foreground                 HostActivated
      1h 22m 2s 971ms  host.leave     foreground → background    HostLeft
      1h 52m 2s 971ms  host.expire    background → dead          HostEnded"
    `);
  },
};
