import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostFor } from '../../electron/cli/host.ts'
import type { Analysis } from '../../graph/analysis/schema.ts'
import { createService } from '../../graph/service.ts'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { runCli, temporaryFolder } from './run-cli.ts'

const folder = temporaryFolder()
const workspace = join(folder.path, 'workspace')
const at = (...args: string[]) => runCli([...args, '--workspace', workspace])
const analyse = async (...args: string[]): Promise<Analysis> => JSON.parse((await at('analyse', ...args, '--json')).out)

beforeAll(async () => expect((await at('load')).code).toBe(0))
afterAll(folder.remove)

describe('analyse', () => {
  test('--json says what the window is told', async () => {
    const told = await analyse('--as-of', '2025-07-31', '--definite', '--kinds', 'state,person')
    const store = new EmbeddedStore(workspace)
    const client = createRouterClient(createService({ store, host: hostFor({ kind: 'embedded', folder: workspace }) }))
    expect(told).toEqual(await client.analyse({ asOf: '2025-07-31', possible: false, kinds: ['state', 'person'] }))
    await store.close()
  })

  test('each number has its n, its day, its edge rule and its sources beside it', async () => {
    const { asOf, possible, measures } = await analyse('--as-of', '2025-07-31')
    expect({ asOf, possible }).toEqual({ asOf: '2025-07-31', possible: true })
    expect(measures).toHaveLength(9)
    for (const { n, m, rule, claims, sources, tooSmall } of measures) {
      expect(Math.min(n, m, claims)).toBeGreaterThan(0)
      expect(rule).toMatch(/\S/)
      expect(sources).toEqual(['source:wonsan-2025'])
      expect(tooSmall.length).toBeGreaterThan(0)
    }
  })

  test('before anything happened there is nothing to analyse', async () => {
    const { measures } = await analyse('--as-of', '1900-01-01', '--definite')
    expect(measures.every(({ n }) => n === 0)).toBe(true)
  })

  test('as text: numbers below what they are drawn from, and what is too small', async () => {
    const { code, out } = await at('analyse', '--as-of', '2025-07-31')
    expect(code).toBe(0)
    expect(out).toMatch(/^Degree: n 6, m 7, as of 2025-07-31, definite and possible, all kinds of actor$/m)
    expect(out).toMatch(/TOO SMALL: actors 6, needed 10/)
    expect(out).toMatch(/from 12 claims of 1 source: source:wonsan-2025/)
    expect(out).toMatch(/3 +0\.600 +North Korea/)
    expect(out).toMatch(/triads \+-- +1/)
    expect(out).toMatch(/frustration index +0, exact/)
    expect(out).toMatch(/portfolio: 3 states \(North Korea, Russia, Ukraine\)/)
  })

  test.each([
    [['--kinds', 'state,planet'], /--kinds: "planet" is no kind of actor/],
    [['--as-of', 'yesterday'], /--as-of yesterday is no day/],
  ])('%j: exit 2 and one line', async (args, line) => {
    const { code, err } = await at('analyse', ...args)
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(line)])
  })
})
