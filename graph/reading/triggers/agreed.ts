import { z } from 'zod'
import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { isDayOrMonth } from '../text/day-names.ts'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'
import type { Token } from '../text/tokens.ts'
import { isBeside } from './infinitives.ts'
import type { FoundTrigger } from './trigger.ts'

/** A row of data/lexicon/texts.csv: what is signed. */
export const textRowSchema = z.strictObject({ words_en: cellList, words_ar: cellList })
export type TextRow = z.output<typeof textRowSchema>

export type Texts = ReadonlySet<string>

export function makeTexts(rows: readonly TextRow[]): Texts {
  return new Set(rows.flatMap(({ words_en, words_ar }) => [...words_en, ...words_ar].map(foldWord)))
}

const FARTHEST = 13
const ON = /^(?:علي|on|to)$/

/** Who agrees on a truce has made one: اتفق الطرفان على هدنة, agreed to a ceasefire. */
export function asTreaty(tokens: readonly Token[], found: FoundTrigger, texts: Texts): FoundTrigger {
  const word = tokens[found.at]!.text
  // A deal struck by the two, a deal struck Friday.
  if (found.trigger.frame === 'event' && word === 'struck' && isStruck(tokens, found.at, texts))
    return { ...found, trigger: { ...found.trigger, frame: 'treaty', status: 'signed', plover: 'SUPPORT', order: null } }
  if (found.trigger.frame !== 'commitment' || !/(?:^agree|تفق|توصل)/.test(word)) return found
  for (let at = found.at + 1; at <= found.at + FARTHEST && at < tokens.length; at++) {
    if (!ON.test(tokens[at]!.text)) continue
    const isText = [1, 2, 3].some((step) => {
      const next = tokens[at + step]?.text ?? ''
      return texts.has(next) && !next.startsWith('ال') && (step === 1 || !tokens[at]!.isArabic)
    })
    return isText ? { ...found, trigger: { ...found.trigger, frame: 'treaty', status: 'signed', plover: 'SUPPORT' } } : found
  }
  return found
}

/** What is a treaty of two sides, be it called so or not: relations that are resumed, prisoners who are exchanged. */
const SETTLES = /^(?:تبادل|فتح|تطبيع|ترسيم|وقف|انهاء|هدنه|تهدئه|العلاقات|علاقات)$/

/** اتفقت الرياض وطهران على استئناف العلاقات: their agreement; what they agree to do besides is promised. */
export function asAgreement(tokens: readonly Token[], found: FoundTrigger, subject: readonly string[]): FoundTrigger {
  const { text } = tokens[found.at]!
  const isTerm = /^(?:كما|وكذلك|كذلك)$/.test(tokens[found.at - 1]?.text ?? '') || tokens[found.at + 1]?.text === 'فيه'
  if (found.trigger.frame !== 'commitment' || !/تفق/.test(text) || subject.length < 2 || isTerm) return found
  const behind = tokens.slice(found.at + 1, found.at + FARTHEST + 4)
  const on = behind.findIndex((token) => token.text === 'علي')
  if (on < 0 || !behind.slice(on + 1, on + 4).some((token) => SETTLES.test(token.text))) return found
  return { ...found, trigger: { ...found.trigger, frame: 'treaty', status: 'signed', plover: 'SUPPORT' } }
}

/** Whether the text that is signed stands in front of its verb: معاهدة وقعت العام الماضي. Nobody has to be named then. */
export function isSignedText(tokens: readonly Token[], at: number, from: number, texts: Texts): boolean {
  for (let back = at - 1; back >= from && at - back <= 4; back--) if (texts.has(tokens[back]!.text)) return true
  return false
}

/** The agreement signed in Lomé by: what is told of a text behind it, without a relative pronoun. */
export function isReduced(tokens: readonly Token[], at: number, texts: Texts): boolean {
  return (
    texts.has(tokens[at - 1]?.text ?? '') &&
    /^(?:signed|concluded|brokered|reached|agreed|ratified|mediated|struck|negotiated|inked|sealed)$/.test(tokens[at]!.text) &&
    /^(?:in|by|on|at|last|this|between|with|earlier|there|under|\d+)$/.test(tokens[at + 1]?.text ?? '')
  )
}

