import { actorsNamed } from '../model/claim.ts'
import type { Facts } from '../model/delta.ts'
import { ownActorId } from '../model/ids.ts'
import { matchesOf, type Review, reviewedActors, reviewedClaims } from '../model/review.ts'

/**
 * An actor whom no lexicon has gets an id made of the name, so that two of one name in two articles would be one. They are not until
 * an analyst says so: whoever comes second has an id of its own in the graph, with the document in it, and may be matched with the
 * first.
 */

type Claims = Pick<Facts, 'claims'>

/** Which documents have claims that name an actor: the claims of a graph do not change, and are asked at each decision. */
const namersOf = new WeakMap<Facts['claims'], ReadonlyMap<string, ReadonlySet<string>>>()

function namersIn(claims: Facts['claims']): ReadonlyMap<string, ReadonlySet<string>> {
  const known = namersOf.get(claims)
  if (known) return known
  const made = new Map<string, Set<string>>()
  for (const claim of claims.values())
    for (const id of actorsNamed(claim)) made.set(id, (made.get(id) ?? new Set()).add(claim.sourceId))
  namersOf.set(claims, made)
  return made
}

/** The other documents whose claims in the graph name an actor by this id. */
export function namedElsewhere(id: string, { reading }: Review, { claims }: Claims): string[] {
  return [...(namersIn(claims).get(id) ?? [])].filter((sourceId) => sourceId !== reading.source.id)
}

/** Ids that no lexicon gave: of the reading, and of whom an analyst named by hand. */
function unknownIn({ reading, decisions }: Review): Set<string> {
  const read = new Set(reading.entities.map(({ id }) => id))
  const added = decisions.flatMap(({ decision }) => (decision.on === 'actor' ? [decision.actor.id] : []))
  return new Set([...reading.unknown, ...added.filter((id) => !read.has(id))])
}

/** Ids of which an analyst said something, be it that they are open again. */
function askedIn({ decisions }: Review): Set<string> {
  return new Set(decisions.flatMap(({ decision }) => (decision.on === 'match' ? [decision.of] : [])))
}

/** Whom an article names: as it is read by now, and in the claims of it that were decided before. */
function actorsIn(review: Review): Set<string> {
  const ofClaims = reviewedClaims(review).flatMap(({ claim }) => actorsNamed(claim))
  return new Set([...reviewedActors(review).map(({ id }) => id), ...ofClaims])
}

/**
 * The actors of an article who have an id of their own, by the one that their name gives: those of whom an analyst was asked, those
 * whom the graph has so, and the unknown whose id only other documents use. An article that uses the id already keeps it.
 */
export function apartActors(review: Review, { claims }: Claims): Map<string, string> {
  const { id: sourceId, sha256 } = review.reading.source
  const [namers, unknown, asked, matches] = [namersIn(claims), unknownIn(review), askedIn(review), matchesOf(review)]
  const isTaken = (id: string) => namers.has(id) && !namers.get(id)?.has(sourceId)
  const isApart = (id: string, own: string) =>
    !matches.get(id) && (asked.has(own) || namers.has(own) || (unknown.has(id) && isTaken(id)))
  const pairs = [...actorsIn(review)].map((id) => [id, ownActorId(id, sha256)] as const)
  return new Map(pairs.filter(([id, own]) => isApart(id, own)))
}

/** Under which id each actor and happening of an article belongs into the graph, where that is not the one that the reading gave it. */
export function idsInGraph(review: Review, facts: Claims): Map<string, string> {
  const matches = matchesOf(review)
  const ids = new Map([...matches].flatMap(([of, other]) => (other === null ? [] : [[of, other] as const])))
  for (const [id, own] of apartActors(review, facts)) ids.set(id, ids.get(own) ?? own)
  return ids
}

/** The id that its name gives each actor of an article, by the own one that the graph may have: a review speaks of them by the first. */
export function idsInArticle(review: Review): Map<string, string> {
  const { sha256 } = review.reading.source
  return new Map(reviewedActors(review).map(({ id }) => [ownActorId(id, sha256), id]))
}
