import type { ClaimType } from '../../model/claim-types.ts'
import { type Frame, isRightBehind, kindOf, NEAR, triggerAt } from '../frames/frame.ts'
import type { Mark } from '../triggers/modality.ts'
import { FACTS } from './own-words.ts'

/** What a sentence names and does not tell as done: what is negated, denied, put an end to, put off, only decided on. */

const HAPPENS = new Set<ClaimType>(['treaty', 'meeting', 'visit', 'event', 'aid', 'sanction', 'document'])

export function isNegated({ trigger, marks }: Frame): boolean {
  if (!trigger || trigger.trigger.status === 'denied') return false
  const isNear = (mark: Mark, most = 3) => mark.at < trigger.at && trigger.at - mark.at <= most
  // What must be done is not done.
  const isWhatMustBe =
    HAPPENS.has(trigger.trigger.frame) || (trigger.trigger.frame === 'commitment' && trigger.trigger.kind === 'noun')
  if (isWhatMustBe && marks.some((mark) => mark.meaning === 'needed' && isNear(mark, 5))) return true
  return marks.some((mark) => mark.meaning === 'negated' && isNear(mark))
}

/** Denied that it had sent missiles, رفضت توقيع الاتفاق: what is denied or refused in one clause is told by nobody. */
export function isDenied(frame: Frame, frames: readonly Frame[]): boolean {
  if (kindOf(frame) === 'statement') return false
  return frames.some(
    (other) =>
      other.trigger?.trigger.status === 'denied' &&
      triggerAt(other) < triggerAt(frame) &&
      other.clause.start === frame.clause.start,
  )
}

/** Froze the talks, called off a visit: what is put an end to is not held. */
export function isEnded(frame: Frame, frames: readonly Frame[]): boolean {
  if (frame.trigger?.trigger.kind !== 'noun' || !/^(?:meeting|visit)$/.test(kindOf(frame))) return false
  return frames.some(
    (other) =>
      other.trigger?.trigger.order === 'end' &&
      other.clause.start === frame.clause.start &&
      // The visit was postponed: it stands in front of what becomes of it.
      (triggerAt(frame) > triggerAt(other) || other.topic !== undefined) &&
      Math.abs(triggerAt(frame) - triggerAt(other)) <= NEAR,
  )
}

const HOLDS_UP = new Set<ClaimType>(['event', 'sanction', 'meeting'])

/** The verb in front of the noun of what is given, in one clause: it says what becomes of it. */
function verbOver(frame: Frame, frames: readonly Frame[]): Frame | undefined {
  if (kindOf(frame) !== 'aid' || frame.trigger?.trigger.kind !== 'noun') return undefined
  const isOver = (other: Frame) =>
    HOLDS_UP.has(kindOf(other)) && other.trigger?.trigger.kind === 'verb' && isRightBehind(frame, other)
  return frames.findLast(isOver)
}

/** Delayed the delivery, ناقشت إرسال: what is put off or spoken of is not given; began the delivery is no more than it. */
export function isHeldUp(frame: Frame, frames: readonly Frame[]): boolean {
  const verb = verbOver(frame, frames)
  if (verb) return verb.isGoingOn !== true
  return frame.isGoingOn === true && frames.some((other) => verbOver(other, frames) === frame)
}

/** قررت ألمانيا رفع العقوبات: what is decided on is told, and no decision besides. */
export function isOnlyDecided(frame: Frame, frames: readonly Frame[]): boolean {
  if (kindOf(frame) !== 'event' || frame.isDecision !== true) return false
  return frames.some((other) => FACTS.has(kindOf(other)) && isRightBehind(other, frame))
}
