import type { Layer } from '../contract.ts'
import { type Claim, isSameClaim } from '../model/claim.ts'
import type { Facts, GraphDelta } from '../model/delta.ts'

export interface DifferingField {
  readonly field: string
  readonly mine: string
  readonly theirs: string
}

/** Something that the workspace and a file both have and say differently of. */
export interface Conflict {
  readonly what: 'claim' | 'source' | 'actor' | 'note' | 'grade'
  readonly id: string
  readonly fields: readonly DifferingField[]
}

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

function known<T extends object>(of: T, fields: readonly (keyof T & string)[]): string[] {
  return fields.filter((field) => of[field] !== null)
}

/** Each thing that the file has, with in which fields it differs from the workspace's; null where the workspace has none. */
function compared(mine: Had, theirs: { delta: GraphDelta; layer: Layer }): { conflict: Conflict; isNew: boolean }[] {
  const { sources, actors, claims } = mine.facts
  const entry = (what: Conflict['what'], id: string, fields: DifferingField[] | null) => ({
    conflict: { what, id, fields: fields ?? [] },
    isNew: fields === null,
  })
  const { delta, layer } = theirs
  return [
    ...delta.sources.map((each) => {
      const own = sources.get(each.id)
      const fields =
        own && known(own, ['title', 'outlet', 'published', 'language']).filter((field) => known(each, [field as 'title'])[0])
      return entry('source', each.id, own ? differing(own, each, fields!) : null)
    }),
    ...delta.actors.map((each) => {
      const own = actors.get(each.id)
      return entry('actor', each.id, own ? [...namesApart(own.names, each.names), ...differing(own, each, ['type'])] : null)
    }),
    ...delta.claims.map((each) => {
      const own = claims.get(each.id)
      return entry('claim', each.id, own ? claimFields(own, each) : null)
    }),
    ...Object.entries(layer.notes).map(([id, note]) => {
      const own = mine.layer.notes[id]
      return entry('note', id, own ? differing(own, note, ['text', 'tags']) : null)
    }),
    ...Object.entries(layer.grades).map(([id, grade]) => {
      const own = mine.layer.grades[id]
      return entry('grade', id, own ? differing({ grade: own }, { grade }, ['grade']) : null)
    }),
  ]
}

/** Compares what a file has with what the workspace has. */
export function compare(mine: Had, theirs: { delta: GraphDelta; layer: Layer }): Comparison {
  const all = compared(mine, theirs)
  const conflicts = all.flatMap(({ conflict }) => (conflict.fields.length > 0 ? conflict : []))
  const fresh = all.filter(({ isNew }) => isNew).length
  return { fresh, same: all.length - fresh - conflicts.length, conflicts }
}
