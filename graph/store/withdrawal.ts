import { actorsNamed, type Claim, isSameClaim } from '../model/claim.ts'
import type { Refusal } from '../model/claim-file.ts'
import type { Mention, SourceDocument } from '../model/source.ts'
import { type Admitted, admit, type Known } from './admission.ts'
import type { Change } from './store.ts'

/** What a change that withdraws comes to. */
export interface Settled extends Admitted {
  /** Stored claims that leave before the change is added. */
  readonly leaving: readonly Claim[]
  /** What was known, without them. */
  readonly known: Known
}

/** A claim that a change gives back as it is stored does not leave: so a change applied again changes nothing. */
function wantedOut(known: Known, changes: readonly Change[]): Claim[] {
  const ids = new Set(changes.flatMap(({ withdrawn = [] }) => withdrawn))
  const given = changes.flatMap(({ delta }) => delta.claims)
  return [...ids].flatMap((id) => {
    const stored = known.claims.get(id)
    const next = given.find((claim) => claim.id === id)
    return stored && !(next && isSameClaim(stored, next)) ? [stored] : []
  })
}

function settledWithout(leaving: readonly Claim[], known: Known, changes: readonly Change[]): Settled {
  const ids = new Set(leaving.map(({ id }) => id))
  const rest = { ...known, claims: new Map([...known.claims].filter(([id]) => !ids.has(id))) }
  return { ...admit(rest, changes), leaving, known: rest }
}

/** Why claims that were to take the place of others are refused, by id. */
function failedReplacements({ leaving, change, refused }: Settled): Map<string, Refusal> {
  const taken = new Set(change.delta.claims.map(({ id }) => id))
  const lost = new Set(leaving.map(({ id }) => id).filter((id) => !taken.has(id)))
  const failed = refused.filter(({ what, id }) => what === 'claim' && lost.has(id))
  return new Map(failed.map((each) => [each.id, { ...each, reason: `${each.reason}; the claim that is stored stays` }]))
}

/**
 * Which claims leave and what may be stored beside the rest. A claim whose replacement is refused stays as it is: a correction that
 * does not fit must not cost what it corrects.
 */
export function settle(known: Known, changes: readonly Change[]): Settled {
  const reasons = new Map<string, Refusal>()
  let settled = settledWithout(wantedOut(known, changes), known, changes)
  for (let failed = failedReplacements(settled); failed.size > 0; failed = failedReplacements(settled)) {
    for (const [id, refusal] of failed) reasons.set(id, refusal)
    const leaving = settled.leaving.filter(({ id }) => !failed.has(id))
    settled = settledWithout(leaving, known, changes)
  }
  const told = (each: Refusal) => (each.what === 'claim' && reasons.get(each.id)) || each
  return { ...settled, refused: settled.refused.map(told) }
}

/** That a claim of a source names an actor. */
export interface Naming {
  readonly actorId: string
  readonly sourceId: string
}

function namingsOf(claims: Iterable<Claim>): Naming[] {
  return [...claims].flatMap((claim) => actorsNamed(claim).map((actorId) => ({ actorId, sourceId: claim.sourceId })))
}

/** The actors whom claims name, each once. */
export function actorsOf(claims: Iterable<Claim>): string[] {
  return [...new Set([...claims].flatMap(actorsNamed))]
}

/** What a store has of the actors that withdrawn claims named, once the change is stored. */
export interface Beside {
  /** Which of them are stored. */
  readonly actors: Iterable<string>
  /** By which stored claims they are still named. */
  readonly namings: readonly Naming[]
  /** All mentions of the texts that mention one of them, by source id. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>
}

export interface Departure {
  readonly actors: readonly string[]
  /** The mentions that stay, of the texts that lose some. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>
}

function keyOf({ actorId, sourceId }: Naming): string {
  return JSON.stringify([actorId, sourceId])
}

function actorIds(named: Iterable<{ readonly actorId: string }>): string[] {
  return [...named].map(({ actorId }) => actorId)
}

/** The mentions of texts without those of actors whom only withdrawn claims of the text named; given ones stay. */
function standingMentions(gone: readonly Claim[], given: readonly SourceDocument[], { namings, mentions }: Beside) {
  const mentioned = given.flatMap(({ sourceId, mentions }) => actorIds(mentions).map((actorId) => ({ actorId, sourceId })))
  const standing = new Set([...namings, ...mentioned].map(keyOf))
  const left = namingsOf(gone).map(keyOf)
  const stale = new Set(left.filter((key) => !standing.has(key)))
  const kept = (sourceId: string, all: readonly Mention[]) =>
    all.filter(({ actorId }) => !stale.has(keyOf({ actorId, sourceId })))
  return new Map([...mentions].map(([sourceId, all]) => [sourceId, kept(sourceId, all)]))
}

/**
 * Who leaves with withdrawn claims. A text no longer mentions an actor whom a withdrawn claim of it named, when none of its claims
 * names the actor now. An actor whom a withdrawn claim named leaves when no claim of any text names it and no text mentions it. So
 * actors that came with a text and that no claim ever named stay, and it does not matter in which order claims are withdrawn.
 * What the changes themselves give, actors and mentions, stays.
 */
export function departure(gone: readonly Claim[], changes: readonly Change[], beside: Beside): Departure {
  const given = changes.flatMap(({ documents }) => documents)
  const standing = standingMentions(gone, given, beside)
  const actors = changes.flatMap(({ delta }) => delta.actors.map(({ id }) => id))
  const held = new Set([...actors, ...actorIds(beside.namings), ...actorIds([...standing.values()].flat())])
  const isChanged = (sourceId: string, kept: readonly Mention[]) => kept.length < beside.mentions.get(sourceId)!.length
  return {
    actors: [...beside.actors].filter((id) => !held.has(id)),
    mentions: new Map([...standing].filter(([sourceId, kept]) => isChanged(sourceId, kept))),
  }
}
