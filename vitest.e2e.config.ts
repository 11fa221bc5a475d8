import { defineConfig } from 'vitest/config';

/** The browser tests: slower than the others, and only where there is a browser. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/e2e/**/*.e2e.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
