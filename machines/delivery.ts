import { arm, chart, disarm, type Step } from './chart.ts';

/** At each launch the device begins to listen for the releases that it has not heard of. */
const listen: readonly Step[] = [
  disarm('push.arrived'),
  disarm('release.learned'),
  arm('push.arrived'),
  arm('release.learned'),
];

/**
 * How releases of one app reach a device while the app is not in use (WeChat, "update mechanism"): its package comes by itself, or
 * the host hears of it and the next launch is updated first. Both only where the app was used recently and the device is online.
 */
export const delivery = chart('delivery', {
  initial: 'listening',
  states: {
    listening: {
      on: {
        'app.launched': { actions: listen },
        'push.arrived': [
          { guard: 'isPushReceived', actions: ['storePushedPackage', arm('push.arrived')] },
          { actions: arm('push.arrived') },
        ],
        'release.learned': [
          { guard: 'isReleaseHeard', actions: ['learnRelease', arm('release.learned')] },
          { actions: arm('release.learned') },
        ],
      },
    },
  },
});
