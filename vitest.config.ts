import { configDefaults, defineConfig } from 'vitest/config'

/** What needs a real database or a browser, starts many processes, or takes its time: not part of `npm run check`. */
const slow = [
  'tests/contract/**/*.test.ts',
  'tests/durability/**/*.test.ts',
  'tests/consumers/**/*.test.ts',
  'tests/electron/cli.test.ts',
  'tests/electron/cli-picture.test.ts',
  'tests/electron/headless.test.ts',
  'tests/documents/hostile.test.ts',
  'tests/documents/word-and-pdf.test.ts',
]
const never = [...configDefaults.exclude, 'tests/e2e/**']

export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...never, ...slow] } },
      {
        extends: true,
        test: {
          name: 'stores',
          include: slow,
          exclude: never,
          globalSetup: 'tests/servers/neo4j-for-tests.ts',
          fileParallelism: false,
        },
      },
    ],
  },
})
