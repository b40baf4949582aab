import { expect, test, vi } from 'vitest'
import { remembered } from '../../renderer/state/remembered.ts'

test('the same is worked out once, and anew where anything is another', () => {
  const make = vi.fn((of: readonly string[], at: number) => ({ is: of[at] }))
  const ask = remembered(make)
  const names = ['a', 'b']
  const first = ask(names, 0)
  expect(ask(names, 0)).toBe(first)
  expect(make).toHaveBeenCalledTimes(1)
  expect(ask(names, 1)).toEqual({ is: 'b' })
  expect(ask([...names], 1)).toEqual({ is: 'b' })
  expect(make).toHaveBeenCalledTimes(3)
})
