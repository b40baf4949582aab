import { BACKED } from '../actors/actor-phrase.ts'
import type { Token } from '../text/tokens.ts'

/** English verbs in other forms: what somebody is asked to do is not done, what somebody was brought to do is; who is backed by others says nothing. */

/** Whether no mark stands between a word and the next. */
export function isBeside(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]]
  return word !== undefined && next !== undefined && next.start - word.end === 1
}

const ASKS =
  /^(?:(?:urg|encourag|advis|implor)(?:e|es|ed|ing)|(?:push|ask|order|instruct|appeal|exhort|press)(?:s|es|ed|ing)|urge|ask|push|exhort|begged|lobb(?:ies|ied|ying)|tells?|telling|told|calls?|called|calling)$/
const ASKED_WITHIN = 12

/** Urged Iran to sign the accord: what somebody is asked to do is not done. */
export function isAskedFor(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== 'to') return false
  for (let back = at - 2; back >= 0 && at - back <= ASKED_WITHIN && isBeside(tokens, back); back--) {
    if (ASKS.test(tokens[back]!.text)) return true
    if (/^(?:and|that|agreed|agrees|decided|plans?|planned|wants?|due|set|expected|will|would)$/.test(tokens[back]!.text))
      return false
  }
  return false
}

const CAUSED_WITHIN = 6

/** Prompting Lima to break off relations: what somebody was brought to do is done. */
export function isCaused(tokens: readonly Token[], at: number): boolean {
  let isNamed = false
  for (let back = 2; back <= CAUSED_WITHIN && isBeside(tokens, at - back); back++) {
    const { text, letters } = tokens[at - back]!
    if (/^(?:prompt(?:ed|ing|s)?|led|leading|forced|forcing|caused|causing|drove)$/.test(text)) return isNamed
    // Led by others, who threatened to.
    if (text === 'by' || /ed$/.test(text)) return false
    isNamed ||= letters !== 'lower'
  }
  return false
}

/** Rebels backed by Rwanda: whose they are, and nothing that anybody says. */
export function isReducedBacking(tokens: readonly Token[], at: number): boolean {
  if (!BACKED.test(tokens[at]!.text) || tokens[at + 1]?.text !== 'by') return false
  return !/^(?:was|were|been|being|is|are|be)$/.test(tokens[at - 1]?.text ?? '')
}

/** A right to strike; hit back, saying. */
export function isRightTo(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text === 'to' && /^(?:rights?|ability|capacity|capability)$/.test(tokens[at - 2]?.text ?? '')) return true
  return /^(?:hit|hits|hitting)$/.test(tokens[at]!.text) && tokens[at + 1]?.text === 'back'
}

const DEMANDS = /^(?:demand|insist|urg|ask|propos|recommend|request|requir|want)/
const DEMANDED_WITHIN = 6

/** Demanded that Hamas sign a deal: it has not. */
export function isDemanded(tokens: readonly Token[], at: number): boolean {
  const that = [1, 2, 3, 4, 5].find((back) => tokens[at - back]?.text === 'that')
  if (that === undefined) return false
  return tokens.slice(Math.max(0, at - that - DEMANDED_WITHIN), at - that).some(({ text }) => DEMANDS.test(text))
}
