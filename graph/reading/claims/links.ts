import type { Claim } from '../../model/claim.ts'
import { groupedBy } from '../../model/grouped.ts'

/** A claim with the numbers of the sentence and the paragraph that tell it; what only the headline tells has none. */
export interface Placed {
  readonly claim: Claim
  readonly sentence: number
  readonly paragraph: number
}

type Link = Claim['links'][number]

function idsOf({ participants }: Claim): Set<string> {
  return new Set(participants.map(({ entityId }) => entityId))
}

/** Whether two claims speak of some of the same actors. */
function shares(one: Claim, other: Claim, role: string): boolean {
  const ids = idsOf(other)
  return one.participants.some((each) => each.role === role && ids.has(each.entityId))
}

function isNear(one: Placed, other: Placed): boolean {
  return other.sentence <= one.sentence && one.sentence - other.sentence <= 1 && one.paragraph === other.paragraph
}

/** The nearest claim of some types told in the same sentence or the one before, with somebody in common. */
function nearest(one: Placed, all: readonly Placed[], types: readonly string[], role: string): Claim | undefined {
  return all.findLast(
    (other) =>
      other.claim !== one.claim && types.includes(other.claim.type) && isNear(one, other) && shares(one.claim, other.claim, role),
  )?.claim
}

function linksOf(one: Placed, all: readonly Placed[], isOfText: (claim: Claim) => boolean): Link[] {
  const { claim } = one
  const found: (Link | undefined)[] = []
  const link = (rel: Link['rel'], to: Claim | undefined) => found.push(to ? { rel, claimId: to.id } : undefined)
  if (claim.type === 'commitment') link('under', nearest(one, all, ['treaty', 'document'], 'promiser'))
  if (claim.type === 'aid') link('under', nearest(one, all, ['treaty'], 'provider'))
  if (claim.type === 'statement') {
    link('at', nearest(one, all, ['meeting', 'visit'], 'speaker'))
    const treaty = all.findLast((other) => other.claim.type === 'treaty' && isNear(one, other))?.claim
    if (treaty && isOfText(claim)) link('about', treaty)
  }
  return found.filter((each) => each !== undefined)
}

/**
 * Claims with their ties to what is told beside them: a promise under a treaty, a word at a meeting, a word about a treaty.
 * @param isOfText Whether the words of a claim speak of the treaty, the accord.
 */
export function linked(all: readonly Placed[], isOfText: (claim: Claim) => boolean): Claim[] {
  const told = groupedBy(all, ({ sentence }) => sentence)
  // Only what stands there can be near: a long document is read once, not once a claim.
  const beside = ({ sentence }: Placed) => [...(told.get(sentence - 1) ?? []), ...(told.get(sentence) ?? [])]
  return all.map((one) => ({ ...one.claim, links: linksOf(one, beside(one), isOfText) }))
}
