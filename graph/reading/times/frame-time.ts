import type { ClaimForm } from '../../model/claim.ts'
import { type ClaimType, ruleOf } from '../../model/claim-types.ts'
import { firstNotBefore } from '../../model/sorted.ts'
import type { Span } from '../../model/span.ts'
import type { FoldedText } from '../folded-text.ts'
import { type Frame, isPlanned } from '../frame.ts'
import type { Stretch } from '../sentences.ts'
import { isYetToCome } from './anchor.ts'
import type { FoundTime } from './in-context.ts'

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

const BESIDE = 60
const BESIDE_NOUN = 30

/** What has a beginning without an end: a state of things, and what is done again and again, as "has bombed it since March". */
const GOES_ON = new Set<ClaimType>(['event', 'sanction'])

function fits({ edtf }: FoundTime, type: ClaimType): boolean {
  return ruleOf(type).lasts || GOES_ON.has(type) || !(edtf?.endsWith('/..') ?? false)
}

/** Carried out the September 11 attacks, الذي شنته: the noun is what is told itself, and not what it is told of. */
const OF_ITSELF = /^ (?:the|an?|its|their) $|^ [a-z]+ (?:was|were) $/
const OF_OTHER_AR = /(?:^|\s)[وف]?(?:بعد|قبل|منذ|عقب|اثر|خلال|علي|بسبب|جراء|ل?مواجهه|ذكري|ضحايا) \p{L}+ $/u

function isTold({ start, end }: FoundTime, trigger: { readonly start: number; readonly end: number }, text: string): boolean {
  if (trigger.start >= end)
    return OF_ITSELF.test(text.slice(end, trigger.start)) || /(?:الذي|التي) $/.test(text.slice(end, trigger.start))
  const between = text.slice(trigger.end, start)
  return OF_ITSELF.test(between) || (/[\u0620-\u064a] $/.test(between) && !OF_OTHER_AR.test(between))
}

/** Friday's request, the 1976 agreement: the day of a noun beside it, and of nothing else. */
function isOfNoun(time: FoundTime, { trigger }: Frame, type: ClaimType, { text }: FoldedText): boolean {
  const { isWhose, start, end } = time
  if (isWhose !== true) return false
  if (trigger === null) return true
  if (OF_DEEDS.has(type) && isTold(time, trigger, text)) return false
  const isBeside = trigger.start >= end ? trigger.start - end <= BESIDE_NOUN : start - trigger.end <= 1
  return !(isBeside && trigger.trigger.kind === 'noun')
}

const OF_DEEDS = new Set<ClaimType>(['event', 'treaty', 'meeting', 'visit', 'conflict'])

/** In response to a test on Sept. 3, two weeks before the vote on 12 May: between what is told and a day stands what is of that day. */
const OF_ANOTHER = /(?:in response to|ردا علي|(?:days?|weeks?|months?|years?|hours?) (?:before|after)) [^,،.]{8,}$/

function isOfAnother(time: FoundTime, { trigger }: Frame, { text }: FoldedText): boolean {
  return trigger !== null && time.start > trigger.end && OF_ANOTHER.test(text.slice(trigger.end, time.start))
}

/** Said in an interview on Tuesday, and not: said the force that took part in last year's coup. */
const SAYS_WHERE = /^ (?:in|on|at|to|during|after|through|via|by|from|with|late|early|earlier|later|,)(?=[ ,]|$)/
const BESIDE_SAYING = 24
const SAYS = /^(?:sa(?:ys?|id|ying)|claim(?:s|ed)?|insist(?:s|ed)?|add(?:s|ed)|believes?d?|thinks?)$/
const CONTENT = /(?:^|[\s,،])(?:that|it|ان|بان|انه|انها|الي|would|will|to|over)(?=[\s,،])|"/

