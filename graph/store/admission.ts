import { type Actor, mergeActor } from '../model/actor.ts'
import { type Claim, isSameClaim } from '../model/claim.ts'
import type { Refusal } from '../model/claim-file.ts'
import { ruleOf } from '../model/claim-types.ts'
import type { Facts } from '../model/delta.ts'
import { joinMentions, type Mention, mergeSource, type Source, type SourceDocument } from '../model/source.ts'
import type { Change } from './store.ts'

/** What is stored already of the things that a change names: the same ids, and every claim that asserts one of them. */
export interface Known extends Facts {
  /** By source id. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>
}

export interface Admitted {
  /** What may be stored: actors and sources as they are with what the changes add, and only claims that fit. */
  readonly change: Change
  readonly refused: readonly Refusal[]
}

/** Every id that changes give, assert or withdraw: sources, actors, claims and nodes have one space of ids, so all are looked up. */
export function idsOf(changes: readonly Change[]): string[] {
  const ids = changes.flatMap(({ delta: { sources, actors, claims }, withdrawn = [] }) => [
    ...withdrawn,
    ...sources.map(({ id }) => id),
    ...actors.map(({ id }) => id),
    ...claims.flatMap(({ id, asserts }) => (asserts === null ? [id] : [id, asserts])),
  ])
  return [...new Set(ids)]
}

function differing<T extends object>(stored: T, next: T, fields: readonly (keyof T)[]): string[] {
  return fields
    .filter((field) => next[field] !== null && stored[field] !== null && stored[field] !== next[field])
    .map((field) => `its ${String(field)} is stored as ${String(stored[field])} and stays, not ${String(next[field])}`)
}

/** Decides, one thing after the other, what of a change fits what is there; the first to come stays. */
class Admission {
  readonly refused: Refusal[] = []
  readonly sources = new Map<string, Source>()
  readonly actors = new Map<string, Actor>()
  readonly claims = new Map<string, Claim>()
  readonly documents = new Map<string, SourceDocument>()
  readonly #known: Known
  readonly #kinds: Map<string, string>
  /** Sources and actors of the change at hand that were not taken: what rests on them is not taken either. */
  #otherTexts = new Set<string>()
  #noActors = new Set<string>()

  constructor(known: Known) {
    this.#known = known
    this.#kinds = new Map([...known.claims.values()].flatMap((claim) => (claim.asserts ? [[claim.asserts, kindOf(claim)]] : [])))
  }

  /** Looks at one change after the other, so that what is refused of one is in no other's way. */
  change({ delta, documents, corrects = false }: Change): void {
    this.#otherTexts = new Set()
    this.#noActors = new Set()
    for (const source of delta.sources) this.#source(source, corrects)
    for (const actor of delta.actors) this.#actor(actor)
    for (const claim of delta.claims) this.#claim(claim)
    for (const document of documents) this.#document(document)
  }

