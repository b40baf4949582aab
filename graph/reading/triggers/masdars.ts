import { DAYS_AR } from '../text/day-names.ts'
import type { Token } from '../text/tokens.ts'
import { isDoneTo } from './arabic-done.ts'
import { type Parsed, RELATIVE_AR, type SentenceWords, segmentOf } from './parsed.ts'
import type { FoundTrigger } from './trigger.ts'
import type { Triggers } from './triggers.ts'

/** Arabic words of three letters that are a verb or the noun of what it does: رفع. */

const BEFORE_VERBS =
  /^[وف]?(?:قد|لقد|كان|كانت|الذي|التي|ثم|كما|انه|انها|لكن|بعدما|عندما|حين|حيث|فيما|بينما|اذ|كذلك|ايضا|هو|هي|من|ما)$/

/** A verb by its form: the imperfect, and the perfect of a woman or of a state. */
const VERB_FORM = /^[وف]?س?[يت]\p{L}{3,}$|^[وف]?\p{L}{3,}ت$/u

/** What only looks like one. */
const NOUNS = /^[وف]?(?:تطور|تحالف|تنظيم|تيار|تجمع|تكتل|تقرير|تصريح|توقيع|تعاون|تدريب|يوم|يومين|تونس|تايوان|تركيا|يونيو|يوليو)$/

/** قررت ألمانيا رفع العقوبات: behind these the deed is done or meant, as the verb says. */
const OPENS_DEED = /^[وف]?س?[يت]?(?:قرر|اعلن|علن|بدا|واصل|استانف|ستانف|عتزم|اعتزم|نوي|خطط|ستعد|اكمل|كمل)/

/** Verbs of three letters that are written as what is done by them. */
const MASDARS = new Set(
  'رفع قطع فتح منح دعم نشر نقل سحب طرد قصف قتل وقف عقد فرض رفض حظر ضرب غزو ضم حل بحث شكر وصف وعد خرق'.split(' '),
)

/** وفي 9 نيسان قتل سبعة: what only says when is no clause yet. */
const BEFORE_DEEDS = new RegExp(
  `^(?:\\d+|امس|اليوم|الماضيه?|نفسه|صباحا|مساء|ليلا|فجرا|${DAYS_AR}|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول)$`,
)

/** Whether an Arabic word is a verb, by its form or because the lexicon lists it as one; قررت and بدأت open a deed. */
function isVerb({ tokens, from }: SentenceWords, at: number, triggers: Triggers): boolean {
  const word = tokens[at]!
  if (at < from || !word.isArabic || BEFORE_VERBS.test(word.text) || OPENS_DEED.test(word.text)) return false
  return (
    (VERB_FORM.test(word.text) && !NOUNS.test(word.text)) ||
    (triggers.get(word.text)?.some(({ trigger }) => trigger.kind === 'verb') ?? false)
  )
}

/** رفع العقوبات within a clause is the lifting, not he lifted: a verb of three letters stands at the beginning or behind who acts. */
export function isMasdar(
  words: SentenceWords,
  { at, trigger, isJoined }: FoundTrigger,
  isMeant: (at: number) => boolean,
  triggers: Triggers,
): boolean {
  const { text, tokens } = words
  const [token, before] = [tokens[at]!, tokens[at - 1]]
  if (trigger.kind !== 'verb' || !token.isArabic || isJoined || !before) return false
  if (!MASDARS.has(token.text) && !MASDARS.has(token.text.replace(/(?:ه|ها|هما|هم)$/, ''))) return false
  if (!/^[،,]? $/.test(text.slice(before.end, token.start)) || isMeant(at + 1)) return false
  if (isDoneTo(tokens, at) || isBehindClause(text, tokens, at, isMeant) || isBehindOpening(words, at, triggers)) return false
  if (isMeant(at - 1)) {
    let first = at - 1
    while (isMeant(first - 1)) first--
    // عارضت البرازيل فرض عقوبات: behind a verb and whoever acts, it is what they are for or against.
    return text.slice(before.end, token.start) !== ' ' || isVerb(words, first - 1, triggers)
  }
  return !BEFORE_VERBS.test(before.text) && !BEFORE_DEEDS.test(before.text)
}

/** لافروف، الذي يواجه ضغوطا، بحث: behind a clause between commas that somebody is told of, they do something. */
function isBehindClause(text: string, tokens: readonly Token[], at: number, isMeant: (at: number) => boolean): boolean {
  const isComma = (place: number) => /^[،,] $/.test(text.slice(tokens[place - 1]?.end ?? 0, tokens[place]?.start ?? 0))
  if (!isComma(at)) return false
  let back = at - 1
  while (back > 0 && !isComma(back)) back--
  return back > 0 && RELATIVE_AR.test(tokens[back]!.text) && isMeant(back - 1)
}

/** من جهته، قصف الجيش: behind what opens a sentence and tells nothing yet. */
function isBehindOpening(words: SentenceWords, at: number, triggers: Triggers): boolean {
  const { text, tokens, from } = words
  const isComma = (place: number) => /[،,]/.test(text.slice(tokens[place - 1]!.end, tokens[place]!.start))
  if (at === from || !isComma(at)) return false
  for (let back = at - 1; back > from; back--) if (isComma(back) || isVerb(words, back, triggers)) return false
  return !isVerb(words, from, triggers) && at - from <= OPENING_WORDS
}

const OPENING_WORDS = 5

/** Behind another verb of its clause, a word of three letters is a deed that is spoken of. */
export function isDeedBehind(parsed: Parsed, { at, isJoined }: FoundTrigger): boolean {
  const { tokens, triggers } = parsed
  const { from } = parsed.segments[segmentOf(parsed, at)]!
  const isBehind = triggers.some((other) => other.trigger.kind === 'verb' && other.at >= from && other.at < at)
  return !isJoined && isBehind && MASDARS.has(tokens[at]!.text)
}
