import { type Frame, kindOf, NEAR, type Sides, triggerAt } from '../frames/frame.ts'
import { isPerson } from '../names/actor-ids.ts'

/** The announced thing: a commitment or an event by its noun, right behind a verb that only says it. */
function announcedBy(frame: Frame, frames: readonly Frame[], sides: Sides): Frame | undefined {
  const announcer = frame.trigger?.trigger
  const isPlain = announcer?.frame === 'statement' && announcer.status === 'stated' && announcer.plover === null
  if (!isPlain || frame.isAssessment || frame.isCall) return undefined
  return frames.find(
    (other) =>
      (kindOf(other) === 'commitment' || kindOf(other) === 'event' || (kindOf(other) === 'document' && !other.isOblique)) &&
      (other.trigger?.trigger.kind === 'noun' || isReady(other)) &&
      other.trigger?.trigger.order !== 'attack' &&
      !isOfOthers(other, frame, sides) &&
      triggerAt(other) > triggerAt(frame) &&
      (kindOf(other) !== 'event' || frame.contentFrom === null || triggerAt(other) < frame.contentFrom) &&
      triggerAt(other) - triggerAt(frame) <= NEAR + 4,
  )
}

/** Kenya said that Chad plans to send troops: somebody else's plan is not announced by whoever tells of it. */
function isOfOthers(frame: Frame, by: Frame, { isOwn, hasSide }: Sides): boolean {
  const { subject } = frame
  const isWithin = frame.isBesideSubject === true || (by.contentFrom !== null && triggerAt(frame) > by.contentFrom)
  if (!isWithin || subject.length === 0 || by.subject.length === 0) return false
  // A spokesman of whom nobody says whose he is may speak of his own.
  return by.subject.every(hasSide) && !subject.some((id) => isOwn(id, by.subject))
}

/** Is ready to, مستعدة: who is ready stands in front of it, whoever says so. */
function isReady({ trigger, subject }: Frame): boolean {
  return trigger?.trigger.order === 'ready' && subject.length > 0
}

/** The thing with the words and the subject of its announcement. */
function asAnnounced(frame: Frame, by: Frame): Frame {
  return {
    ...frame,
    subject: by.subject.length > 0 && !isReady(frame) ? by.subject : frame.subject,
    ...(isReady(frame) ? { voicedBy: by.subject.filter(isPerson) } : {}),
    evidence: { start: Math.min(by.evidence.start, frame.evidence.start), end: Math.max(by.evidence.end, frame.evidence.end) },
  }
}

export function announced(frames: readonly Frame[], sides: Sides): Frame[] {
  const replaced = new Map<Frame, Frame>()
  for (const frame of frames) {
    const thing = announcedBy(frame, frames, sides)
    if (thing && !replaced.has(thing)) replaced.set(thing, frame)
  }
  const announcers = new Set(replaced.values())
  return frames.flatMap((frame) => {
    const by = replaced.get(frame)
    return by ? [asAnnounced(frame, by)] : announcers.has(frame) ? [] : [frame]
  })
}
