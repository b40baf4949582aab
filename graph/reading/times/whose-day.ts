import type { ClaimType } from '../../model/claim-types.ts'
import type { Frame } from '../frames/frame.ts'
import type { FoldedText } from '../text/folded-text.ts'
import type { FoundTime } from './in-context.ts'

/** Whose day a day is that stands beside what is told: its own, or that of a noun, of what is said, or of the saying of it. */

const OF_DEEDS = new Set<ClaimType>(['event', 'treaty', 'meeting', 'visit', 'conflict'])
const BESIDE_NOUN = 30

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

/** In response to a test on Sept. 3, two weeks before the vote on 12 May: between what is told and a day stands what is of that day. */
const OF_ANOTHER = /(?:in response to|ردا علي|(?:days?|weeks?|months?|years?|hours?) (?:before|after)) [^,،.]{8,}$/

function isOfAnother(time: FoundTime, { trigger }: Frame, { text }: FoldedText): boolean {
  return trigger !== null && time.start > trigger.end && OF_ANOTHER.test(text.slice(trigger.end, time.start))
}

/** Said in an interview on Tuesday, and not: said the force that took part in last year's coup. */
const SAYS_WHERE = /^ (?:in|on|at|to|during|after|through|via|by|from|with|late|early|earlier|later|,)(?=[ ,]|$)/
const BESIDE_SAYING = 24
const FAR = 60
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
    !/["',] ?$/.test(text.slice(Math.max(0, trigger.start - 2), trigger.start))
  const isFar = isBare && between.length > BESIDE_SAYING && !SAYS_WHERE.test(between)
  return isFar || between.length > FAR || CONTENT.test(between)
}

const SAYS_THAT = '(?:that|ان|انه|انها|ب?ان)(?=\\s)'
const SAID_BEFORE = new RegExp(`(?:^|[\\s,،])${SAYS_THAT}`)
const SAID_BEHIND = new RegExp(`^[,،]? (?:${SAYS_THAT}|(?:it|he|she|they|we) )`)

/** Announced on Tuesday that it will close: the day of what is said is not that of what will be. */
export function isOfSaying({ end }: FoundTime, { trigger }: Frame, { text }: FoldedText): boolean {
  if (trigger === null) return false
  // Reiterated in May the intention to join.
  if (end < trigger.start && trigger.trigger.status === 'intended') return true
  return SAID_BEHIND.test(text.slice(end, end + 8)) || (end < trigger.start && SAID_BEFORE.test(text.slice(end, trigger.start)))
}

/**
 * Whether a day that stands in the words of a frame is of something else: of a noun beside it, of what it answers or is counted from,
 * or of what is said and not of the saying.
 */
export function isOfElse(time: FoundTime, frame: Frame, type: ClaimType, folded: FoldedText): boolean {
  const isOther = isOfNoun(time, frame, type, folded) || isOfAnother(time, frame, folded)
  return isOther || (type === 'statement' && isOfContent(time, frame, folded))
}