  #source(source: Source, corrects: boolean): void {
    if (this.#actorOf(source.id) || this.#kinds.has(source.id) || this.#claimOf(source.id)) {
      this.#otherTexts.add(source.id)
      this.#refuse('source', source.id, ['this id is that of something else; give this source an id of its own'])
      return
    }
    const stored = this.#sourceOf(source.id)
    if (stored && stored.sha256 !== source.sha256) {
      this.#otherTexts.add(source.id)
      this.#refuse('source', source.id, ['another text is stored under this id and stays; give this source an id of its own'])
      return
    }
    if (stored && corrects) {
      this.sources.set(source.id, { ...mergeSource(source, stored), file: stored.file })
      return
    }
    if (stored) this.#refuse('source', source.id, differing(stored, source, ['title', 'outlet', 'language', 'published']))
    this.sources.set(source.id, stored ? mergeSource(stored, source) : source)
  }

  #actor(actor: Actor): void {
    const kind = this.#claimOf(actor.id) ? 'claim' : this.#sourceOf(actor.id) ? 'source' : this.#kinds.get(actor.id)
    if (kind !== undefined) {
      this.#noActors.add(actor.id)
      this.#refuse('entity', actor.id, [`this id is that of a ${kind}; give the ${actor.type} an id of its own`])
      return
    }
    const stored = this.#actorOf(actor.id)
    if (stored) this.#refuse('entity', actor.id, differing(stored, actor, ['type', 'iso3']))
    this.actors.set(actor.id, mergeActor(stored, actor))
  }

  #claim(claim: Claim): void {
    const faults = this.#faultsOf(claim)
    this.#refuse('claim', claim.id, faults.slice(0, 1))
    if (faults.length > 0) return
    this.claims.set(claim.id, claim)
    if (claim.asserts) this.#kinds.set(claim.asserts, kindOf(claim))
  }

  #document({ sourceId, text, mentions }: SourceDocument): void {
    if (this.#otherTexts.has(sourceId)) return
    const fitting = mentions.filter(({ actorId }) => !this.#noActors.has(actorId))
    const known = this.documents.get(sourceId)?.mentions ?? this.#known.mentions.get(sourceId) ?? []
    this.documents.set(sourceId, { sourceId, text, mentions: joinMentions(known, fitting) })
  }

  #faultsOf(claim: Claim): string[] {
    const faults: string[] = []
    const stored = this.#claimOf(claim.id)
    if (this.#otherTexts.has(claim.sourceId)) faults.push(`its source ${claim.sourceId} has another text here`)
    if (stored && !isSameClaim(stored, claim)) {
      faults.push('another claim with this id is stored and stays; give it an id of its own')
    }
    if (this.#actorOf(claim.id) || this.#sourceOf(claim.id) || this.#kinds.has(claim.id) || claim.id === claim.asserts) {
      faults.push('its id is that of something else; give it an id of its own')
    }
    if (claim.asserts !== null && (this.#claimOf(claim.asserts) || this.#sourceOf(claim.asserts))) {
      faults.push(`it asserts ${claim.asserts}, which is no happening`)
    }
    const actor = claim.asserts === null ? undefined : this.#actorOf(claim.asserts)
    if (actor) faults.push(`it asserts ${actor.id}, which is a ${actor.type}, not a happening`)
    const kind = claim.asserts === null ? undefined : this.#kinds.get(claim.asserts)
    if (kind !== undefined && kind !== kindOf(claim)) faults.push(`it asserts ${claim.asserts}, a ${kind}, as a ${kindOf(claim)}`)
    const named = [...claim.participants, ...claim.attribution].map(({ entityId }) => entityId).concat(claim.place ?? [])
    const nobody = named.find((id) => this.#noActors.has(id))
    if (nobody !== undefined) faults.push(`${nobody}, which it names, is no actor here`)
    return faults
  }

  #claimOf(id: string): Claim | undefined {
    return this.claims.get(id) ?? this.#known.claims.get(id)
  }

  #sourceOf(id: string): Source | undefined {
    return this.sources.get(id) ?? this.#known.sources.get(id)
  }

  #actorOf(id: string): Actor | undefined {
    return this.actors.get(id) ?? this.#known.actors.get(id)
  }

  #refuse(what: Refusal['what'], id: string, reasons: readonly string[]): void {
    this.refused.push(...reasons.map((reason) => ({ what, id, reason })))
  }
}

/** A claim of another type may assert the same kind of node: a visit and a meeting are one. */
function kindOf({ type }: Claim): string {
  return ruleOf(type).node ?? type
}

/**
 * What of some changes may be stored beside what is known, and what not, with reasons. The same for every store, and asked inside
 * the transaction that writes. What is stored stays: a change adds, and where it says something else it is told so.
 */
export function admit(known: Known, changes: readonly Change[]): Admitted {
  const admission = new Admission(known)
  for (const change of changes) admission.change(change)
  return {
    change: {
      delta: {
        sources: [...admission.sources.values()],
        actors: [...admission.actors.values()],
        claims: [...admission.claims.values()],
      },
      documents: [...admission.documents.values()],
    },
    refused: admission.refused,
  }
}
