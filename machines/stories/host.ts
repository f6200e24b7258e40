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
};
