import type { Status } from '../../model/claim.ts'
import type { Token } from '../text/tokens.ts'
import { type Frame, isRightBehind, kindOf, triggerAt } from './frame.ts'

/** What becomes of a treaty: it takes effect, ends or is broken. */

const WORDS = 3
const FATES: readonly (readonly [RegExp, Status])[] = [
  [/^(?:takes?|took|taken|(?:goes|went|come|comes|came) into) (?:effect|force)|^(?:enters?|entered) into force/, 'in-force'],
  [/^[وف]?(?:دخل|[يت]دخل)ت? (?:حيز|مرحله)|^[وف]?بدا(?:ت)? سريان/, 'in-force'],
  [/^(?:expire[sd]?|lapse[sd]?)|^[وف]?(?:انته[يت]|انقض[يت])/, 'lapsed'],
  [/^(?:collapse[sd]?|unravel\p{L}*)|^(?:broke|breaks|fell|falls) (?:down|apart)|^[وف]?(?:انهار|[يت]نهار)ت?/u, 'terminated'],
]

/** What the words at a place say of a treaty that stands beside them; null where they say nothing of the kind. */
export function fateAt(tokens: readonly Token[], at: number): Status | null {
  const words = tokens
    .slice(at, at + WORDS)
    .map(({ text }) => text)
    .join(' ')
  return FATES.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

function fateOf(treaty: Frame, frames: readonly Frame[]): Frame | undefined {
  if (kindOf(treaty) !== 'treaty' || treaty.trigger?.trigger.kind !== 'noun') return undefined
  return frames.find((other) => other !== treaty && other.fate != null && other.clause.start === treaty.clause.start)
}

/** The ceasefire between them collapsed: a treaty as it stands by then, and nothing that happens besides. */
export function withFates(frames: readonly Frame[]): Frame[] {
  const told = new Set(frames.map((frame) => fateOf(frame, frames)))
  return frames.flatMap((frame) => {
    const fate = fateOf(frame, frames)
    if (fate) return [{ ...frame, trigger: { ...frame.trigger!, trigger: { ...frame.trigger!.trigger, status: fate.fate! } } }]
    return told.has(frame) ? [] : [frame]
  })
}

/** Violated the ceasefire with Hezbollah: what is done to a treaty is told by its verb. */
export function isBroken(treaty: Frame, frames: readonly Frame[]): boolean {
  if (kindOf(treaty) !== 'treaty' || treaty.trigger?.trigger.kind !== 'noun') return false
  return frames.some(
    (other) => other.isBreach === true && other.clause.start === treaty.clause.start && triggerAt(other) < triggerAt(treaty),
  )
}

/** Ratified a pact with Japan, suspended its part in the treaty: what is done to a treaty does not sign it. */
export function isTreatyOfDeed(frame: Frame, frames: readonly Frame[]): boolean {
  if (kindOf(frame) !== 'treaty' || frame.trigger?.trigger.kind !== 'noun') return false
  return frames.some(
    (other) =>
      kindOf(other) === 'event' &&
      other.trigger?.trigger.kind === 'verb' &&
      other.trigger.trigger.order === null &&
      frame.objects.some(({ preposition }) => /^(?:with|مع)$/.test(preposition ?? '')) &&
      isRightBehind(frame, other),
  )
}

/** Verbs of breaking what was agreed. */
export const BREACHES = /^(?:violat|breach|flout|broke$|break|[وف]?[يت]?(?:خرق|انتهك|نتهك|نقض))/
