import type { Claim } from '../../model/claim.ts'
import { ruleOf } from '../../model/claim-types.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Span } from '../../model/span.ts'

/** Two claims of different extractors that say the same of the same words, by their ids, in the order of the claims. */
export type Agreement = readonly [first: string, second: string]

/** What is spoken of: a visit and a meeting are one kind, an ally is no rival. */
function familyOf({ type, relation }: Claim): string {
  return ruleOf(type).node ?? `${type} ${relation ?? ''}`
}

function whoIn({ participants }: Claim): string {
  return [...new Set(participants.map(({ entityId }) => entityId))].sort().join('\n')
}

function overlapsByHalf(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared * 2 >= Math.min(a.end - a.start, b.end - b.start)
}

function saysTheSame(a: Claim, b: Claim): boolean {
  return (
    a.sourceId === b.sourceId &&
    a.extractor?.name !== b.extractor?.name &&
    a.evidence.some((one) => b.evidence.some((other) => overlapsByHalf(one, other)))
  )
}

/**
 * Which claims agree though different extractors made them: of one source and one kind, with the same participants whatever their
 * roles, and evidence of which at least half of the shorter is the other's too. Two that found the same independently are likelier
 * right. It stands beside the claims and in none of them: a claim is what one extractor read, and stays what it is when another
 * reads the text later.
 */
export function agreements(claims: readonly Claim[]): Agreement[] {
  const alike = groupedBy(claims, (claim) => `${familyOf(claim)}\n${whoIn(claim)}`)
  return [...alike.values()].flatMap((same) =>
    same.flatMap((a, at) => same.slice(at + 1).flatMap((b): Agreement[] => (saysTheSame(a, b) ? [[a.id, b.id]] : []))),
  )
}

/**
 * Claims of which those that agree speak of one happening: the later asserts the node of the first. So the graph draws once what
 * was found twice, with both claims on it.
 */
export function withOneNode(claims: readonly Claim[], agreed: readonly Agreement[]): Claim[] {
  const asserts = new Map(claims.map(({ id, asserts: node }) => [id, node]))
  for (const [first, second] of agreed) asserts.set(second, asserts.get(first) ?? null)
  return claims.map((claim) => ({ ...claim, asserts: asserts.get(claim.id) ?? null }))
}
