import { chart } from './chart.ts';

/** What one app has stored, when a person clears it. */
export const cache = chart('cache', {
  initial: 'kept',
  states: {
    kept: {
      on: { 'tool.clear': { actions: 'clearCaches' } },
    },
  },
});
