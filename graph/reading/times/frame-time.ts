import type { ClaimForm } from '../../model/claim.ts'
import { type ClaimType, ruleOf } from '../../model/claim-types.ts'
import { firstNotBefore } from '../../model/sorted.ts'
import type { Span } from '../../model/span.ts'
import { type Frame, isPlanned } from '../frames/frame.ts'
import type { FoldedText } from '../text/folded-text.ts'
import type { Stretch } from '../text/sentences.ts'
import { isYetToCome } from './anchor.ts'
import type { FoundTime } from './in-context.ts'
import { isOfElse, isOfSaying } from './whose-day.ts'

export type ClaimTime = ClaimForm['time']

const NO_TIME: ClaimTime = { edtf: null, basis: 'none' }

/** What news tells without a date is of the day it is published; what was given or done, of that day at the latest. */
const OF_THE_DAY = new Set<ClaimType>(['statement', 'meeting', 'visit', 'document'])
const BY_THEN = new Set<ClaimType>(['aid'])

function isWithin(time: FoundTime, { start, end }: Stretch): boolean {
  return time.start >= start && time.end <= end
}

/** Times are in order: only those of a stretch are looked at. */
function timesIn(times: readonly FoundTime[], stretch: Stretch): FoundTime[] {
  const found: FoundTime[] = []
  for (
    let at = firstNotBefore(times.length, (index) => times[index]!.start < stretch.start);
    at < times.length && times[at]!.start < stretch.end;
    at++
  )
    if (isWithin(times[at]!, stretch)) found.push(times[at]!)
  return found
}

/** One that says when comes before one that only says that it was some time: recently. */
function nearest(times: readonly FoundTime[], place: number): FoundTime | undefined {
  const distance = ({ start, end }: FoundTime) => (place < start ? start - place : Math.max(0, place - end))
  return times.toSorted((a, b) => Number(a.edtf === null) - Number(b.edtf === null) || distance(a) - distance(b))[0]
}

/** What has a beginning without an end: a state of things, and what is done again and again, as "has bombed it since March". */
const GOES_ON = new Set<ClaimType>(['event', 'sanction'])

function fits({ edtf }: FoundTime, type: ClaimType): boolean {
  return ruleOf(type).lasts || GOES_ON.has(type) || !(edtf?.endsWith('/..') ?? false)
}

function isPast({ trigger }: Frame, text: string): boolean {
  const before = trigger ? text.slice(Math.max(0, trigger.start - 24), trigger.start) : ''
  return /(?:كان|كانت|قد|had) *$/u.test(before.trimEnd()) || /\bhad [a-z]* *$/.test(before)
}

/** Was due to visit, كان من المقرر أن يزور: what once was to come. */
const WAS_TO =
  /\b(?:was|were|had been) (?:due|expected|scheduled|set|supposed|planning|planned|going|to)\b|(?:^|\s)[وف]?(?:كان|كانت|كانا|كانوا) /u

/** Intends to close it in March: what is meant is yet to come. */
function isToCome(frame: Frame, type: ClaimType, { text }: FoldedText): boolean {
  const { trigger } = frame
  if (type === 'statement' || trigger === null || WAS_TO.test(text.slice(Math.max(0, trigger.start - 40), trigger.end)))
    return false
  return isPlanned(frame) || trigger.trigger.status === 'intended'
}

const SPOKEN = new Set<ClaimType>(['statement', 'commitment'])

/** Since the invasion in 2022: of the invasion it is the day, of all else a beginning without an end. */
function ofTrigger(time: FoundTime, { trigger }: Frame, type: ClaimType): FoundTime {
  const { began, start } = time
  if (!trigger || !began) return time
  const isWithin = start <= trigger.start && trigger.end <= began.start
  return isWithin || (began.isFrom && !ruleOf(type).lasts) ? { ...time, ...began } : time
}

/** What happened or was said is of the day that its paragraph told last, where it has none of its own. */
const CARRIED = new Set<ClaimType>(['event', 'treaty', 'commitment', 'sanction', 'statement', 'meeting', 'document'])

const HELD = new Set<ClaimType>(['event', 'treaty', 'meeting', 'visit', 'document'])

