import { configDefaults, defineConfig } from 'vitest/config'

/** What starts many processes, or takes its time. */
const processes = [
  'tests/durability/**/*.test.ts',
  'tests/consumers/{briefing,consumers,hostile-names}.test.ts',
  'tests/electron/{cli*,export-safety,headless}.test.ts',
  'tests/documents/{hostile,word-and-pdf}.test.ts',
]
/** What needs a real database: one after the other, since all have the same. */
const stores = ['tests/contract/**/*.test.ts', 'tests/consumers/{exports,neo4j-import}.test.ts']
const never = [...configDefaults.exclude, 'tests/e2e/**']

export default defineConfig({
  test: {
    pool: 'forks',
    // On few cores, beside the other tests, a database and whoever imports into it take their time.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...never, ...processes, ...stores] },
      },
      { extends: true, test: { name: 'processes', include: processes, exclude: never, globalSetup: 'tests/set-up/build.ts' } },
      {
        extends: true,
        test: {
          name: 'stores',
          include: stores,
          exclude: never,
          globalSetup: 'tests/servers/neo4j-for-tests.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
