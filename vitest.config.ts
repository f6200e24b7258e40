import { defineConfig } from 'vitest/config';

/** The quick suite: `npm test`. Long agreement and theory runs are `*.verify.test.ts` and belong to `npm run verify`. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'machines/**/*.test.ts', 'sims/**/*.test.ts'],
    exclude: ['**/*.verify.test.ts'],
    testTimeout: 60_000,
  },
});