/** A paragraph that goes on for longer tells of more than one day. */
const FAR = 4000

/** Times in front of a place in its paragraph, the nearest first. */
function* timesBefore(times: readonly FoundTime[], place: number, text: string): Generator<FoundTime> {
  const far = Math.max(0, place - FAR)
  const from = far + text.slice(far, place).lastIndexOf('\n')
  for (let at = firstNotBefore(times.length, (index) => times[index]!.start < place) - 1; at >= 0; at--) {
    if (times[at]!.start < from) return
    yield times[at]!
  }
}

/** The day told last before a place in its paragraph. */
function carried(times: readonly FoundTime[], place: number, text: string, published: string | null): FoundTime | undefined {
  // What is yet to come dates nothing that is told as done.
  const isAhead = (edtf: string) => isYetToCome(edtf, published)
  const isPlanned = (start: number) =>
    /(?:\bwill|\bexpected|\bdue|\bis to|\bare to|المقرر|المنتظر|المتوقع)[^.\n]{0,60}$/.test(
      text.slice(Math.max(0, start - 80), start),
    )
  for (const time of timesBefore(times, place, text))
    if (
      time.edtf !== null &&
      (!time.isWhose || place - time.end <= 2) &&
      !time.edtf.includes('/') &&
      !isAhead(time.edtf) &&
      !isPlanned(time.start)
    )
      return time
  return undefined
}

/** The time that the words of a frame have for it, the nearest to its trigger in its clause, else in its evidence. */
function saidTime(frame: Frame, type: ClaimType, times: readonly FoundTime[], folded: FoldedText): FoundTime | undefined {
  const place = frame.trigger?.start ?? frame.evidence.start
  const fitting = timesIn(times, frame.evidence)
    .map((time) => ofTrigger(time, frame, type))
    .filter((time) => fits(time, type) && !isOfElse(time, frame, type, folded))
  // Said on Wednesday that it had attacked on May 7: the day of saying only where there is no other.
  const own = fitting.filter((time) => SPOKEN.has(type) || !isOfSaying(time, frame, folded))
  const all = own.length > 0 ? own : fitting
  const inClause = all.filter((time) => isWithin(time, frame.clause))
  return nearest(inClause, place) ?? nearest(all, place)
}

/** What the publication tells of what has no day of its own. */
function ofPublication({ trigger }: Frame, type: ClaimType, isOver: boolean, published: string): ClaimTime {
  const byThen: ClaimTime = { edtf: `../${published}`, basis: 'anchor' }
  if (isOver) return OF_THE_DAY.has(type) || BY_THEN.has(type) ? byThen : NO_TIME
  const isMeant = trigger?.trigger.status === 'intended' || (type === 'commitment' && trigger?.trigger.kind === 'noun')
  if (OF_THE_DAY.has(type) || isMeant) return { edtf: published, basis: 'anchor' }
  return BY_THEN.has(type) ? byThen : NO_TIME
}

/**
 * When a frame is said to be: the time of its clause that is nearest to its trigger, else that of its evidence; where there is
 * none, what the publication date tells of its type.
 * @param times All times of the document, in places of the folded text.
 * @param published EDTF, or null: then nothing is taken from it.
 */
export function timeOf(
  frame: Frame,
  type: ClaimType,
  times: readonly FoundTime[],
  folded: FoldedText,
  published: string | null,
): ClaimTime {
  const toCome = isToCome(frame, type, folded)
  const said = saidTime(frame, type, times, folded)
  if (said) {
    const { quote }: Span = folded.span(said.start, said.end)
    const edtf = toCome && !isOfSaying(said, frame, folded) ? (said.next ?? said.edtf) : said.edtf
    return { edtf, text: quote, basis: said.basis }
  }
  // What is yet to come is of no day that nobody names.
  if (toCome && HELD.has(type)) return NO_TIME
  const told = CARRIED.has(type) ? carried(times, frame.evidence.start, folded.text, published) : undefined
  if (told) return { edtf: told.edtf, basis: 'relative' }
  return published === null ? NO_TIME : ofPublication(frame, type, isPast(frame, folded.text), published)
}
