import { z } from 'zod'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'
import type { Token } from '../text/tokens.ts'
import { type Callings, makeCallings } from './callings.ts'
import type { GivenNames } from './given-names.ts'

/** A row of data/lexicon/no-names.csv: words that a person's name neither begins with nor goes on with. */
export const noNameRowSchema = z.strictObject({
  /** `attribute`: a word that no person is called by, and a body may be: المشترك, الدفاع. */
  kind: z.enum(['honorific', 'function', 'verb', 'noun', 'attribute']),
  words_en: cellList,
  words_ar: cellList,
})
export type NoNameRow = z.output<typeof noNameRowSchema>

export interface NameRules {
  readonly honorifics: ReadonlySet<string>
  readonly stops: ReadonlySet<string>
  /** Words that no person is called by, besides. */
  readonly attributes: ReadonlySet<string>
  /** Words that a body or a place is called by: no name begins with them in Arabic. */
  readonly heads: ReadonlySet<string>
  /** Words that a body is called by: no person's name ends with them in English. */
  readonly bodies: ReadonlySet<string>
  readonly given: GivenNames
  readonly callings: Callings
}

/** @param others Words of other files that no name is made of: verbs that tell something, and what bodies are called by. */
export function makeNameRules(
  rows: readonly NoNameRow[],
  others: {
    verbs: Iterable<string>
    heads: Iterable<string>
    bodies: Iterable<string>
    given: GivenNames
    callings: Callings
  } = {
    verbs: [],
    heads: [],
    bodies: [],
    given: new Map(),
    callings: makeCallings([]),
  },
): NameRules {
  const words = (isWanted: (kind: NoNameRow['kind']) => boolean) =>
    new Set(
      rows.filter(({ kind }) => isWanted(kind)).flatMap(({ words_en, words_ar }) => [...words_en, ...words_ar].map(foldWord)),
    )
  return {
    honorifics: words((kind) => kind === 'honorific'),
    stops: new Set([...words((kind) => kind !== 'honorific' && kind !== 'attribute'), ...others.verbs]),
    attributes: words((kind) => kind === 'attribute'),
    heads: new Set(others.heads),
    bodies: new Set(others.bodies),
    given: others.given,
    callings: others.callings,
  }
}

/** Words inside a name that are no name of their own. */
export const PARTICLES: ReadonlySet<string> = new Set([
  'بن',
  'بنت',
  'ال',
  'عبد',
  'ابو',
  'ابن',
  'ولد',
  'دي',
  'دا',
  'دو',
  'فون',
  'فان',
  'دن',
  'bin',
  'bint',
  'ibn',
  'al',
  'el',
  'abu',
  'de',
  'da',
  'van',
  'von',
  'der',
  'del',
  'la',
  'las',
  'los',
  'di',
  'dos',
  'du',
  'della',
  'das',
  'zu',
  'arap',
  'ole',
  'wa',
  'ould',
  'ag',
])
const MOST_WORDS = 4

/** The H.W. of George H.W. Bush, without its last stop. */
export function isInitial(word: string): boolean {
  return /^\p{L}(?:\.\p{L})?$/u.test(word)
}

function follows(text: string, previous: Token, next: Token): boolean {
  const between = text.slice(previous.end, next.start)
  if (between === '. ') return !previous.isArabic && isInitial(previous.text)
  return between === ' ' || (between === '-' && previous.isArabic)
}

/** Whether a word is none that anybody is called by. */
export function isWord(text: string, { stops, attributes }: NameRules): boolean {
  return stops.has(text) || attributes.has(text)
}

/** How family names end that no word of Arabic ends in: واتسون, كوسيانيتش. */
export const FAMILY =
  /\p{L}{2}(?:تش|سكي|شفيلي|ينكو|تسون|لسون|كسون|رسون)$|^و(?:ايت|ين|ود|وكر|التز|ارن|اينر|ايز|ولف|ايس|ارد|ايلز|يتكوف|يليامز|يلدرز)$/u

