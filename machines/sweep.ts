import { arm, chart, disarm, tell } from './chart.ts';

/**
 * The daily sweep over all apps of a device at a fixed time (Binance, "periodic fetch"). If the host is not running then, the
 * sweep is skipped, or runs when the host is next opened; one that is still pending when the next is due is lost. Apps hear of
 * a sweep that catches up from the host's opening itself, since what an open causes comes after its reads.
 */
export const sweep = chart('sweep', {
  initial: 'unscheduled',
  states: {
    unscheduled: {
      on: { 'host.opened': { target: 'scheduled', actions: 'scheduleSweep' } },
    },
    scheduled: {
      entry: arm('sweep.due'),
      exit: disarm('sweep.due'),
      on: {
        'sweep.due': [
          {
            guard: 'isHostAlive',
            target: 'scheduled',
            reenter: true,
            actions: ['runSweep', 'scheduleSweep', tell('sweep.ran')],
          },
          {
            guard: 'isSweepSkipped',
            target: 'scheduled',
            reenter: true,
            actions: ['skipSweep', 'scheduleSweep'],
          },
          { target: 'pending', actions: ['missSweep', 'scheduleSweep'] },
        ],
      },
    },
    pending: {
      entry: arm('sweep.due'),
      exit: disarm('sweep.due'),
      on: {
        'host.opened': { target: 'scheduled', actions: ['catchUpSweep', 'scheduleSweep'] },
        'sweep.due': { target: 'pending', reenter: true, actions: ['missSweep', 'scheduleSweep'] },
      },
    },
  },
});
