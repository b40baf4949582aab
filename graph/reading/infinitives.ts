import type { Token } from './tokens.ts'

/** English infinitives: what somebody is asked to do is not done, what somebody was brought to do is. */

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
