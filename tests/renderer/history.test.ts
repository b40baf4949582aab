import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type View, viewSchema } from '../../graph/contract.ts'
import { type History, MOST_STEPS, noHistory, recorded, redone, undone } from '../../renderer/state/history.ts'

const id = fc.constantFrom('state:A', 'state:B', 'person:C', 'treaty:D')
const point = fc.record({ x: fc.integer(), y: fc.integer() })

/** Anything that changes something of a view, one or several parts at once. */
const change: fc.Arbitrary<Partial<View>> = fc.oneof(
  fc.dictionary(id, point).map((positions) => ({ positions })),
  fc.array(id).map((hidden) => ({ hidden })),
  fc.option(fc.array(id)).map((only) => ({ only })),
  fc.array(id).map((pinned) => ({ pinned })),
  fc.record({ lanes: fc.constantFrom('kind' as const, 'actor' as const), possible: fc.boolean() }),
)

interface At {
  view: View
  history: History<View>
}

function changed({ view, history }: At, next: Partial<View>): At {
  return { view: { ...view, ...next }, history: recorded(history, view, next) }
}

function taken(at: At, step: typeof undone<View>): At {
  const result = step(at.history)
  return result ? { view: { ...at.view, ...result.change }, history: result.history } : at
}

test('undo then redo of 200 operations of any kind restores the same state', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 200, maxLength: 200 }), fc.nat(200), (changes, back) => {
      const start: At = { view: viewSchema.parse({}), history: noHistory() }
      const states = [start]
      for (const each of changes) states.push(changed(states.at(-1)!, each))
      let at = states.at(-1)!
      for (let step = 1; step <= back; step++) {
        at = taken(at, undone)
        expect(at.view).toEqual(states[states.length - 1 - step]!.view)
      }
      for (let step = 1; step <= back; step++) {
        at = taken(at, redone)
        expect(at.view).toEqual(states[states.length - 1 - back + step]!.view)
      }
      expect(at).toEqual(states.at(-1))
    }),
    { numRuns: 30 },
  )
})

test('what was taken back is gone once something else is done', () => {
  const one = changed({ view: viewSchema.parse({}), history: noHistory<View>() }, { hidden: ['a'] })
  const other = changed(taken(one, undone), { hidden: ['b'] })
  expect(taken(other, redone)).toEqual(other)
  expect(taken(other, undone).view.hidden).toEqual([])
})

test('more steps than are kept are forgotten, the first ones first', () => {
  let at: At = { view: viewSchema.parse({}), history: noHistory<View>() }
  for (let step = 0; step < MOST_STEPS + 5; step++) at = changed(at, { hidden: [String(step)] })
  for (let step = 0; step < MOST_STEPS + 5; step++) at = taken(at, undone)
  expect(at.view.hidden).toEqual(['4'])
})
