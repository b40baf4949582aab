import type { Token } from '../text/tokens.ts'
import type { FoundTrigger } from './trigger.ts'

/** Verbs of what is only spoken of: by a text, behind عن or ما, within quotation marks. */

const TEXTS = /^[بلكو]?(?:قرارا?|مشروع|بندا?|نصا?|مقترحا?|قانونا?|مرسوما?|رساله|عريضه|مذكره|توصيه|خطه)$/

/** قرار يدعو إلى: what a text says is what it is; only whom it accuses is accused. */
export function isSaidByText(tokens: readonly Token[], { at, trigger }: FoundTrigger): boolean {
  return trigger.plover !== 'ACCUSE' && /^[يت]/.test(tokens[at]!.text) && TEXTS.test(tokens[at - 1]?.text ?? '')
}

/** ما صرح به, بما وقعا عليه: what somebody said or did is spoken of. */
export function isWhatWasDone(tokens: readonly Token[], at: number): boolean {
  const [word, before] = [tokens[at]!, tokens[at - 1]?.text ?? '']
  // شكره behind عن is his thanks.
  if (word.isArabic && /^[وف]?(?:عن|الي|في|علي|حول|بشان|رغم|بسبب|خلال|اثر|دون)$/.test(before)) return true
  if (/(?:ه|ها)$/.test(word.text) && /^(?:بيان|طلب|رساله|تقرير|كلمه|خطاب|تصريحات|مقابله|تغريده|وثيقه|موتمر)$/.test(before))
    return true
  return word.isArabic && /^(?:ما|بما|مما|لما|عما)$/.test(before) && !/^[وف]?س?[يت]/.test(word.text)
}

/** What is told within somebody's quoted words is their word, where the sentence says whose. */
export function unquoted(
  tokens: readonly Token[],
  triggers: readonly FoundTrigger[],
  isQuoted: (place: number) => boolean,
): readonly FoundTrigger[] {
  // Who tells within a quote what somebody else said speaks of two sayings.
  const isTold = ({ at }: FoundTrigger) => /^(?:said|told|قال|قالت)$/.test(tokens[at]!.text)
  const outside = triggers.filter((trigger) => !isQuoted(trigger.start) || isTold(trigger))
  return outside.some(({ trigger }) => trigger.frame === 'statement') ? outside : triggers
}
