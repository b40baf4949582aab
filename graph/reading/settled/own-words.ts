import type { ClaimType } from '../../model/claim-types.ts'
import { type Frame, type IsOwn, isOfTwo, isPlainStatement, kindOf, overlaps, triggerAt } from '../frames/frame.ts'
import { asState, isAgency, isNameless, isPerson } from '../names/actor-ids.ts'
import { HAPPENED } from '../triggers/trigger.ts'
import { isRelayed } from './attributed.ts'
import { HELD } from './promises.ts'

/** Whose word it is what a sentence tells: what is told within somebody's words, and who is only its source. */

const OWN_WORDS = new Set<ClaimType>(['statement', 'commitment'])

/** Security sources said: what they tell is told on their word, and is no position of theirs. */
function isOfNameless({ subject }: Frame): boolean {
  return subject.length > 0 && subject.every(isNameless)
}

/** Denounced the American attack on Iran: whoever says so, it was made. */
function isAttackOfOthers(frame: Frame, by: Frame): boolean {
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
export function isWithinWords(frame: Frame, frames: readonly Frame[]): boolean {
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
      !isAttackOfOthers(frame, other),
  )
}

/** What somebody says that another says, in one clause, is one saying. */
export function isToldAgain(frame: Frame, frames: readonly Frame[], isOwn: IsOwn): boolean {
  if (kindOf(frame) !== 'statement') return false
  const isBeside = (other: Frame) => kindOf(other) === 'statement' && other !== frame && other.clause.start === frame.clause.start
  return frames.some(
    (other) =>
      isBeside(other) && (triggerAt(other) < triggerAt(frame) ? !isRelayed(frame, other, isOwn) : isRelayed(other, frame, isOwn)),
  )
}

/** An American official speaks of what America did. */
const OF_A_SIDE = new Set(['officials', 'sources'])
const sideOf = (id: string) => asState(id, OF_A_SIDE)

/** What is done or agreed, and not only said. */
export const FACTS = new Set<ClaimType>(['event', 'sanction', 'conflict', 'aid', 'treaty', 'commitment', 'meeting', 'visit'])

/** Gaddafi asked them to stop, an official said. */
function isSaidByOther(frame: Frame, source: Frame): boolean {
  const isTrailing = triggerAt(frame) < triggerAt(source)
  return kindOf(frame) === 'statement' && isTrailing && isOfNameless(source) && !isOfNameless(frame)
}

/**
 * "X shelled Y, the ministry said": who tells of what others did is its source, and says nothing of their own. What a person says
 * that others did is their word, too.
 */
export function isOnlySource(frame: Frame, frames: readonly Frame[]): boolean {
  const isBody = !frame.subject.every(isPerson)
  if (!isPlainStatement(frame) || frame.trigger?.trigger.status !== 'stated') return false
  return frames.some(
    (other) =>
      (FACTS.has(kindOf(other)) || isSaidByOther(other, frame)) &&
      // Who will look into something with nobody meets nobody.
      (kindOf(other) !== 'meeting' || isOfTwo(other)) &&
      other.trigger?.trigger.kind === 'verb' &&
      !other.isBackground &&
      other.subject.length > 0 &&
      // A diplomat said that he will represent it: what is to come is only said.
      !(isOfNameless(frame) && other.marks.some(({ meaning }) => meaning === 'planned')) &&
      !other.subject.some((id) => frame.subject.some((source) => sideOf(source) === sideOf(id))) &&
      (triggerAt(other) < triggerAt(frame)
        ? other.evidence.start === frame.evidence.start
        : isBody &&
          (other.trigger.trigger.order === 'attack' || HELD.has(kindOf(other)) || isOfNameless(frame)) &&
          overlaps(other, frame)),
  )
}

/** الإجراءات التي أعلنها ترامب: whose word a thing is, and no word of its own. */
export function isOnlyOfWhat(frame: Frame): boolean {
  return kindOf(frame) === 'statement' && frame.isPlainlySaid === true && frame.isBackground === true && frame.isOfWhat === true
}

/** What an agency tells is told by the article. */
export function isReport(frame: Frame): boolean {
  // What an agency of a state denounces is its own word.
  return isPlainStatement(frame) && frame.subject.length > 0 && frame.subject.every(isAgency)
}
