import { arm, chart, disarm, type Edge, tell } from './chart.ts';

const begin: Edge = { target: 'calling' };

/** Whatever may have ended the fetch of the app in turn: the next one is called if it has. */
const goOn: readonly Edge[] = [{ guard: 'isTurnTaken' }, { target: 'calling' }];

/**
 * The way of a sweep from one app of a device to the next (Binance: "one by one"): each is called when the fetch of the one before
 * has ended, the waiting for a network and the retries included; who does not fetch takes no time. A new sweep begins from the
 * first app again, wherever the last one is.
 */
export const walk = chart('walk', {
  initial: 'idle',
  states: {
    idle: {
      on: { 'sweep.ran': begin },
    },
    calling: {
      entry: arm('walk.step'),
      exit: disarm('walk.step'),
      on: {
        'walk.step': [
          { guard: 'isTurnTaken', target: 'waiting' },
          { guard: 'isWalkOver', target: 'idle', actions: 'endSweep' },
          { target: 'calling', reenter: true, actions: ['turnSweep', tell('sweep.turn')] },
        ],
      },
    },
    waiting: {
      on: {
        'fetch.ended': goOn,
        'net.opened': goOn,
        'host.ended': [{ guard: 'isWalkEndBorne' }, { target: 'idle', actions: 'cutSweep' }],
        'sweep.ran': begin,
      },
    },
  },
});
