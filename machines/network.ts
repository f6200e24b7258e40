import { chart, tell } from './chart.ts';

/**
 * The network of a device: which one it is on is data (a row), so there is one state. What is control is who is told: when
 * the device has reached a network, fetches that are held at a gate ask whether it is theirs.
 */
export const network = chart('network', {
  initial: 'roaming',
  states: {
    roaming: {
      on: {
        'net.change': [
          { guard: 'isNextOffline', actions: 'changeNetwork' },
          { actions: ['changeNetwork', tell('net.opened')] },
        ],
      },
    },
  },
});
