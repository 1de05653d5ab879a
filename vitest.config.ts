import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/acceptance/**', 'test/real-dbt/**', 'test/long/**'],
    testTimeout: 20_000,
  },
});
