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

function ids({ participants }: Told): string {
  return [...new Set(participants.map(({ entityId }) => entityId))].sort().join(' ')
}

function isSameWar(a: Told, b: Told): boolean {
  return kindOf(a) === 'conflict' && kindOf(b) === 'conflict' && ids(a) === ids(b)
}

/** The claims of a document: a headline repeats what the text says, a war that is named again is one war. */
export function merge(told: readonly Told[]): Told[] {
  const whole = told.filter((each) => isWhole(each) && !isReport(each))
  const inText = whole.filter(({ isTitle }) => !isTitle)
  const headlines = whole.filter((each) => each.isTitle && !inText.some((other) => kindOf(other) === kindOf(each)))
  const isOnly = headlines.filter((each) => kindOf(each) !== 'conflict' && kindOf(each) !== 'visit')
  return [...isOnly, ...inText].filter((each, index, all) => !all.slice(0, index).some((earlier) => isSameWar(earlier, each)))
}
