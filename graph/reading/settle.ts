import type { ClaimType } from '../model/claim-types.ts'
import { asState, isAgency, isNameless, isPerson, isPlace } from './actor-ids.ts'
import { isRelayed, withSources } from './attributed.ts'
import { type Frame, type IsOwn, isPlainStatement, kindOf, overlaps, triggerAt } from './frame.ts'
import type { Mark } from './modality.ts'
import { asCommitment, asToCome, asVoiced, HELD, isOnlyMeant, isOnlyReadyFor } from './promises.ts'
import { isBroken, withFates } from './treaty-fate.ts'
import { HAPPENED, INTENDED } from './triggers.ts'

/**
 * What of the frames of one sentence is said for itself: an announcement of something is that thing, what is told within what
 * somebody says or promises is their word, what is denied a place is not there.
 */

const NEAR = 9
const HAPPENS = new Set<ClaimType>(['treaty', 'meeting', 'visit', 'event', 'aid', 'sanction', 'document'])

function isNegated({ trigger, marks }: Frame): boolean {
  if (!trigger || trigger.trigger.status === 'denied') return false
  const isNear = (mark: Mark, most = 3) => mark.at < trigger.at && trigger.at - mark.at <= most
  // What must be done is not done.
  const isWhatMustBe =
    HAPPENS.has(trigger.trigger.frame) || (trigger.trigger.frame === 'commitment' && trigger.trigger.kind === 'noun')
  if (isWhatMustBe && marks.some((mark) => mark.meaning === 'needed' && isNear(mark, 5))) return true
  return marks.some((mark) => mark.meaning === 'negated' && isNear(mark))
}

