import type { Claim } from '../model/claim.ts'
import { type Graph, type Relationship, tiesByNode } from '../model/graph.ts'
import { relationshipId } from '../model/ids.ts'

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

function pairsOf(claim: Claim): [string, string][] {
  const givers = claim.participants.filter(({ role }) => !TAKES.has(role)).map(({ entityId }) => entityId)
  const takers = claim.participants.filter(({ role }) => TAKES.has(role)).map(({ entityId }) => entityId)
  const pairs =
    takers.length > 0
      ? givers.flatMap((a) => takers.map((b) => [a, b]))
      : givers.flatMap((a, at) => givers.slice(at + 1).map((b) => [a, b]))
  const sorted = pairs.filter(([a, b]) => a !== b).map((pair) => pair.sort() as [string, string])
  return [...new Map(sorted.map((pair) => [pair.join(' '), pair])).values()]
}

function stands(claim: Claim): boolean {
  const obligations = claim.codes.atop.some((obligation) => obligation === 'defense' || obligation === 'offense')
  return (
    claim.status !== 'denied' && (claim.relation === 'ally' || claim.type === 'aid' || (claim.type === 'treaty' && obligations))
  )
}

/** Who stand by each other: side by side, where they fight in one war with more than two. */
function alliedPairs(graph: Graph): Set<string> {
  return new Set(
    [...graph.claims.values()]
      .filter(stands)
      .flatMap(pairsOf)
      .map((pair) => pair.join(' ')),
  )
}

/** A minister and the state whose minister she is do not ally by meeting others together. */
function affiliatedPairs(graph: Graph): Set<string> {
  const offices = [...graph.claims.values()].filter((claim) => signOf(claim) === 'affiliation')
  return new Set(offices.flatMap(pairsOf).map((pair) => pair.join(' ')))
}

/** Which of a claim's pairs it really ties: what two share by office is not between them, and allies in a war are not at war. */
function tiedPairs(graph: Graph): (claim: Claim, sign: Sign) => [string, string][] {
  const [affiliated, allied] = [affiliatedPairs(graph), alliedPairs(graph)]
  return (claim, sign) => {
    const pairs = pairsOf(claim)
    if (sign === 'cooperation') return pairs.filter((pair) => !affiliated.has(pair.join(' ')))
    const isManySided = claim.type === 'conflict' && pairs.length > 1
    return isManySided ? pairs.filter((pair) => !allied.has(pair.join(' '))) : pairs
  }
}

function tiesOfSign(graph: Graph): Map<string, Relationship> {
  const ties = new Map<string, Relationship & { claims: string[] }>()
  const pairsTied = tiedPairs(graph)
  for (const claim of graph.claims.values()) {
    const sign = signOf(claim)
    if (!sign) continue
    for (const [source, target] of pairsTied(claim, sign)) {
      if (!graph.nodes.has(source) || !graph.nodes.has(target)) continue
      const id = relationshipId(source, sign, target, '')
      const known = ties.get(id)
      if (known) known.claims.push(claim.id)
      else ties.set(id, { id, type: sign, source, target, role: '', claims: [claim.id] })
    }
  }
  return ties
}

/**
 * The alliance network of a graph: its actors, tied by what they share. Each relationship has a Sign as its type, no direction
 * (`source < target`) and the claims that tie the two; a meeting of many is stored once and split into pairs only here.
 */
export function allianceGraph(graph: Graph): Graph {
  const relationships = tiesOfSign(graph)
  const tied = new Set([...relationships.values()].flatMap(({ source, target }) => [source, target]))
  const nodes = new Map([...graph.nodes].filter(([id]) => tied.has(id)))
  return { ...graph, nodes, relationships, ties: tiesByNode(relationships.values()) }
}

/** What a set of claims speaks of, each thing once: the weight of a tie. */
export function sharedThings(graph: Graph, claims: Iterable<string>): Set<string> {
  return new Set([...claims].map((id) => graph.claims.get(id)?.asserts ?? id))
}
