import { expect, test } from 'vitest'
import { reporting } from '../../graph/service/reporting.ts'

test('gives every report in order, then what the work gives', async () => {
  const stream = reporting<number, string>(async (report) => {
    report(1)
    await new Promise((resolve) => setTimeout(resolve, 5))
    report(2)
    report(3)
    return 'done'
  })
  const seen: (number | string)[] = []
  for (let next = await stream.next(); ; next = await stream.next()) {
    seen.push(next.value)
    if (next.done) break
  }
  expect(seen).toEqual([1, 2, 3, 'done'])
})

test('throws what the work throws, after what it reported', async () => {
  const stream = reporting<number, void>(async (report) => {
    report(1)
    throw new Error('broken')
  })
  expect((await stream.next()).value).toBe(1)
  await expect(stream.next()).rejects.toThrow('broken')
})
