import { defineConfig } from 'vitest/config';

/** graphql is loaded once, whichever of its two module formats a package asks for. */
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };
const globalSetup = 'test/support/global-setup.ts';
const never = ['**/node_modules/**', '**/build/**', '**/out/**', 'test/browser/**'];

/** Two projects: what runs side by side, and whole markets that would be in each other's way. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: oneGraphql,
        test: {
          name: 'parts',
          include: [
            '{contracts,subgraph-schemas,indexer,api,web,local}/**/*.test.{ts,tsx}',
            'test/{architecture,branches,mutation,runner,steps}/**/*.test.ts',
          ],
          exclude: never,
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'system',
          include: ['test/system/**/*.test.ts'],
          exclude: never,
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
