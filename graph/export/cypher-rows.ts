import type { Claim } from '../model/claim.ts'
import type { Relationship } from '../model/graph.ts'
import type { SourceDocument } from '../model/source.ts'
import { documentKept, involvedIn, type Kept } from '../query/kept-properties.ts'
import { asLiteral, dayLiteral, type Literal, readBy } from './cypher-literal.ts'

/** A thing as literals in a fixed order, and the map of Cypher that is made of them: equal for all things of one statement. */
export interface CypherRow {
  readonly literals: readonly Literal[]
  readonly map: (literalAt: (place: number) => string) => string
}

/** Properties that are lists of strings. */
const LISTS = new Set(['context', 'atop', 'claims'])

/** By name, so that the order is that of every other thing. */
function sorted<T>(values: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
}

function rowOf(own: Readonly<Record<string, Literal>>, kept: Kept | null = null): CypherRow {
  const keys = Object.keys(own)
  const plain = sorted(kept?.plain ?? {})
  const days = sorted(kept?.days ?? {})
  const read = [
    ...plain.map(([name]) => [name, LISTS.has(name) ? readBy.list : readBy.plain] as const),
    ...days.map(([name]) => [name, readBy.day] as const),
  ]
  return {
    literals: [...Object.values(own), ...plain.map(([, value]) => asLiteral(value)), ...days.map(([, day]) => dayLiteral(day))],
    map(literalAt) {
      const properties = read.map(([name, by], at) => `${name}: ${by(literalAt(keys.length + at))}`)
      const entries = keys.map((name, at) => `${name}: ${literalAt(at)}`)
      return `{${[...entries, ...(kept ? [`properties: {${properties.join(', ')}}`] : [])].join(', ')}}`
    },
  }
}

/** A thing by its id, with its properties. */
export function thingRow(id: string, kept: Kept): CypherRow {
  return rowOf({ id }, kept)
}

/** A relationship with its ends. */
export function relationshipRow({ id, source, target }: Relationship, kept: Kept): CypherRow {
  return rowOf({ id, source, target }, kept)
}

export function documentRow(document: SourceDocument): CypherRow {
  return rowOf({ id: document.sourceId, ...documentKept(document) })
}

/** That a claim is tied to a node, and how; `own` says what the tie has. */
export interface ClaimTie {
  readonly how: 'asserts' | 'involves' | 'attributed' | 'quoted'
  readonly claim: string
  readonly node: string
  readonly own: Readonly<Record<string, Literal>>
}

export function claimTies(claim: Claim): ClaimTie[] {
  const tie = (how: ClaimTie['how'], node: string, own: ClaimTie['own'] = {}) => ({ how, claim: claim.id, node, own })
  return [
    ...(claim.asserts === null ? [] : [tie('asserts', claim.asserts)]),
    ...involvedIn(claim).map(({ entityId, role }) => tie('involves', entityId, { role })),
    ...claim.attribution.map(({ entityId, quote }) => tie('attributed', entityId, { quote })),
    ...claim.evidence.map(({ quote, start, end }) => tie('quoted', claim.sourceId, { quote, start, end })),
  ]
}

export function claimTieRow({ claim, node, own }: ClaimTie): CypherRow {
  return rowOf({ claim, node, ...own })
}
