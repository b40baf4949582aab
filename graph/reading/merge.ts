import type { Claim } from '../model/claim.ts'
import { groupedBy } from '../model/grouped.ts'
import type { Frame } from './frame.ts'
import type { Participant } from './frame-roles.ts'

/** A frame with who takes part in it, and where in the document it stands. */
export interface Told {
  readonly frame: Frame
  readonly participants: readonly Participant[]
  readonly isTitle: boolean
}

function kindOf({ frame }: Told): string {
  return frame.trigger?.trigger.frame ?? 'assessment'
}

/** Agencies report what others say and do: their word is a source, not a claim of its own. */
const AGENCIES = /^org:(?:KCNA|REUTERS|AFP|AP|TASS|RIA|INTERFAX|XINHUA|SPA|ANADOLU|IRNA|WAM|SANA|MENA|YONHAP|BBC|CNN|ALJAZEERA)$/

function isReport(told: Told): boolean {
  const { participants } = told
  return kindOf(told) === 'statement' && participants.every(({ role, entityId }) => role !== 'speaker' || AGENCIES.test(entityId))
}

/** A meeting is of two at least, a war too. */
function isWhole(told: Told): boolean {
  const needed = kindOf(told) === 'meeting' || kindOf(told) === 'conflict' ? 2 : 1
  return told.participants.length >= needed
}

/** The claims of a document: a headline repeats what the text says, the rest stays as it is. */
export function merge(told: readonly Told[]): Told[] {
  const whole = told.filter((each) => isWhole(each) && !isReport(each))
  const inText = whole.filter(({ isTitle }) => !isTitle)
  const headlines = whole.filter((each) => each.isTitle && !inText.some((other) => kindOf(other) === kindOf(each)))
  return [...headlines.filter((each) => kindOf(each) !== 'visit'), ...inText]
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
