import { expect, test } from 'vitest'
import { begun } from '../../graph/service/begun.ts'

test('what was begun is waited for by all; what failed is begun anew', async () => {
  const running = new Map<string, Promise<number>>()
  let runs = 0
  const work = async () => {
    runs++
    if (runs === 1) throw new Error('not yet')
    return runs
  }
  const both = await Promise.allSettled([begun(running, 'a', work), begun(running, 'a', work)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(runs).toBe(1)
  expect(await begun(running, 'a', work)).toBe(2)
  expect(await begun(running, 'a', work)).toBe(2)
})
