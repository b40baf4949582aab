import { type Frame, type IsOwn, isOfTwo, kindOf, type Sides } from '../frames/frame.ts'
import { isBroken, isTreatyOfDeed, withFates } from '../frames/treaty-fate.ts'
import { INTENDED } from '../triggers/trigger.ts'
import { announced } from './announced.ts'
import { withSources } from './attributed.ts'
import { isOnlyOfWhat, isOnlySource, isReport, isToldAgain, isWithinWords } from './own-words.ts'
import { asCommitment, asToCome, asVoiced, isOnlyMeant, isOnlyReadyFor } from './promises.ts'
import { isDenied, isEnded, isHeldUp, isNegated, isOnlyDecided } from './undone.ts'

/**
 * What of the frames of one sentence is said for itself: an announcement of something is that thing, what is told within what
 * somebody says or promises is their word, what is denied a place is not there.
 */

/** To come to a meeting, to return from a visit is no more than the meeting or the visit of the same words. */
function isOnlyComing(frame: Frame, frames: readonly Frame[]): boolean {
  if (kindOf(frame) !== 'event' || /^(?:attack|end)$/.test(frame.trigger?.trigger.order ?? '')) return false
  return frames.some(
    (other) =>
      (kindOf(other) === 'visit' || (kindOf(other) === 'meeting' && isOfTwo(other))) &&
      other.evidence.start === frame.evidence.start &&
      other.evidence.end === frame.evidence.end,
  )
}

/** Met and discussed migration: one meeting, of the same. */
function isStillMeeting(frame: Frame, earlier: readonly Frame[]): boolean {
  if (kindOf(frame) !== 'meeting' || frame.subject.length < 2 || frame.trigger?.trigger.kind !== 'verb') return false
  return earlier.some((other) => kindOf(other) === 'meeting' && other.subject.join() === frame.subject.join())
}

function isAgain(frame: Frame, earlier: readonly Frame[]): boolean {
  return earlier.some(
    (other) =>
      kindOf(other) === kindOf(frame) &&
      other.evidence.start === frame.evidence.start &&
      other.evidence.end === frame.evidence.end &&
      (kindOf(frame) !== 'statement' || other.subject.join() === frame.subject.join()),
  )
}

/** أعلن الوزير، بوريس بيستوريوس، أن بلاده سترسل: what somebody says that their side will do is what it will do. */
function isPromisedAgain(frame: Frame, earlier: readonly Frame[], isOwn: IsOwn): boolean {
  if (kindOf(frame) !== 'commitment') return false
  const said = earlier.findLast(
    (other) =>
      other.trigger?.trigger === INTENDED &&
      other.evidence.start <= frame.evidence.start &&
      other.evidence.end === frame.evidence.end,
  )
  return said?.subject.some((id) => isOwn(id, frame.subject)) ?? false
}

/** A participle that only goes on with what is said is more of the same words. */
function goesOn({ trigger }: Frame): boolean {
  return trigger?.trigger.kind === 'participle' && trigger.trigger.plover === null
}

function joinParticiples(frames: readonly Frame[]): Frame[] {
  const joined: Frame[] = []
  for (const frame of frames) {
    const last = joined.at(-1)
    // What is said twice, each with its own words, is two things.
    const isMore = last?.contentFrom != null && frame.contentFrom !== null
    if (last && goesOn(frame) && kindOf(last) === 'statement' && !isMore) {
      joined[joined.length - 1] = {
        ...last,
        ...(last.isPlainlySaid && !frame.isPlainlySaid
          ? { objects: frame.objects, isPlainlySaid: false }
          : { objects: [...last.objects, ...frame.objects] }),
        evidence: { start: last.evidence.start, end: Math.max(last.evidence.end, frame.evidence.end) },
      }
    } else joined.push(frame)
  }
  return joined
}

/** The frames of a sentence that are claims of their own. */
export function settle(frames: readonly Frame[], sides: Sides): Frame[] {
  const { isOwn } = sides
  const stands = frames.filter((frame) => !isNegated(frame) && !frame.isConditional)
  const sourced = stands.map((frame) => withSources(frame, stands, isOwn))
  const said = withFates(
    joinParticiples(
      announced(
        sourced.filter((frame) => !isReport(frame)),
        sides,
      ),
    ),
  )
  const kept = said.map((frame) => asVoiced(asToCome(asCommitment(frame, said, isOwn), said), said, isOwn))
  const own = kept.filter(
    (frame) =>
      !isWithinWords(frame, kept) &&
      !isDenied(frame, kept) &&
      !isOnlyMeant(frame, kept) &&
      !isOnlyReadyFor(frame, kept) &&
      !isTreatyOfDeed(frame, kept) &&
      !isBroken(frame, kept) &&
      !isEnded(frame, kept) &&
      !isOnlyComing(frame, kept) &&
      !isToldAgain(frame, kept, isOwn) &&
      !isOnlyOfWhat(frame) &&
      !isOnlySource(frame, kept) &&
      !isOnlyDecided(frame, kept) &&
      !isHeldUp(frame, kept) &&
      !frame.isByNobody,
  )
  return own.filter((frame, index) => {
    const earlier = own.slice(0, index)
    return !isAgain(frame, earlier) && !isStillMeeting(frame, earlier) && !isPromisedAgain(frame, earlier, isOwn)
  })
}
