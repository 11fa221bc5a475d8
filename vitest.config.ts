import { defineConfig } from 'vitest/config';
import { apart } from './test/apart.ts';

export default defineConfig({
  test: {
    environment: 'node',
    globals: false,
    // Processes of their own: restify changes Node's HTTP server for everybody in its process.
    pool: 'forks',
    // Tests wait for databases and servers a lot; Vitest would keep a core for itself.
    maxWorkers: '100%',
    testTimeout: 15_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'store',
          isolate: false,
          include: ['test/store/**/*.test.ts'],
          // Only these tests pay for a PostgreSQL server.
          globalSetup: ['test/store/postgres-server.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: [...apart] },
      },
      {
        extends: true,
        // Of a file of tests, importing what it tests takes longest: here the files of one worker share that.
        test: { name: 'bot', isolate: false, include: ['test/**/*.test.ts'], exclude: ['test/store/**', ...apart] },
      },
    ],
  },
});
