import { defineConfig } from 'vitest/config';

/** The long suite: `npm run verify`. Every oracle case at the full sample size that the engine affords. */
export default defineConfig({
  test: {
    include: ['src/**/*.verify.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
