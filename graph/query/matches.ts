import type { Actor, ActorKind } from '../model/actor.ts'
import { actorsNamed, type Claim } from '../model/claim.ts'
import { type NodeKind, ruleOf } from '../model/claim-types.ts'
import type { Facts } from '../model/delta.ts'
import { groupedBy } from '../model/grouped.ts'
import { matchesOf, type Review, reviewedActors, reviewedClaims } from '../model/review.ts'
import { type Dispute, disputesOf } from './disputes.ts'
import { apartActors, idsInGraph, namedElsewhere } from './namesakes.ts'
import { withIds } from './pending.ts'
import { alikeInSound, soundsOf } from './sound.ts'
import { spanOf } from './timeline.ts'

/** Something of an article that may be something of the graph. It is for an analyst to say; nothing is merged by itself. */
export interface Match {
  /** A namesake has a name that is in no lexicon, and that an actor of another article has, too. */
  readonly what: 'actor' | 'namesake' | 'happening'
  /** The id of what is in the article (of a namesake, its own one), and the one in the graph. */
  readonly of: string
  readonly with: string
  /** 0 to 1: how alike names or participants are. */
  readonly likeness: number
  /** What the claims of both disagree about, if they are one. */
  readonly disputes: readonly Dispute[]
}

const COLLECTIVE = new Set<ActorKind>(['organization', 'bloc', 'group'])

function isSameKind(a: ActorKind, b: ActorKind): boolean {
  return a === b || (COLLECTIVE.has(a) && COLLECTIVE.has(b))
}

function soundsOfActor({ names, aliases }: Actor): string[][] {
  return [...Object.values(names), ...aliases].map(soundsOf)
}

/** The actors of a graph with their sounds, and what was found for a name: a graph does not change, and is asked at each decision. */
interface Sounds {
  readonly all: readonly { readonly actor: Actor; readonly sounds: readonly string[][] }[]
  readonly found: Map<string, Match | null>
}
const soundsOfGraph = new WeakMap<Facts['actors'], Sounds>()

function soundsIn(actors: Facts['actors']): Sounds {
  const known = soundsOfGraph.get(actors)
  if (known) return known
  const made = { all: [...actors.values()].map((actor) => ({ actor, sounds: soundsOfActor(actor) })), found: new Map() }
  soundsOfGraph.set(actors, made)
  return made
}

const LEAST_ALIKE = 0.5

function bestActor(actor: Actor, { all }: Sounds): Match | null {
  const own = soundsOfActor(actor)
  let best: Match | null = null
  for (const { actor: other, sounds } of all) {
    if (!isSameKind(actor.type, other.type)) continue
    const likeness = Math.max(...own.flatMap((one) => sounds.map((its) => alikeInSound(one, its))))
    if (likeness >= LEAST_ALIKE && likeness > (best?.likeness ?? 0))
      best = { what: 'actor', of: actor.id, with: other.id, likeness, disputes: [] }
  }
  return best
}

/** The actor of the graph that an actor of the article most likely is: by the sound of the name, in whatever script. States are all known by their codes. */
function actorMatch(actor: Actor, facts: Facts): Match[] {
  if (facts.actors.has(actor.id) || actor.type === 'state') return []
  const sounds = soundsIn(facts.actors)
  const key = JSON.stringify([actor.id, actor.names])
  if (!sounds.found.has(key)) sounds.found.set(key, bestActor(actor, sounds))
  const match = sounds.found.get(key)
  return match ? [match] : []
}

/** The actors of an article who have their names in common with those of others, until it is said whether they are the same. */
function namesakeMatches(review: Review, facts: Facts): Match[] {
  const claims = reviewedClaims(review).flatMap(({ verdict, claim }) => (verdict === 'rejected' ? [] : [claim]))
  const named = new Set(claims.flatMap(actorsNamed))
  return [...apartActors(review, facts)]
    .filter(([id]) => named.has(id) && namedElsewhere(id, review, facts).length > 0)
    .map(([id, own]) => ({ what: 'namesake', of: own, with: id, likeness: 1, disputes: [] }))
}

/** Happenings that two articles tell of as one thing: a speech is told by each for itself. */
const SHARED = new Set<NodeKind | null>(['meeting', 'treaty', 'document', 'conflict'])

function whoIn(claims: readonly Claim[]): Set<string> {
  return new Set(claims.flatMap(({ participants }) => participants.map(({ entityId }) => entityId)))
}

/** The share of those who take part in either who take part in both. */
function sharedParticipants(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((id) => b.has(id)).length
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

/** Whether a day may be of both, give or take some days: articles are vague, and a visit lasts. */
function mayCoincide(claim: Claim, others: readonly Claim[]): boolean {
  const NEAR = 3
  const span = spanOf(claim)
  const spans = others.map(spanOf).filter((each) => each !== null)
  // A meeting without a date may be any; a treaty or a war between the same parties is likely the same one.
  if (span === null || spans.length === 0) return ruleOf(claim.type).lasts
  return spans.some((other) => span.begin.first - NEAR <= other.end.last && other.begin.first - NEAR <= span.end.last)
}

function happeningMatch(claim: Claim, nodes: ReadonlyMap<string, readonly Claim[]>): Match[] {
  const { node } = ruleOf(claim.type)
  if (!claim.asserts || !SHARED.has(node) || nodes.has(claim.asserts)) return []
  const who = whoIn([claim])
  const [best] = [...nodes]
    .filter(([, claims]) => ruleOf(claims[0]!.type).node === node && mayCoincide(claim, claims))
    .map(([id, claims]) => ({ id, claims, likeness: sharedParticipants(who, whoIn(claims)) }))
    .filter(({ likeness }) => likeness >= LEAST_ALIKE)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
  if (!best) return []
  const disputes = disputesOf([...best.claims, claim])
  return [{ what: 'happening', of: claim.asserts, with: best.id, likeness: best.likeness, disputes }]
}

/**
 * What of a review may be what the graph has already: unknown actors by their names, the same or of one sound, meetings, treaties,
 * documents and wars by who takes part and when. What was decided is not asked again. Actors come first, since happenings hang on
 * them. As long as nothing is decided, each is its own.
 */
export function matchesFor(review: Review, facts: Facts): Match[] {
  const decided = matchesOf(review)
  const claims = reviewedClaims(review).filter(({ verdict, claim }) => verdict !== 'rejected' && !facts.claims.has(claim.id))
  const ids = idsInGraph(review, facts)
  const asKnown = claims.map(({ claim }) => withIds(claim, ids))
  const nodes = groupedBy([...facts.claims.values()], ({ asserts }) => asserts)
  const named = whoIn(claims.map(({ claim }) => claim))
  const actors = reviewedActors(review).filter(({ id }) => named.has(id) && !ids.has(id))
  const found = [
    ...namesakeMatches(review, facts),
    ...actors.flatMap((actor) => actorMatch(actor, facts)),
    ...asKnown.flatMap((each) => happeningMatch(each, nodes)),
  ]
  return [...new Map(found.filter(({ of }) => !decided.has(of)).map((match) => [match.of, match])).values()]
}
