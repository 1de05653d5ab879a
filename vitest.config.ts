import { defineConfig } from 'vitest/config';

const minutes = (count: number) => ({ testTimeout: count * 60_000, hookTimeout: count * 60_000 });
const setupFiles = ['test/setup/no-network.ts', 'test/setup/own-tools.ts'];

// `fast` is everything that needs no dbt. The others start real processes that fill both cores, so their files take turns.
export default defineConfig({
  test: {
    // Vitest would leave one of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{real-dbt,acceptance,long}/**'],
          testTimeout: 20_000,
          setupFiles,
        },
      },
      { test: { name: 'real-dbt', include: ['test/real-dbt/**/*.test.ts'], fileParallelism: false, ...minutes(5), setupFiles } },
      { test: { name: 'acceptance', include: ['test/acceptance/**/*.test.ts'], fileParallelism: false, ...minutes(10), setupFiles } },
      { test: { name: 'long', include: ['test/long/**/*.test.ts'], fileParallelism: false, ...minutes(30), setupFiles } },
    ],
  },
});