/** Family names of China and Korea, which stand in front: a و behind them is of the name. */
const EASTERN =
  /^(?:تشن|تشين|تشانغ|تشونغ|تشو|تشاو|تشوي|وانغ|ليو|يانغ|هوانغ|شو|شين|سونغ|سون|هو|لين|بارك|كيم|جونغ|كانغ|جانغ|يون|ليم|هان|كوون|نغوين|تران)$/

/** و, or a preposition with the article, begins what comes after a name; so does ف before a verb. */
function isJoined({ isArabic, text }: Token, words: number, rules: NameRules): boolean {
  if (!isArabic) return false
  if (words === 0) return /^(?:بال|كال|فال|وال|لل)/.test(text) || (/^[وفبلك]/.test(text) && isWord(text.slice(1), rules))
  return (
    // أدريان واتسون: the و is of the family name.
    (text.startsWith('و') && text.length > 3 && !(words === 1 && FAMILY.test(text))) ||
    /^(?:بال|لل|كال|فال)\p{L}{2}/u.test(text) ||
    // ليبرمان: no dual stands behind a ل.
    (/^[وفبلك](?!ي\p{L}+ان$)/u.test(text) && isWord(text.slice(1), rules) && !rules.given.has(text))
  )
}

/** علي is a name, على a preposition: folded, they are the same. */
function isAli({ written }: Token): boolean {
  return written === 'علي'
}

/** A family name behind its article: al-Assad. */
const WITH_ARTICLE = /^(?:al|el|bin|ibn)-/

/** تلعبه, يقودها: a verb with whom it concerns. */
export function isVerbWithObject({ written }: Token): boolean {
  return /^[يتن]\p{L}{3,}(?:ه|ها|هم|هما)$/u.test(written)
}

/** زيارته, قلقها: a word that no name is made of, with whose it is. */
export function isTheirs({ text, isArabic }: Token, { stops }: NameRules): boolean {
  const bare = isArabic && text.length > 4 ? text.replace(/(?:ه|ها|هما|هم)$/, '') : text
  return bare !== text && bare.length > 2 && (stops.has(bare) || (bare.endsWith('ت') && stops.has(`${bare.slice(0, -1)}ه`)))
}

/** لإذاعة, المجلس: a word that a body is called by. */
export function isHead({ stems }: Token, { heads }: NameRules): boolean {
  return stems.some(({ text }) => heads.has(text))
}

function isWithAnd({ text }: Token, { given, honorifics }: NameRules): boolean {
  return text.startsWith('و') && (given.has(text.slice(1)) || honorifics.has(text.slice(1)))
}

/** نجحت, رجعوا, بتصريح: by its form a verb in the perfect, or a noun of a deed behind a preposition. */
const DEED = /^(?:[^اويهتء]{3}ت|[^اوي]{3,}وا|بت[^اوي]{2}ي[^اوي])$/

const KIN = /^[وف]?(?:زوجت?|ابن|ابنت|والدت?|نجل|شقيقت?|اخت?|عم|خال|جدت?|حفيد)(?:ه|ها)$/

