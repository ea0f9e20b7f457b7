import { defineConfig } from 'vitest/config';

/** A part of the tests that can be run by its name: `npm run test:unit`, `test:whole`, `test:proof`. */
const project = (name: string, include: readonly string[]) => ({
  extends: true as const,
  test: { name, include: [...include] },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', ['test/*.test.ts', 'test/{functions,infra}/**/*.test.ts']),
      project('whole', ['test/whole/**/*.test.ts']),
      project('proof', ['test/proof/**/*.test.ts']),
    ],
    expect: { requireAssertions: true },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    env: {
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      POWERTOOLS_SERVICE_NAME: 'test',
      POWERTOOLS_METRICS_NAMESPACE: 'Test',
      POWERTOOLS_METRICS_DISABLED: 'true',
    },
  },
});
