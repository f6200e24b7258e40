import { chart, tell } from './chart.ts';

/** What a scenario does to a device with the tools of the platform: fetch now, clear the caches, play a release. */
export const script = chart('script', {
  initial: 'playing',
  states: {
    playing: {
      on: {
        'script.step': [
          { guard: 'isPullScripted', actions: ['stepScript', tell('tool.pull')] },
          { guard: 'isClearScripted', actions: ['stepScript', tell('tool.clear')] },
          { guard: 'isReleaseScripted', actions: ['stepScript', tell('tool.release')] },
        ],
      },
    },
  },
});
