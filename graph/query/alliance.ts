import type { Claim } from '../model/claim.ts'
import { type Graph, type Relationship, tiesByNode } from '../model/graph.ts'
import { groupedBy } from '../model/grouped.ts'
import { relationshipId } from '../model/ids.ts'
import { claimExtents, type Extent } from './extents.ts'
import { isUnsure } from './stated-ends.ts'

/** How two actors stand to each other by what they share. An office or a membership ties without taking a side. */
export type Sign = 'cooperation' | 'conflict' | 'affiliation'

/** PLOVER's conflict classes, verbal and material. The others are cooperation. */
const CONFLICT = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

/** What is neither friendly nor hostile by itself: its code must say. */
const TAKES_NO_SIDE = new Set(['event', 'statement'])

/** Who gives in a claim that has a giver and a taker. Where it has takers, givers and takers are tied; else all of its actors. */
const TAKES = new Set(['beneficiary', 'recipient', 'addressee', 'target'])

function signOf(claim: Claim): Sign | null {
  if (claim.type === 'assessment' || claim.type === 'location' || claim.status === 'denied') return null
  if (claim.type === 'office' || claim.relation === 'member') return 'affiliation'
  if (claim.type === 'conflict' || claim.type === 'sanction' || claim.relation === 'rival') return 'conflict'
  if (claim.codes.plover) return CONFLICT.has(claim.codes.plover) ? 'conflict' : 'cooperation'
  return TAKES_NO_SIDE.has(claim.type) ? null : 'cooperation'
}

function pairKey([a, b]: readonly [string, string]): string {
  return JSON.stringify([a, b])
}

/** Those who act together against somebody else do not fight each other. */
function isBetweenActors({ type, relation }: Claim, sign: Sign): boolean {
  return sign !== 'conflict' || type === 'conflict' || relation === 'rival'
}

/**
 * Whom claims on one thing tie: those who give to those who take; where nobody takes, all who act. What one claim says of one party
 * and another of the other ties the two all the same.
 */
function pairsOf(claims: readonly Claim[], sign: Sign): [string, string][] {
  const named = (isWanted: (role: string) => boolean) => [
    ...new Set(
      claims.flatMap(({ participants }) => participants.filter(({ role }) => isWanted(role)).map(({ entityId }) => entityId)),
    ),
  ]
  // Who is told of somebody else is not who is meant.
  const isTold = claims.some(({ participants }) => participants.some(({ role }) => role === 'target'))
  const takes = (role: string) => TAKES.has(role) && !(isTold && role === 'addressee')
  const [givers, takers] = [named((role) => !TAKES.has(role)), named(takes)]
  const isMutual = claims.some((claim) => isBetweenActors(claim, sign))
  const pairs =
    takers.length > 0
      ? givers.flatMap((a) => takers.map((b) => [a, b]))
      : isMutual
        ? givers.flatMap((a, at) => givers.slice(at + 1).map((b) => [a, b]))
        : []
  const sorted = pairs.filter(([a, b]) => a !== b).map((pair) => pair.sort() as [string, string])
  return [...new Map(sorted.map((pair) => [pairKey(pair), pair])).values()]
}

/** A minister and the state whose minister she is do not ally by meeting others together. */
function officeHolders(graph: Graph): Set<string> {
  const offices = [...graph.claims.values()].filter((claim) => claim.type === 'office' && !isUnsure(claim))
  return new Set(offices.flatMap((claim) => pairsOf([claim], 'affiliation')).map(pairKey))
}

/** That one side stands by another: as allies, by a treaty of defence, by aid. */
function isStanding(claim: Claim): boolean {
  const obligations = claim.codes.atop.some((obligation) => obligation === 'defense' || obligation === 'offense')
  return !isUnsure(claim) && (claim.relation === 'ally' || claim.type === 'aid' || (claim.type === 'treaty' && obligations))
}

interface Standing {
  readonly key: string
  readonly extent: Extent
  /** Aid, which stands for its own time only. */
  readonly isGiven: boolean
}

function standingsOf(graph: Graph, extents: ReadonlyMap<string, Extent>): Standing[] {
  return [...graph.claims.values()].filter(isStanding).flatMap((claim) =>
    pairsOf([claim], 'cooperation').map((pair) => ({
      key: pairKey(pair),
      extent: extents.get(claim.id)!,
      isGiven: claim.type === 'aid',
    })),
  )
}

/** Whether two stood by each other while a war went on: aid counts from its day, so that what was given in an earlier time does not. */
function areAllies(pair: readonly [string, string], war: readonly Extent[], standings: readonly Standing[]): boolean {
  const own = standings.filter(({ key }) => key === pairKey(pair))
  return own.some(({ extent: { possible }, isGiven }) =>
    war.some((its) => {
      const isInTime = isGiven
        ? possible.first >= its.possible.first || possible.first === Number.NEGATIVE_INFINITY
        : possible.last >= its.possible.first
      return isInTime && possible.first <= its.possible.last
    }),
  )
}

