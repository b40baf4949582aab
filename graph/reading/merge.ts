import type { Claim } from '../model/claim.ts'
import { groupedBy } from '../model/grouped.ts'
import { isAgency, isState } from './actor-ids.ts'
import { type Frame, isPlainStatement, kindOf } from './frame.ts'
import type { Participant } from './roles.ts'
import type { Stretch } from './sentences.ts'

/** A frame with who takes part in it, and where in the document it stands. */
export interface Told {
  readonly frame: Frame
  readonly participants: readonly Participant[]
  readonly isTitle: boolean
  /** Where its sentence stands in the document, and as which. */
  readonly sentence?: Stretch
  readonly number?: number
  readonly paragraph?: number
  /** Where else the document says the same: its title. */
  readonly also?: readonly Stretch[]
}

function isReport({ frame, participants }: Told): boolean {
  return isPlainStatement(frame) && participants.every(({ role, entityId }) => role !== 'speaker' || isAgency(entityId))
}

/** A meeting is of two at least, a war too. */
function isWhole({ frame, participants }: Told): boolean {
  // A bloc meets within itself.
  const isOfMany = kindOf(frame) === 'meeting' && participants.some(({ entityId }) => /^(?:bloc|org):/.test(entityId))
  // Riyadh will host the next round: whoever else comes need not be named.
  const isHosted = frame.trigger?.trigger.order === 'host' && participants.some(({ entityId }) => isState(entityId))
  const needed = (kindOf(frame) === 'meeting' && !isOfMany && !isHosted) || kindOf(frame) === 'conflict' ? 2 : 1
  const isSomewhere = kindOf(frame) !== 'visit' || participants.some(({ role }) => role === 'host') || frame.objects.length > 0
  return participants.length >= needed && isSomewhere
}

/** A headline says the same as a sentence of the text where it is of one kind and names nobody else. */
function isRepeated(headline: Told, { frame, participants }: Told): boolean {
  if (kindOf(headline.frame) !== kindOf(frame)) return false
  const named = new Set(participants.map(({ entityId }) => entityId))
  return headline.participants.every(({ entityId }) => named.has(entityId))
}

/** The claims of a document: a headline repeats what the text says, the rest stays as it is. */
export function merge(all: readonly Told[]): Told[] {
  const whole = all.filter((each) => isWhole(each) && !isReport(each))
  const inText = whole.filter(({ isTitle }) => !isTitle)
  const headlines = whole.filter(({ isTitle }) => isTitle)
  const told = new Set<Told>()
  const repeated = inText.map((each) => {
    const same = headlines.filter((headline) => !told.has(headline) && isRepeated(headline, each))
    for (const headline of same) told.add(headline)
    return same.length === 0 ? each : { ...each, also: same.map(({ frame }) => frame.evidence) }
  })
  const alone = headlines.filter((each) => !told.has(each) && !inText.some(({ frame }) => kindOf(frame) === kindOf(each.frame)))
  return [...alone.filter(({ frame }) => kindOf(frame) !== 'visit'), ...repeated]
}

function whoFights({ participants }: Claim): string {
  return participants
    .map(({ entityId }) => entityId)
    .sort()
    .join(' ')
}

/** A war that is named again is one war: that which says since when, else the first. */
export function mergeWars(claims: readonly Claim[]): Claim[] {
  const wars = groupedBy(claims, (claim) => (claim.type === 'conflict' ? whoFights(claim) : null))
  const kept = new Set([...wars.values()].map((same) => same.find(({ time }) => time.edtf !== null) ?? same[0]!))
  return claims.filter((claim) => claim.type !== 'conflict' || kept.has(claim))
}
