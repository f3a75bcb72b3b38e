import { defineConfig } from 'vitest/config';

// Workspace packages are their source: no build before a test.
const conditions = ['@kluscv/source', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/support/fail-on-console.ts'],
    reporters: ['default', './test/support/tally-reporter.ts'],
    passWithNoTests: true,
    // Only what hangs is cut off: a slow machine fails no test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