/** What adds to a thing without a sign of its own: it goes with the sign that others give the thing. */
function isUnsigned(claim: Claim): boolean {
  return TAKES_NO_SIDE.has(claim.type) && claim.status !== 'denied' && !claim.codes.plover && claim.asserts !== null
}

/** Claims with a sign, by the thing that they speak of and the sign that they give it. */
function signedThings(graph: Graph): { sign: Sign; claims: Claim[] }[] {
  const unsigned = groupedBy([...graph.claims.values()].filter(isUnsigned), ({ asserts }) => asserts!)
  const signed = [...graph.claims.values()].flatMap((claim) => {
    const sign = signOf(claim)
    return sign ? [{ sign, claim }] : []
  })
  const things = groupedBy(signed, ({ sign, claim }) => JSON.stringify([claim.asserts ?? claim.id, sign]))
  return [...things.values()].map((each) => {
    const claims = each.map(({ claim }) => claim)
    return { sign: each[0]!.sign, claims: [...claims, ...(unsigned.get(claims[0]!.asserts ?? '') ?? [])] }
  })
}

function namesOf(id: string, claims: readonly Claim[]): string[] {
  return claims.filter(({ participants }) => participants.some(({ entityId }) => entityId === id)).map((claim) => claim.id)
}

/**
 * Which claims on a thing tie two: any that names both; where none does, or one of the two left, one that names the one and one that
 * names the other.
 */
function groupsTying(
  [a, b]: readonly [string, string],
  claims: readonly Claim[],
  extents: ReadonlyMap<string, Extent>,
): string[][] {
  const [ofA, ofB] = [namesOf(a, claims), namesOf(b, claims)]
  const both = ofA.filter((id) => ofB.includes(id))
  const hasLeft = [...ofA, ...ofB].some((id) => extents.get(id)!.exit)
  return both.length > 0 && !hasLeft ? [both] : [ofA, ofB]
}

function tieOf(id: string, sign: Sign, [source, target]: readonly [string, string], things: readonly string[][][]): Relationship {
  const claims = [...new Set(things.flat(2))]
  const tie = { id, type: sign, source, target, role: '', claims }
  return things.every((groups) => groups.length === 1) ? tie : { ...tie, needs: things }
}

function tiesOfSign(graph: Graph, extents: ReadonlyMap<string, Extent>): Map<string, Relationship> {
  const tied = new Map<string, { sign: Sign; pair: [string, string]; things: string[][][] }>()
  const [holders, standings] = [officeHolders(graph), standingsOf(graph, extents)]
  const isMeant = (pair: [string, string], sign: Sign, claims: readonly Claim[], pairs: number) => {
    if (!pair.every((id) => graph.nodes.has(id))) return false
    if (sign === 'cooperation') return !holders.has(pairKey(pair))
    if (sign !== 'conflict' || pairs === 1) return true
    return !areAllies(
      pair,
      claims.map(({ id }) => extents.get(id)!),
      standings,
    )
  }
  for (const { sign, claims } of signedThings(graph)) {
    const pairs = pairsOf(claims, sign)
    for (const pair of pairs.filter((each) => isMeant(each, sign, claims, pairs.length))) {
      const id = relationshipId(pair[0], sign, pair[1], '')
      const groups = groupsTying(pair, claims, extents)
      const known = tied.get(id)
      if (known) known.things.push(groups)
      else tied.set(id, { sign, pair, things: [groups] })
    }
  }
  return new Map([...tied].map(([id, { sign, pair, things }]) => [id, tieOf(id, sign, pair, things)]))
}

/**
 * The alliance network of a graph: its actors, tied by what they share. Each relationship has a Sign as its type, no direction
 * (`source < target`) and the claims that tie the two; a meeting of many is stored once and split into pairs only here.
 */
export function allianceGraph(graph: Graph, extents: ReadonlyMap<string, Extent> = claimExtents(graph)): Graph {
  const relationships = tiesOfSign(graph, extents)
  const tied = new Set([...relationships.values()].flatMap(({ source, target }) => [source, target]))
  const nodes = new Map([...graph.nodes].filter(([id]) => tied.has(id)))
  return { ...graph, nodes, relationships, ties: tiesByNode(relationships.values()) }
}

/** What a set of claims speaks of, each thing once: the weight of a tie. */
export function sharedThings(graph: Graph, claims: Iterable<string>): Set<string> {
  return new Set([...claims].map((id) => graph.claims.get(id)?.asserts ?? id))
}
