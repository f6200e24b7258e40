import { arm, chart, disarm, tell } from './chart.ts';

/**
 * The daily sweep over all apps of a device at a fixed time (Binance, "periodic fetch"). If the host is not running then, the
 * sweep is skipped, or runs when the host is next opened, after the reads of the open that does so; one that is still pending
 * when the next is due is lost. A device has its sweeps from the start of the run on, whether its host was opened or not.
 */
export const sweep = chart('sweep', {
  initial: 'unscheduled',
  states: {
    unscheduled: {
      on: { 'sweep.begin': { target: 'scheduled', actions: 'scheduleSweep' } },
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
        'host.opened': { target: 'settling' },
        'sweep.due': { target: 'pending', reenter: true, actions: ['missSweep', 'scheduleSweep'] },
      },
    },
    settling: {
      entry: arm('sweep.settled'),
      exit: disarm('sweep.settled'),
      on: {
        'sweep.settled': {
          target: 'scheduled',
          actions: ['catchUpSweep', 'scheduleSweep', tell('sweep.ran')],
        },
      },
    },
  },
});