/** The announced thing: a commitment or an event by its noun, right behind a verb that only says it. */
function announcedBy(frame: Frame, frames: readonly Frame[]): Frame | undefined {
  const announcer = frame.trigger?.trigger
  const isPlain = announcer?.frame === 'statement' && announcer.status === 'stated' && announcer.plover === null
  if (!isPlain || frame.isAssessment || frame.isCall) return undefined
  return frames.find(
    (other) =>
      (kindOf(other) === 'commitment' || kindOf(other) === 'event' || (kindOf(other) === 'document' && !other.isOblique)) &&
      (other.trigger?.trigger.kind === 'noun' || isReady(other)) &&
      other.trigger?.trigger.order !== 'attack' &&
      triggerAt(other) > triggerAt(frame) &&
      (kindOf(other) !== 'event' || frame.contentFrom === null || triggerAt(other) < frame.contentFrom) &&
      triggerAt(other) - triggerAt(frame) <= NEAR + 4,
  )
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

function announced(frames: readonly Frame[]): Frame[] {
  const replaced = new Map<Frame, Frame>()
  for (const frame of frames) {
    const thing = announcedBy(frame, frames)
    if (thing && !replaced.has(thing)) replaced.set(thing, frame)
  }
  const announcers = new Set(replaced.values())
  return frames.flatMap((frame) => {
    const by = replaced.get(frame)
    return by ? [asAnnounced(frame, by)] : announcers.has(frame) ? [] : [frame]
  })
}

const OWN_WORDS = new Set<ClaimType>(['statement', 'commitment'])

/** Security sources said: what they tell is told on their word, and is no position of theirs. */
function isOfNameless({ subject }: Frame): boolean {
  return subject.length > 0 && subject.every(isNameless)
}

/** Denounced the American attack on Iran: whoever says so, it was made. */
function isDenounced(frame: Frame, by: Frame): boolean {
  const isAttack = frame.trigger?.trigger.order === 'attack' && frame.subject.length > 0 && isOfTwo(frame)
  const isTheirs = frame.subject.some((id) => by.subject.includes(id))
  return isAttack && !isTheirs && by.trigger?.trigger.plover === 'ACCUSE' && by.isWarning !== true && by.contentFrom === null
}

/** The ministry said that Guatemala withdrew its ambassador: what somebody else did, whoever tells of it. */
function isDeedOfOther(frame: Frame, frames: readonly Frame[]): boolean {
  const trigger = frame.trigger?.trigger
  if (trigger?.kind !== 'verb' || trigger === HAPPENED || trigger.order !== null || trigger.status !== 'occurred') return false
  if (frame.isBesideSubject !== true || frame.isAssessment || frame.marks.length > 0) return false
  const saying = frames.findLast(
    (other) => kindOf(other) === 'statement' && triggerAt(other) < triggerAt(frame) && overlaps(frame, other),
  )
  if (saying?.isPlainlySaid !== true || saying.subject.length === 0 || saying.subject.every(isPerson)) return false
  return frame.subject.length > 0 && !frame.subject.some((id) => saying.subject.some((by) => sideOf(by) === sideOf(id)))
}

/** Within what is said or promised: an event that is no attack, and what needs no telling twice. */
function isWithinWords(frame: Frame, frames: readonly Frame[]): boolean {
  const kind = kindOf(frame)
  const isPlain =
    (kind === 'event' && (frame.trigger?.trigger.order !== 'attack' || frame.trigger.trigger.kind === 'noun')) ||
    (kind === 'aid' && frame.trigger?.trigger.kind === 'noun') ||
    (kind === 'sanction' && frame.trigger?.trigger.kind === 'noun') ||
    kind === 'conflict' ||
    (kind === 'meeting' && !frame.isBackground && frame.trigger?.trigger.kind !== 'verb')
  if (!isPlain || (kind === 'event' && isDeedOfOther(frame, frames))) return false
  // Guterres, who attended the session, said that: what is told of the speaker in between is told by the article.
  const isOfSpeaker = (other: Frame) =>
    frame.isBackground === true &&
    (other.contentFrom === null ? kindOf(frame) === 'meeting' : triggerAt(frame) < other.contentFrom)
  return frames.some(
    (other) =>
      OWN_WORDS.has(kindOf(other)) &&
      // A deed that nobody is known to speak of is told by the article.
      (other.subject.length > 0 || other.isByNobody === true || frame.trigger?.trigger.kind === 'noun') &&
      !(isOfNameless(other) && other.isPlainlySaid === true) &&
      triggerAt(other) >= 0 &&
      triggerAt(other) < triggerAt(frame) &&
      overlaps(frame, other) &&
      !isOfSpeaker(other) &&
      !isDenounced(frame, other),
  )
}

/** Denied that it had sent missiles, رفضت توقيع الاتفاق: what is denied or refused in one clause is told by nobody. */
function isDenied(frame: Frame, frames: readonly Frame[]): boolean {
  if (kindOf(frame) === 'statement') return false
  return frames.some(
    (other) =>
      other.trigger?.trigger.status === 'denied' &&
      triggerAt(other) < triggerAt(frame) &&
      other.clause.start === frame.clause.start,
  )
}

/** Ratified a pact with Japan, suspended its part in the treaty: what is done to a treaty does not sign it. */
function isTreatyOfDeed(frame: Frame, frames: readonly Frame[]): boolean {
  if (kindOf(frame) !== 'treaty' || frame.trigger?.trigger.kind !== 'noun') return false
  return frames.some(
    (other) =>
      kindOf(other) === 'event' &&
      other.trigger?.trigger.kind === 'verb' &&
      other.trigger.trigger.order === null &&
      other.clause.start === frame.clause.start &&
      frame.objects.some(({ preposition }) => /^(?:with|مع)$/.test(preposition ?? '')) &&
      triggerAt(other) < triggerAt(frame) &&
      triggerAt(frame) - triggerAt(other) <= NEAR,
  )
}

/** What somebody says that another says, in one clause, is one saying. */
function isToldAgain(frame: Frame, frames: readonly Frame[], isOwn: IsOwn): boolean {
  if (kindOf(frame) !== 'statement') return false
  const isBeside = (other: Frame) => kindOf(other) === 'statement' && other !== frame && other.clause.start === frame.clause.start
  return frames.some(
    (other) =>
      isBeside(other) && (triggerAt(other) < triggerAt(frame) ? !isRelayed(frame, other, isOwn) : isRelayed(other, frame, isOwn)),
  )
}

function isOfTwo({ subject, objects }: Frame): boolean {
  return new Set([...subject, ...objects.flatMap(({ ids }) => ids)].filter((id) => !isPlace(id))).size > 1
}

/** Froze the talks, called off a visit: what is put an end to is not held. */
function isEnded(frame: Frame, frames: readonly Frame[]): boolean {
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

/** An American official speaks of what America did. */
const OF_A_SIDE = new Set(['officials', 'sources'])
const sideOf = (id: string) => asState(id, OF_A_SIDE)

const FACTS = new Set<ClaimType>(['event', 'sanction', 'conflict', 'aid', 'treaty', 'commitment', 'meeting', 'visit'])

/**
 * "X shelled Y, the ministry said": who tells of what others did is its source, and says nothing of their own. What a person says
 * that others did is their word, too.
 */
function isOnlySource(frame: Frame, frames: readonly Frame[]): boolean {
  const isBody = !frame.subject.every(isPerson)
  if (!isPlainStatement(frame) || frame.trigger?.trigger.status !== 'stated') return false
  return frames.some(
    (other) =>
      FACTS.has(kindOf(other)) &&
      // Who will look into something with nobody meets nobody.
      (kindOf(other) !== 'meeting' || isOfTwo(other)) &&
      other.trigger?.trigger.kind === 'verb' &&
      !other.isBackground &&
      other.subject.length > 0 &&
      !other.subject.some((id) => frame.subject.some((source) => sideOf(source) === sideOf(id))) &&
      (triggerAt(other) < triggerAt(frame)
        ? other.evidence.start === frame.evidence.start
        : isBody &&
          (other.trigger.trigger.order === 'attack' || HELD.has(kindOf(other)) || isOfNameless(frame)) &&
          overlaps(other, frame)),
  )
}

const HOLDS_UP = new Set<ClaimType>(['event', 'sanction', 'meeting'])

/** The verb in front of the noun of what is given, in one clause: it says what becomes of it. */
function verbOver(frame: Frame, frames: readonly Frame[]): Frame | undefined {
  if (kindOf(frame) !== 'aid' || frame.trigger?.trigger.kind !== 'noun') return undefined
  const isOver = (other: Frame) =>
    HOLDS_UP.has(kindOf(other)) &&
    other.trigger?.trigger.kind === 'verb' &&
    other.clause.start === frame.clause.start &&
    triggerAt(other) < triggerAt(frame) &&
    triggerAt(frame) - triggerAt(other) <= NEAR
  return frames.findLast(isOver)
}

/** Delayed the delivery, ناقشت إرسال: what is put off or spoken of is not given; began the delivery is no more than it. */
function isHeldUp(frame: Frame, frames: readonly Frame[]): boolean {
  const verb = verbOver(frame, frames)
  if (verb) return verb.isGoingOn !== true
  return frame.isGoingOn === true && frames.some((other) => verbOver(other, frames) === frame)
}

/** قررت ألمانيا رفع العقوبات: what is decided on is told, and no decision besides. */
function isOnlyDecided(frame: Frame, frames: readonly Frame[]): boolean {
  if (kindOf(frame) !== 'event' || frame.isDecision !== true) return false
  return frames.some(
    (other) =>
      FACTS.has(kindOf(other)) &&
      other.clause.start === frame.clause.start &&
      triggerAt(other) > triggerAt(frame) &&
      triggerAt(other) - triggerAt(frame) <= NEAR,
  )
}

/** الإجراءات التي أعلنها ترامب: whose word a thing is, and no word of its own. */
function isOnlyOfWhat(frame: Frame): boolean {
  return kindOf(frame) === 'statement' && frame.isPlainlySaid === true && frame.isBackground === true && frame.isOfWhat === true
}

/** What an agency tells is told by the article. */
function isReport(frame: Frame): boolean {
  // What an agency of a state denounces is its own word.
  return isPlainStatement(frame) && frame.subject.length > 0 && frame.subject.every(isAgency)
}

/** The frames of a sentence that are claims of their own. */
export function settle(frames: readonly Frame[], isOwn: IsOwn): Frame[] {
  const stands = frames.filter((frame) => !isNegated(frame) && !frame.isConditional)
  const sourced = stands.map((frame) => withSources(frame, stands, isOwn))
  const said = withFates(joinParticiples(announced(sourced.filter((frame) => !isReport(frame)))))
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