function isStruck(tokens: readonly Token[], at: number, texts: Texts): boolean {
  return isReduced(tokens, at, texts) || (texts.has(tokens[at - 1]?.text ?? '') && isDayOrMonth(tokens[at + 1]?.text ?? ''))
}

const AGREES = /^(?:sign(?:s|ed)|conclude[sd]|reach(?:es|ed)|agree[sd]|seal(?:s|ed)|ratif(?:y|ies|ied))$/

/** Concluded a deal struck in May: the treaty that the verb in front tells. */
export function isStruckBefore(tokens: readonly Token[], { at, trigger }: FoundTrigger, texts: Texts): boolean {
  if (trigger.frame !== 'event' || tokens[at]!.text !== 'struck' || !texts.has(tokens[at - 1]?.text ?? '')) return false
  return tokens.slice(Math.max(0, at - STRUCK_WITHIN), at).some(({ text }) => AGREES.test(text))
}

const STRUCK_WITHIN = 6
const SIGNED_WITHIN = 14
const TEXT_BEFORE = 6
const SIGNER_WITHIN = 5

/** وقعت عمليتان: what happens, and what nobody signed; to sign takes somebody beside the verb, or a text that is named near it. */
export function isUnsigned(
  tokens: readonly Token[],
  { at, trigger }: FoundTrigger,
  phrases: readonly ActorPhrase[],
  texts: Texts,
): boolean {
  if (trigger.frame !== 'treaty' || !/^[وف]?س?(?:وقعت?|[يت]وقع|[يت]قع|وقعتا)$/.test(tokens[at]!.text)) return false
  const isText = ({ stems, text }: Token) =>
    stems.some((stem) => texts.has(stem.text) || texts.has(stem.text.replace(/ا$/, ''))) ||
    /^(?:بالاحرف|توقيعه|عليه|عليها)$/.test(text)
  const isBeside = (phrase: ActorPhrase) => phrase.after === at || (phrase.at > at && phrase.at - at <= SIGNER_WITHIN)
  if (phrases.some((phrase) => phrase.preposition === null && isBeside(phrase))) return false
  return !tokens.slice(Math.max(0, at - TEXT_BEFORE), at + SIGNED_WITHIN).some(isText)
}

const ORDERED_WITHIN = 7
const ORDERS =
  /^(?:decree|decrees|law|laws|bill|bills|order|orders|legislation|letter|petition|guestbook|(?:ال)?(?:مرسوم|مرسوما|قانون|قانونا|قرار|قرارا|امر|امرا|رساله|عريضه|سجل|كتاب))$/

/** Signed a decree, مرسوم وقعه الرئيس: an order is no treaty. */
function isOfOrder(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:sign(?:s|ed|ing)?|[وف]?[يت]?(?:وقع|وقعت|وقعه|وقعها))$/.test(tokens[at]!.text)) return false
  const isArabic = tokens[at]!.isArabic
  if (isArabic && ORDERS.test(tokens[at - 1]?.text.replace(/^[وفبل]/, '') ?? '')) return true
  // The executive order that President Obama plans to sign.
  for (let back = at - 1; !isArabic && back >= at - ORDERED_WITHIN && isBeside(tokens, back); back--)
    if (tokens[back]!.text === 'that' && ORDERS.test(tokens[back - 1]!.text)) return true
  for (let step = at + 1; step <= at + 4 && isBeside(tokens, step - 1); step++) {
    const { text } = tokens[step]!
    // An agreement on law enforcement, a letter of intent, in order to.
    if (
      /^(?:on|in|to|for|with|of|between|agreements?|treaty|accord|pact|deal|memorandum|protocol|(?:ال)?اتفاق\p{L}*|معاهده|مذكره)$/u.test(
        text,
      )
    )
      return false
    if (ORDERS.test(text)) return tokens[step + 1]?.text !== 'of'
  }
  return false
}

/** To sign a law is something that one does. */
export function asOrder(tokens: readonly Token[], found: FoundTrigger): FoundTrigger {
  if (found.trigger.frame !== 'treaty' || !isOfOrder(tokens, found.at)) return found
  return { ...found, trigger: { ...found.trigger, frame: 'event', status: 'occurred', plover: null } }
}
