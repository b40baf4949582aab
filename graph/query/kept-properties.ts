import type { Actor } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { Day } from '../model/day.ts'
import type { GraphNode, Relationship } from '../model/graph.ts'
import type { Names } from '../model/names.ts'
import type { Source, SourceDocument } from '../model/source.ts'
import { daysNamed } from './days-named.ts'

/** A value that a property graph keeps as it is. Null is no property. */
export type KeptValue = string | boolean | null | readonly string[]

/** What Neo4j keeps of a thing: the properties that are plain, and the days that it has a type of its own for. */
export interface Kept {
  readonly plain: Readonly<Record<string, KeptValue>>
  readonly days: Readonly<Record<string, Day | null>>
}

/** Names for people who query. */
function namesOf(names: Names) {
  return { nameEn: names.en ?? null, nameAr: names.ar ?? null }
}

export function sourceKept(source: Source): Kept {
  const { id: _id, ...plain } = source
  return { plain: { ...plain, json: JSON.stringify(source) }, days: {} }
}

/** The whole text of a source, and where it names whom, as JSON. */
export function documentKept({ text, mentions }: SourceDocument): { text: string; mentions: string } {
  return { text, mentions: JSON.stringify(mentions) }
}

export function actorKept(actor: Actor): Kept {
  const { type: kind, iso3, names } = actor
  return { plain: { kind, iso3, ...namesOf(names), json: JSON.stringify(actor) }, days: {} }
}

export function claimKept(claim: Claim): Kept {
  const { type, status, certainty, asserts, codes, label, time } = claim
  const own = { type, status, certainty, asserts, ...codes, edtf: time.edtf }
  const labels = { labelEn: label.en ?? null, labelAr: label.ar ?? null }
  return { plain: { ...own, ...labels, json: JSON.stringify(claim) }, days: { ...daysNamed([claim]) } }
}

type ClaimsById = ReadonlyMap<string, Claim>

function daysOf(ids: readonly string[], claims: ClaimsById): Kept['days'] {
  return { ...daysNamed(ids.map((id) => claims.get(id)!)) }
}

export function happeningKept({ kind, names, claims }: GraphNode, known: ClaimsById): Kept {
  return { plain: { kind, ...namesOf(names) }, days: daysOf(claims, known) }
}

export function relationshipKept({ role, claims }: Relationship, known: ClaimsById): Kept {
  return { plain: { role, claims: [...claims] }, days: daysOf(claims, known) }
}

/** Whom a claim involves, and as what; the place as such. */
export function involvedIn({ participants, place }: Claim): { entityId: string; role: string }[] {
  const taking = participants.map(({ entityId, role }) => ({ entityId, role }))
  return place === null ? taking : [...taking, { entityId: place, role: 'place' }]
}
