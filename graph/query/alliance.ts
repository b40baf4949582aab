import type { Claim } from '../model/claim.ts'
import { ruleOf } from '../model/claim-types.ts'
import type { Graph } from '../model/graph.ts'
import { relationshipId } from '../model/ids.ts'

/** How two actors stand to each other by what they share. An office or a membership ties without taking a side. */
export type Sign = 'cooperation' | 'conflict' | 'affiliation'

/** Two actors, tied by what they share of one sign. `source < target`: such a tie has no direction. */
export interface AllianceTie {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly sign: Sign
  /** The claims that tie them. */
  readonly claims: readonly string[]
}

/** PLOVER's conflict classes, verbal and material. The others are cooperation. */
const CONFLICT = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

/** Who gives in a claim that has a giver and a taker. Where it has takers, givers and takers are tied; else all of its actors. */
const TAKES = new Set(['beneficiary', 'recipient', 'addressee', 'target'])

function signOf(claim: Claim): Sign | null {
  if (claim.type === 'assessment' || claim.type === 'location' || claim.status === 'denied') return null
  if (claim.type === 'office' || claim.relation === 'member') return 'affiliation'
  if (claim.type === 'conflict' || claim.type === 'sanction' || claim.relation === 'rival') return 'conflict'
  if (claim.codes.plover) return CONFLICT.has(claim.codes.plover) ? 'conflict' : 'cooperation'
  return claim.type === 'event' ? null : 'cooperation'
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

/** A minister and the state whose minister she is do not ally by meeting others together. */
function affiliatedPairs(graph: Graph): Set<string> {
  const offices = [...graph.claims.values()].filter((claim) => signOf(claim) === 'affiliation')
  return new Set(offices.flatMap(pairsOf).map((pair) => pair.join(' ')))
}

/** The claims that tie actors, as pairs: a meeting of many is stored once and split only for counting. */
export function alliances(graph: Graph): Map<string, AllianceTie> {
  const ties = new Map<string, AllianceTie & { claims: string[] }>()
  const affiliated = affiliatedPairs(graph)
  for (const claim of graph.claims.values()) {
    const sign = signOf(claim)
    if (!sign) continue
    for (const [source, target] of pairsOf(claim)) {
      if (!graph.nodes.has(source) || !graph.nodes.has(target)) continue
      if (sign === 'cooperation' && affiliated.has(`${source} ${target}`)) continue
      const id = relationshipId(source, sign, target, '')
      const known = ties.get(id)
      if (known) known.claims.push(claim.id)
      else ties.set(id, { id, source, target, sign, claims: [claim.id] })
    }
  }
  for (const tie of ties.values()) tie.claims.sort()
  return ties
}

/** What a set of claims speaks of, each thing once: the weight of a tie. */
export function sharedThings(graph: Graph, claims: Iterable<string>): Set<string> {
  return new Set([...claims].map((id) => graph.claims.get(id)?.asserts ?? id))
}

/** Claims of what lasts (a treaty, a war, an office) weigh as long as they hold; happenings fade with their age. */
export function fades(claim: Claim): boolean {
  return !ruleOf(claim.type).lasts
}
