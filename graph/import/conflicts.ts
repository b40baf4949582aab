import type { Layer } from '../contract.ts'
import type { Conflict } from '../model/brought-data.ts'
import { type Claim, isSameClaim } from '../model/claim.ts'
import type { Facts, GraphDelta } from '../model/delta.ts'
import type { Source } from '../model/source.ts'

/** What a workspace has, or a file. */
export interface Had {
  readonly facts: Facts
  readonly layer: Layer
}

/** How much of a file is new, how much is there already, and where the two disagree. */
export interface Comparison {
  readonly fresh: number
  readonly same: number
  readonly conflicts: readonly Conflict[]
}

type DifferingField = Conflict['fields'][number]

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function differing(mine: object, theirs: object, fields: readonly string[]): DifferingField[] {
  const [own, other] = [mine, theirs] as Record<string, unknown>[]
  return fields.flatMap((field) => {
    const [a, b] = [textOf(own![field] ?? null), textOf(other![field] ?? null)]
    return a === b ? [] : [{ field, mine: a, theirs: b }]
  })
}

function claimFields(mine: Claim, theirs: Claim): DifferingField[] {
  if (isSameClaim(mine, theirs)) return []
  return differing(mine, theirs, [...new Set([...Object.keys(mine), ...Object.keys(theirs)])])
}

/** Names in languages that both have; what one of them does not know is no conflict. */
function namesApart(mine: Readonly<Record<string, string>>, theirs: Readonly<Record<string, string>>): DifferingField[] {
  const shared = Object.keys(theirs).filter((language) => mine[language] !== undefined)
  return differing(mine, theirs, shared).map((each) => ({ ...each, field: `name ${each.field}` }))
}

const OF_SOURCE = ['title', 'outlet', 'published', 'language'] as const

/** What one of them does not know of a source is no conflict. */
function sourceFields(mine: Source, theirs: Source): DifferingField[] {
  return differing(
    mine,
    theirs,
    OF_SOURCE.filter((field) => mine[field] !== null && theirs[field] !== null),
  )
}

interface Compared {
  readonly conflict: Conflict
  readonly isNew: boolean
}

/** Each thing that the file has, with in which fields it differs from the workspace's. */
function compared(mine: Had, { delta, layer }: { delta: GraphDelta; layer: Layer }): Compared[] {
  const { sources, actors, claims } = mine.facts
  const { notes, grades, translations } = mine.layer
  const entry = <T>(what: Conflict['what'], id: string, own: T | undefined, fieldsOf: (own: T) => DifferingField[]) => ({
    conflict: { what, id, fields: own === undefined ? [] : fieldsOf(own) },
    isNew: own === undefined,
  })
  return [
    ...delta.sources.map((each) => entry('source', each.id, sources.get(each.id), (own) => sourceFields(own, each))),
    ...delta.actors.map((each) =>
      entry('actor', each.id, actors.get(each.id), (own) => [
        ...namesApart(own.names, each.names),
        ...differing(own, each, ['type']),
      ]),
    ),
    ...delta.claims.map((each) => entry('claim', each.id, claims.get(each.id), (own) => claimFields(own, each))),
    ...Object.entries(layer.notes).map(([id, note]) =>
      entry('note', id, notes[id], (own) => differing(own, note, ['text', 'tags'])),
    ),
    ...Object.entries(layer.grades).map(([id, grade]) =>
      entry('grade', id, grades[id], (own) => differing({ grade: own }, { grade }, ['grade'])),
    ),
    ...Object.entries(layer.translations).map(([id, translation]) =>
      entry('translation', id, translations[id], (own) => differing(own, translation, ['text'])),
    ),
  ]
}

/** Compares what a file has with what the workspace has. */
export function compare(mine: Had, theirs: { delta: GraphDelta; layer: Layer }): Comparison {
  const all = compared(mine, theirs)
  const conflicts = all.flatMap(({ conflict }) => (conflict.fields.length > 0 ? conflict : []))
  const fresh = all.filter(({ isNew }) => isNew).length
  return { fresh, same: all.length - fresh - conflicts.length, conflicts }
}
