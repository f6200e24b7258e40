import { chart, tell } from './chart.ts';

/**
 * Whether the device can reach anything at all. Which network it is on is data (a row); that it became reachable is
 * control, for fetches that wait at a network gate are told.
 */
export const network = chart('network', {
  initial: 'online',
  states: {
    online: {
      on: {
        'net.change': [
          { guard: 'isNextOffline', target: 'offline', actions: 'changeNetwork' },
          { actions: ['changeNetwork', tell('net.opened')] },
        ],
      },
    },
    offline: {
      on: {
        'net.change': [
          { guard: 'isNextOffline', actions: 'changeNetwork' },
          { target: 'online', actions: ['changeNetwork', tell('net.opened')] },
        ],
      },
    },
  },
});
