import { ACCORDING } from '../actors/actor-phrase.ts'
import { type Attributed, type Frame, type IsOwn, kindOf, overlaps } from '../frames/frame.ts'
import { isAgency, isState } from '../names/actor-ids.ts'

/** Whose word a told fact is, by the other frames of its sentence and by the sources that the sentence names. */

const FACTS = new Set(['event', 'aid', 'conflict', 'sanction'])
const NEAR = 80

/** The words that say who says so: the verb with whoever is named beside it. */
function saying({ trigger, sentence, subject }: Frame): { start: number; end: number } {
  const { start, end } = trigger!
  const named = sentence.find(({ ids }) => ids.join() === subject.join())
  if (!named || Math.abs(named.start - start) > NEAR) return { start, end }
  return { start: Math.min(start, named.start), end: Math.max(end, named.end) }
}

function isBefore(one: Frame, other: Frame): boolean {
  return one.trigger !== null && other.trigger !== null && one.trigger.at < other.trigger.at
}

function named(frame: Frame): Attributed[] {
  const { start, end } = frame.evidence
  return frame.sentence
    .filter((phrase) => phrase.preposition === ACCORDING && phrase.start >= start && phrase.end <= end)
    .map((phrase) => ({ ids: phrase.ids, certainty: 'reported', start: phrase.start, end: phrase.end }))
}

/**
 * A spokesman said that his minister had urged them: in one clause, who is told of speaks, and who tells it is the source. What
 * somebody says that others say is their own view of it.
 */
export function isRelayed(frame: Frame, by: Frame, isOwn: IsOwn): boolean {
  return (
    kindOf(frame) === 'statement' &&
    by.isPlainlySaid === true &&
    isBefore(by, frame) &&
    by.clause.start === frame.clause.start &&
    frame.isBesideSubject === true &&
    frame.subject.every((id) => !isState(id) && isOwn(id, by.subject) && !by.subject.includes(id))
  )
}

/** What an agency tells of anybody, and what somebody tells of others than themselves. */
function told(frame: Frame, frames: readonly Frame[], isOwn: IsOwn): Attributed[] {
  return frames.flatMap((other): Attributed[] => {
    if (other === frame || kindOf(other) !== 'statement' || other.subject.length === 0) return []
    const isReport = other.subject.every(isAgency) && (isBefore(other, frame) || overlaps(frame, other))
    const isClaimed = FACTS.has(kindOf(frame)) && !frame.isBackground && isBefore(other, frame) && overlaps(frame, other)
    if (!isReport && !isClaimed && !isRelayed(frame, other, isOwn)) return []
    return [{ ids: other.subject, certainty: isReport ? 'reported' : 'claimed', ...saying(other) }]
  })
}

/** @param frames All frames of the sentence, those of agencies among them. */
export function withSources(frame: Frame, frames: readonly Frame[], isOwn: IsOwn): Frame {
  const sources = [...named(frame), ...told(frame, frames, isOwn)]
  return sources.length > 0 ? { ...frame, sources } : frame
}
