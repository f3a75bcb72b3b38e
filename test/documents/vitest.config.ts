import { defineConfig } from 'vitest/config';

// Workspace packages are their source, as in the tests.
const conditions = ['@kluscv/source', 'node', 'module', 'import', 'default'];

// What other programs say of the files. They are not installed by `pnpm install`, so this is no part of `pnpm test`.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    root: import.meta.dirname,
    include: ['*.check.ts'],
    reporters: ['default'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
