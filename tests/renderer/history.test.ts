import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Layer, layerSchema, type View, viewSchema } from '../../graph/contract.ts'
import { type History, MOST_STEPS, noHistory, recorded, redone, undone } from '../../renderer/state/history.ts'

const id = fc.constantFrom('state:A', 'state:B', 'person:C', 'treaty:D')
const point = fc.record({ x: fc.integer(), y: fc.integer() })

type Kept = View & Layer

const start = (): Kept => ({ ...viewSchema.parse({}), ...layerSchema.parse({}) })
const made = { by: '', at: '2026-01-01T00:00:00.000Z' }

/** Anything that changes something of the view or of what the analyst added, one or several parts at once. */
const change: fc.Arbitrary<Partial<Kept>> = fc.oneof(
  fc.dictionary(id, point).map((positions) => ({ positions })),
  fc.array(id).map((hidden) => ({ hidden })),
  fc.option(fc.array(id)).map((only) => ({ only })),
  fc.array(id).map((pinned) => ({ pinned })),
  fc
    .dictionary(
      id,
      fc.string().map((text) => ({ text, tags: [], ...made })),
    )
    .map((notes) => ({ notes })),
  fc.dictionary(id, fc.constantFrom('A' as const, '3' as const)).map((grades) => ({ grades })),
  fc
    .array(fc.string().map((name) => ({ id: name, name, at: made.at, view: viewSchema.parse({}), thumbnail: null })))
    .map((views) => ({ views })),
  fc
    .array(fc.tuple(id, id).map(([from, into]) => ({ kind: 'merge' as const, from, into, ...made })))
    .map((identities) => ({ identities })),
  fc.array(id).map((source) => ({ filter: { ...viewSchema.parse({}).filter, source } })),
  fc.record({ lanes: fc.constantFrom('kind' as const, 'actor' as const), possible: fc.boolean() }),
)

interface At {
  view: Kept
  history: History<Kept>
}

function changed({ view, history }: At, next: Partial<Kept>): At {
  return { view: { ...view, ...next }, history: recorded(history, view, next) }
}

function taken(at: At, step: typeof undone<Kept>): At {
  const result = step(at.history)
  return result ? { view: { ...at.view, ...result.change }, history: result.history } : at
}

test('undo then redo of 200 operations of any kind restores the same state', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 200, maxLength: 200 }), fc.nat(200), (changes, back) => {
      const begun: At = { view: start(), history: noHistory() }
      const states = [begun]
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
  const one = changed({ view: start(), history: noHistory<Kept>() }, { hidden: ['a'] })
  const other = changed(taken(one, undone), { hidden: ['b'] })
  expect(taken(other, redone)).toEqual(other)
  expect(taken(other, undone).view.hidden).toEqual([])
})

test('more steps than are kept are forgotten, the first ones first', () => {
  let at: At = { view: start(), history: noHistory<Kept>() }
  for (let step = 0; step < MOST_STEPS + 5; step++) at = changed(at, { hidden: [String(step)] })
  for (let step = 0; step < MOST_STEPS + 5; step++) at = taken(at, undone)
  expect(at.view.hidden).toEqual(['4'])
})