/** A day within what is said is not the day on which it was said: that stands in front of the verb or right behind it. */
function isOfContent(time: FoundTime, { trigger, isPlainlySaid, isTelling }: Frame, { text }: FoldedText): boolean {
  if (!trigger) return false
  if (time.start < trigger.start) return (text.slice(time.end, trigger.start).match(/"/g)?.length ?? 0) % 2 === 1
  // Called the sign "rubbish" this week: what is quoted in between is over.
  const between = text.slice(trigger.end, time.start).replaceAll(/"[^"]*"/g, '')
  // According to a news agency on Thursday.
  if (/according to [^,.;]{3,60} $/.test(between)) return false
  // In Arabic, and behind told, somebody stands in between.
  const isBare =
    isPlainlySaid &&
    !isTelling &&
    SAYS.test(text.slice(trigger.start, trigger.end)) &&
    !/["',] ?$/.test(text.slice(0, trigger.start).slice(-2))
  const isFar = isBare && between.length > BESIDE_SAYING && !SAYS_WHERE.test(between)
  return isFar || between.length > BESIDE || CONTENT.test(between)
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
const SAYS_THAT = '(?:that|ان|انه|انها|ب?ان)(?=\\s)'
const SAID_BEFORE = new RegExp(`(?:^|[\\s,،])${SAYS_THAT}`)
const SAID_BEHIND = new RegExp(`^[,،]? (?:${SAYS_THAT}|(?:it|he|she|they|we) )`)

/** Announced on Tuesday that it will close: the day of what is said is not that of what will be. */
function isOfSaying({ end }: FoundTime, { trigger }: Frame, { text }: FoldedText): boolean {
  if (trigger === null) return false
  // Reiterated in May the intention to join.
  if (end < trigger.start && trigger.trigger.status === 'intended') return true
  return SAID_BEHIND.test(text.slice(end, end + 8)) || (end < trigger.start && SAID_BEFORE.test(text.slice(end, trigger.start)))
}

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
  const place = frame.trigger?.start ?? frame.evidence.start
  const toCome = isToCome(frame, type, folded)
  const ofFrame = timesIn(times, frame.evidence).map((time) => ofTrigger(time, frame, type))
  const fitting = ofFrame.filter(
    (time) =>
      fits(time, type) &&
      !isOfNoun(time, frame, type, folded) &&
      !isOfAnother(time, frame, folded) &&
      !(type === 'statement' && isOfContent(time, frame, folded)),
  )
  // Said on Wednesday that it had attacked on May 7: the day of saying only where there is no other.
  const isSaid = (time: FoundTime) => !SPOKEN.has(type) && isOfSaying(time, frame, folded)
  const own = fitting.some((time) => !isSaid(time)) ? fitting.filter((time) => !isSaid(time)) : fitting
  const inClause = own.filter((time) => isWithin(time, frame.clause))
  const found = nearest(inClause, place) ?? nearest(own, place)
  if (found) {
    const { quote }: Span = folded.span(found.start, found.end)
    const edtf = toCome && !isOfSaying(found, frame, folded) ? (found.next ?? found.edtf) : found.edtf
    return { edtf, text: quote, basis: found.basis }
  }
  // What is yet to come is of no day that nobody names.
  if (toCome && HELD.has(type)) return NO_TIME
  const told = CARRIED.has(type) ? carried(times, frame.evidence.start, folded.text, published) : undefined
  if (told) return { edtf: told.edtf, basis: 'relative' }
  if (published === null) return NO_TIME
  if (isPast(frame, folded.text))
    return OF_THE_DAY.has(type) || BY_THEN.has(type) ? { edtf: `../${published}`, basis: 'anchor' } : NO_TIME
  const isOfTheDay =
    frame.trigger?.trigger.status === 'intended' || (type === 'commitment' && frame.trigger?.trigger.kind === 'noun')
  if (OF_THE_DAY.has(type) || isOfTheDay) return { edtf: published, basis: 'anchor' }
  return BY_THEN.has(type) ? { edtf: `../${published}`, basis: 'anchor' } : NO_TIME
}
