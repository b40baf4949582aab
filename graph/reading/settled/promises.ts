import type { ClaimType } from '../../model/claim-types.ts'
import { type Frame, type IsOwn, kindOf, overlaps, triggerAt } from '../frames/frame.ts'
import { isPerson } from '../names/actor-ids.ts'
import { INTENDED } from '../triggers/trigger.ts'

/** What of a sentence is promised or planned, and so yet to come. */

/** Who says that they, or their own state, will do something, commits to it. */
export function asCommitment(frame: Frame, all: readonly Frame[], isOwn: IsOwn): Frame {
  const { trigger, marks, objects, subject } = frame
  if (!trigger || kindOf(frame) !== 'statement' || trigger.trigger.status !== 'stated' || frame.isAssessment) return frame
  if (frame.promisedFrom != null && frame.isPlainlySaid)
    return {
      ...frame,
      trigger: { ...trigger, trigger: INTENDED },
      objects: objects.filter(({ at: place }) => place > frame.promisedFrom!),
    }
  const future = marks.find((mark) => mark.meaning === 'planned' && mark.at > trigger.at)
  // That he will meet somebody is a meeting to come.
  if (!future || all.some((other) => isHeldSoon(other, future.at))) return frame
  // Said it would not sit down with them: a refusal.
  if (marks.some((mark) => mark.meaning === 'negated' && Math.abs(mark.at - future.at) <= 2)) return frame
  const actor = frame.contentSubject(future.at)
  const isTheirs = actor === null ? false : actor.some((id) => isOwn(id, subject))
  return isTheirs
    ? { ...frame, trigger: { ...trigger, trigger: INTENDED }, objects: objects.filter(({ at: place }) => place > future.at) }
    : frame
}

const SOON = 8

/** Would fly to Indonesia for a visit: what somebody will do is the visit. */
function isHeldSoon(other: Frame, future: number): boolean {
  const gap = triggerAt(other) - future
  return HELD.has(kindOf(other)) && gap >= 0 && (gap === 0 || (kindOf(other) === 'visit' && !other.isBackground && gap <= SOON))
}

/** What is held or given is told, whoever announces it. */
export const HELD = new Set<ClaimType>(['meeting', 'visit', 'treaty', 'aid'])

/** Whether a promise or a plan goes on, in its next words, with what is held or visited. */
function isOf(held: Frame, { trigger }: Frame): boolean {
  if (trigger?.trigger.frame !== 'commitment' || trigger.trigger.order === 'ready' || !HELD.has(kindOf(held))) return false
  const gap = triggerAt(held) - (trigger.at + trigger.words)
  return gap >= 0 && gap <= (kindOf(held) === 'visit' ? 2 : 1)
}

/** Plans to visit Iran, will pay a visit: one that is to come, and no promise besides. */
export function isOnlyMeant(frame: Frame, frames: readonly Frame[]): boolean {
  return frames.some((other) => isOf(other, frame) && (frame.trigger!.trigger.status === 'intended' || kindOf(other) === 'visit'))
}

const READY_WITHIN = 6

/** Ready to hold talks, مستعدة لتزويد مصر: what one is ready for is not held or given. */
export function isOnlyReadyFor(frame: Frame, frames: readonly Frame[]): boolean {
  if (!HELD.has(kindOf(frame))) return false
  return frames.some(({ trigger }) => {
    const gap = trigger?.trigger.order === 'ready' ? triggerAt(frame) - (trigger.at + trigger.words) : -1
    return gap >= 0 && gap <= READY_WITHIN
  })
}

/** Pledged to visit: what is promised has not been. */
export function asToCome(frame: Frame, frames: readonly Frame[]): Frame {
  const isToCome = frame.trigger?.trigger.kind === 'verb' && frames.some((other) => isOf(frame, other))
  return isToCome ? { ...frame, marks: [...frame.marks, { meaning: 'planned', at: triggerAt(frame) - 1 }] } : frame
}

/** Poland will deliver jets, Tusk said: who of the promiser's own side says so. */
export function asVoiced(frame: Frame, frames: readonly Frame[], isOwn: IsOwn): Frame {
  if (kindOf(frame) !== 'commitment' || frame.subject.length === 0 || frame.subject.some(isPerson)) return frame
  const saying = frames.find(
    (other) =>
      kindOf(other) === 'statement' &&
      other.trigger?.trigger.status === 'stated' &&
      other.subject.length === 1 &&
      isPerson(other.subject[0]!) &&
      isOwn(other.subject[0]!, frame.subject) &&
      overlaps(frame, other),
  )
  return saying ? { ...frame, voicedBy: saying.subject } : frame
}