function canBeName(token: Token, words: number, rules: NameRules): boolean {
  if ((isWord(token.text, rules) && !isAli(token)) || /^\p{N}/u.test(token.text) || isJoined(token, words, rules)) return false
  if ((words > 0 && isTheirs(token, rules)) || isVerbWithObject(token)) return false
  // علي إنهاؤها: what somebody has to do.
  if (words > 0 && token.isArabic && /\p{L}{3,}(?:وها|يها|الها)$/u.test(token.text)) return false
  if (token.isArabic && DEED.test(token.text) && !rules.given.has(token.text)) return false
  // خالد الإعيسر تعليقًا على: what somebody does it as.
  if (words > 1 && token.isArabic && token.written.includes('\u064b')) return false
  // وأنطونيو غوتيريش: who is named with an and is somebody else.
  if (words === 0 && isWithAnd(token, rules)) return false
  // السفير إطلاعه: whom something is done to; ة is written apart from it.
  if (words === 0 && /^\p{L}{2,}(?:ه|ها|هم)$/u.test(token.written) && token.isArabic && !rules.given.has(token.text)) return false
  // اتهم الرئيس إسرائيل بارتكاب جرائم: of what deed.
  if (words === 0 && /^ب(?:ا\p{L}ت\p{L}ا\p{L}|است\p{L}{2}ا\p{L}|ان\p{L}{2}ا\p{L})$/u.test(token.text)) return false
  // وزوجته زوريكا: whose family somebody is.
  if (words === 0 && KIN.test(token.text)) return false
  // نظيرتها الشمالية: which one it is.
  if (words === 0 && /^ال\p{L}{3,}يه$/u.test(token.text)) return false
  // العاهل السعودي لمساهمته: for what somebody does.
  if (words === 0 && /^ل\p{L}{3,}ت(?:ه|ها|هم|هما)$/u.test(token.text)) return false
  // الرئيس ترامب أن يمدد: a verb in the imperfect is nobody, unless somebody is called so.
  if (words === 0 && /^(?:سي|ست|ي)\p{Script=Arabic}{3,}$/u.test(token.text) && !rules.given.has(token.text)) return false
  if (words === 0 && (rules.honorifics.has(token.text) || isHead(token, rules))) return false
  // الرئيس لإحلال السلام: for what somebody does something.
  if (words === 0 && /^ل[إأآ]\p{L}{3,}/u.test(token.written) && !rules.given.has(token.text)) return false
  return (
    token.isArabic || token.letters !== 'lower' || (words > 0 && (PARTICLES.has(token.text) || WITH_ARTICLE.test(token.text)))
  )
}

/** Behind a whole Arabic name a ب is a preposition, and a feminine adjective is of something else. Chinese names are short words. */
function isOnward({ text, isArabic }: Token, first: Token): boolean {
  return isArabic && first.text.length > 3 && (/^[بل](?!ن$|و\p{L}{3})\p{L}{2,}/u.test(text) || /^ال\p{L}+ه$/u.test(text))
}

/** How names of women end that no word in the accusative ends in: ستيفانوفا, كوبشينسكا. */
const OF_WOMAN = /\p{L}{2}(?:وفا|يفا|سكا|سكايا)$/u

/** هجوما إرهابيا: two words in the accusative are what something is, and nobody. */
export function isIndefinite(tokens: readonly Token[], at: number): boolean {
  if (OF_WOMAN.test(tokens[at + 1]?.text ?? '')) return false
  return [tokens[at], tokens[at + 1]].every(
    (token) => token?.isArabic && /\p{L}{4,}ا$/u.test(token.text) && !token.text.startsWith('ال'),
  )
}

/**
 * How many words from a place on are a person's name: none where the first cannot be, at most four that are no particles.
 * `isTaken` tells words that name a state, a city or an organisation.
 */
export function nameLength(
  tokens: readonly Token[],
  at: number,
  text: string,
  rules: NameRules,
  isTaken: (at: number) => boolean,
): number {
  if (isIndefinite(tokens, at)) return 0
  let length = 0
  let counted = 0
  for (let next = at; next < tokens.length && counted < MOST_WORDS; next++) {
    const token = tokens[next]!
    if (length > 0 && !follows(text, tokens[next - 1]!, token)) break
    // مون جيه-إن: what a hyphen ties to a name is of it, whatever word it looks like.
    // عبد السلام: whatever stands behind عبد is of the name.
    const isTied =
      length > 0 &&
      token.isArabic &&
      (text[tokens[next - 1]!.end] === '-' ||
        (tokens[next - 1]!.text === 'عبد' && token.text.startsWith('ال')) ||
        (length <= 2 && EASTERN.test(tokens[at]!.text) && /^و\p{L}{2,}$/u.test(token.text)))
    if ((!isTied && !canBeName(token, length, rules)) || isTaken(next) || (counted >= 2 && isOnward(token, tokens[at]!))) break
    length++
    if (!PARTICLES.has(token.text)) counted++
  }
  while (length > 0 && PARTICLES.has(tokens[at + length - 1]!.text)) length--
  const last = length > 1 ? tokens[at + length - 1]! : undefined
  return last && !last.isArabic && rules.bodies.has(last.text) ? 0 : length
}
