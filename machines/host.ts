import { arm, chart, disarm, tell } from './chart.ts';

/**
 * The life of the host app, in which mini-programs live: opened by its person, left, kept alive for a while, ended by the system.
 * Each time it comes to the foreground the others are told, for that is when old WeChat clients look what is due; and when its
 * process ends, for what lives in it ends too.
 */
export const host = chart('host', {
  initial: 'dead',
  states: {
    dead: {
      on: { 'host.activate': { target: 'foreground', actions: ['activateHost', tell('host.opened')] } },
    },
    foreground: {
      on: {
        'host.activate': { actions: ['activateHost', tell('host.opened')] },
        'host.leave': { target: 'background', actions: 'leaveHost' },
      },
    },
    background: {
      entry: arm('host.expire'),
      exit: disarm('host.expire'),
      on: {
        'host.activate': { target: 'foreground', actions: ['activateHost', tell('host.opened')] },
        'host.expire': { target: 'dead', actions: ['endHost', tell('host.ended')] },
      },
    },
  },
});
