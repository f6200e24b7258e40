import { defineConfig } from 'vitest/config';

/** The quick suite: `npm test`. Long agreement and theory runs are `*.verify.test.ts` and belong to `npm run verify`. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'machines/**/*.test.ts', 'sims/**/*.test.ts'],
    exclude: ['**/*.verify.test.ts'],
    // No test is about the speed of the machine: only one that hangs ends here.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // By default one core is left to the terminal, which is half of a small machine.
    maxWorkers: '100%',
    // No test changes what another one sees, so sources are loaded once a worker and not once a file: a third of the time.
    isolate: false,
  },
});
