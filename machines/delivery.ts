import { arm, chart, disarm, type Edge, type Step } from './chart.ts';

/** At each launch the device begins to listen for the releases that it has not heard of. */
const listen: readonly Step[] = [
  disarm('push.arrived'),
  disarm('release.learned'),
  arm('push.arrived'),
  arm('release.learned'),
];

const pushed: Edge = { guard: 'isPushReceived', actions: ['storePushedPackage', arm('push.arrived')] };
const learned: readonly Edge[] = [
  { guard: 'isReleaseHeard', actions: ['learnRelease', arm('release.learned')] },
  { actions: arm('release.learned') },
];

/**
 * How releases of one app reach a device while the app is not in use (WeChat, "update mechanism"): its package comes by itself, or
 * the host hears of it and the next launch is updated first. Both only where the app was used recently and the device is online. A
 * package that comes while the app is on screen is held until that is left.
 */
export const delivery = chart('delivery', {
  initial: 'listening',
  states: {
    listening: {
      on: {
        'app.launched': { actions: listen },
        'push.arrived': [
          { guard: 'isPushHeld', target: 'holding' },
          pushed,
          { actions: arm('push.arrived') },
        ],
        'release.learned': learned,
      },
    },
    holding: {
      on: {
        'release.learned': learned,
        'app.closed': [
          { ...pushed, target: 'listening' },
          { target: 'listening', actions: arm('push.arrived') },
        ],
      },
    },
  },
});
