import { isDayOrMonth } from '../text/day-names.ts'
import type { FoldedText } from '../text/folded-text.ts'
import { type Begun, begunBy } from '../text/phrases.ts'
import { nameEnd, type Token, tokensOf, wordOf } from '../text/tokens.ts'
import type { Lexicon, NamingForm, NamingPhrase } from './lexicon.ts'

/** One place in a folded text that names an actor of the lexicon. */
export interface KnownMention {
  readonly actorId: string
  readonly form: NamingForm
  /** Of a capital: the city, should no government be meant. */
  readonly city?: string
  /** Of a city: the state or body whose seat it is. */
  readonly state?: string
  readonly start: number
  readonly end: number
}

/** Whether a word of the text is the word of a phrase; an adjective may have the article on each of its words. */
function isWord(token: Token | undefined, word: string, phrase: NamingPhrase): boolean {
  if (!token) return false
  const bare = token.isArabic && phrase.form === 'demonym' && token.text.startsWith('ال') ? token.text.slice(2) : token.text
  return token.text === word || bare === word || token.text === `${word}'s`
}

const SIZES = ['lower', 'initial', 'upper']

/** A headline in capitals is large enough for every name. */
function isLargeEnough(tokens: readonly Token[], at: number, phrase: NamingPhrase): boolean {
  const letters = tokens[phrase.words[0] === 'the' ? at + 1 : at]?.letters ?? 'lower'
  return SIZES.indexOf(letters) >= SIZES.indexOf(phrase.letters)
}

function matches(phrase: NamingPhrase, tokens: readonly Token[], at: number, text: string, isBare: boolean): boolean {
  if (isBare && phrase.form !== 'demonym') return false
  for (let next = 1; next < phrase.words.length; next++) {
    if (!isWord(tokens[at + next], phrase.words[next]!, phrase)) return false
    // In Kosovo, Serbs attacked: a comma parts two names.
    if (/[,،;]/.test(text.slice(tokens[at + next - 1]!.end, tokens[at + next]!.start))) return false
  }
  return isLargeEnough(tokens, at, phrase)
}

/** What a word may begin as it is and, in English, without the 's of a possessor. */
function begunAt(token: Token, phrases: Lexicon['phrases']): readonly Begun<NamingPhrase>[] {
  const { text, isArabic } = token
  const begun = begunBy(phrases, token)
  return isArabic || !text.endsWith("'s") ? begun : [...begun, ...begunBy(phrases, wordOf(text.slice(0, -2)))]
}

/** كبيرا is large, and not like Beira: a ك in front of a short name is part of a word. */
function isLikely({ words }: NamingPhrase, { text }: Token, skip: number): boolean {
  return skip === 0 || text[skip - 1] !== 'ك' || words[0]!.length > SHORT
}

const SHORT = 5

/** The longest phrase that begins at a word; of equally long ones, that which leaves out the least. */
function longestAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  { phrases }: Lexicon,
): { phrase: NamingPhrase; skip: number } | null {
  let best: { phrase: NamingPhrase; skip: number } | null = null
  const isBetter = (words: number, skip: number) =>
    !best || words > best.phrase.words.length || (words === best.phrase.words.length && skip < best.skip)
  for (const { stem, phrases: known } of begunAt(tokens[at]!, phrases)) {
    const { skip, isBare, isShort } = stem
    if (isShort) continue
    for (const phrase of known)
      if (isLikely(phrase, tokens[at]!, skip) && isBetter(phrase.words.length, skip) && matches(phrase, tokens, at, text, isBare))
        best = { phrase, skip }
  }
  return best
}

const WEST = 'bloc:the-west'

/** العقيد تركي المالكي, تركي بن سلمان: a name, and nobody from Turkey. */
function isTurki(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? '']
  return tokens[at]!.text === 'تركي' && (/^(?:بن|ال)$/.test(next) || RANKS.test(before))
}

const HOLDS = /^[وفبلك]*(?:ال)?(?:جيش|قوات|جنود|طيران|طايرات|شرطه|سلطات|سلطه|حكومه|دوله|مدفعيه|اليات|جرافات|مستوطنو|محاكم|سجون)$/

/** جيش الاحتلال is Israel's where nobody else's is said: not the American occupation, an end of the occupation. */
function isOccupier(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.text === 'الاحتلال' &&
    HOLDS.test(tokens[at - 1]?.text ?? '') &&
    !/^ال\p{L}+يه?$/u.test(tokens[at + 1]?.text ?? '')
  )
}

/** Russia's Security Council, مجلس الأمن الروسي: a state's own, and not that of the United Nations. */
function isStatesCouncil(
  tokens: readonly Token[],
  at: number,
  { actorId, words }: NamingPhrase,
  lexicon: Lexicon,
  text: string,
  before: KnownMention | undefined,
): boolean {
  if (actorId !== 'org:UNSC') return false
  const behind = at + words.length
  const next = tokens[at]!.isArabic && tokens[behind] ? longestAt(tokens, behind, text, lexicon)?.phrase : undefined
  const isBefore =
    !tokens[at]!.isArabic && before?.actorId.startsWith('state:') && /^(?:'s)? $/.test(text.slice(before.end, tokens[at]!.start))
  return isBefore === true || (next?.form === 'demonym' && next.actorId.startsWith('state:'))
}

/** هجومين انتحاريين: of what kind an attack is, and nobody. */
function isKindOfAttack(tokens: readonly Token[], at: number, { actorId }: NamingPhrase): boolean {
  const before = tokens[at - 1]?.text ?? ''
  return (
    actorId === 'group:attackers' &&
    /^[وفبلك]*(?:ال)?(?:هجوم|تفجير|اعتداء|انفجار|عمليت|عمليه|هجمات|عمليات)(?:ين|ان)?$/.test(before)
  )
}

function isDiameter(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === 'قطر' && /^(?:ذات|نصف|ذو|كل)$/.test(tokens[at - 1]?.text ?? '')
}

const FIRST_NAMES =
  /^(?:victoria|jordan|israel|santiago|georgia|chad|sofia|paris|kingston|stanley|london|lima|florence|sydney|adelaide)$/

/** Victoria Nuland, Israel Katz: a first name, in front of a word with a capital that nobody knows. */
function isGivenName(tokens: readonly Token[], at: number, text: string, { words }: NamingPhrase, lexicon: Lexicon): boolean {
  const [before, word, next, behind] = [tokens[at - 1], tokens[at]!, tokens[at + 1], tokens[at + 2]]
  if (words.length > 1 || !FIRST_NAMES.test(word.text) || next?.letters !== 'initial' || text.slice(word.end, next.start) !== ' ')
    return false
  // In Israel Wednesday; Israel Strikes Beirut, in a headline.
  const isPlace = /^(?:in|to|from|of|at|near|with|for|on|across|against)$/.test(before?.text ?? '')
  const isHeadline = behind !== undefined && behind.letters !== 'lower' && text.slice(next.end, behind.start) === ' '
  if (isPlace || isHeadline || isDayOrMonth(next.text) || next.text.endsWith('s')) return false
  return next.text.length > 2 && longestAt(tokens, at + 1, text, lexicon) === null && !THINGS.test(next.text)
}

/** The Jordan Valley, the Paris Agreement, London Bridge. */
const THINGS =
  /^(?:agreement|accords?|valley|river|bridge|club|summit|conference|declaration|airport|university|mayor|police|stock|olympics|games|pact|protocol|process|treaty|defen[cs]e|air|post|times|west|east|north|south|armed|prime|foreign|president|minister|army|navy|state|bank|court|hospital|hotel|climate|peace|commune|fashion|institute)$/

const RANKS = /^(?:العقيد|العميد|اللواء|الفريق|الامير|الشيخ|السيد|الدكتور|المستشار|معالي)$/

/** غربي العراق, أذربيجان الغربية: a direction, and not the West. */
function isDirection(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [token, next, before] = [tokens[at]!, tokens[at + 1], tokens[at - 1]]
  if (!token.isArabic) return false
  const isNamed = (each: Token | undefined) => each?.stems.some(({ text }) => lexicon.phrases.has(text)) ?? false
  const isBare = !token.text.includes('ال')
  return isBare ? isNamed(next) || LAND.test(next?.text ?? '') : isNamed(before) && !before!.text.startsWith('ال')
}

const LAND = /^(?:البلاد|العاصمه|المدينه|مدينه|محافظه|ولايه|اقليم|البلده|بلده|منطقه|المنطقه)$/

/** The West Bank: a name behind the article goes on further than one that has the article in it. */
function isCutShort(tokens: readonly Token[], at: number, text: string, { words }: NamingPhrase, lexicon: Lexicon): boolean {
  if (words[0] !== 'the' || at + 1 >= tokens.length) return false
  // The West African country.
  const next = tokens[at + words.length]
  if (words[1] === 'west' && next?.letters === 'initial' && text.slice(tokens[at + 1]!.end, next.start) === ' ') return true
  return (longestAt(tokens, at + 1, text, lexicon)?.phrase.words.length ?? 0) >= words.length
}

const KINDS_OF_PARTY = /^(?:social|liberal|christian|free|new|national|united|progressive|popular|people's)$/

/** The Social Democratic Party is no Democratic Party. */
function isPartOfParty(text: string, tokens: readonly Token[], at: number, { words }: NamingPhrase): boolean {
  const before = tokens[at - 1]
  // The National Security Council.
  if (before?.text === 'national' && words.join(' ') === 'security council') return true
  const isParty = words.at(-1) === 'party' && before !== undefined && text.slice(before.end, tokens[at]!.start) === ' '
  return isParty && KINDS_OF_PARTY.test(before.text)
}

const OF_FIGHTERS = /^(?:liberation|national|people's|democratic|workers|revolutionary|army|front|party|movement|union|council)$/

/** The Baloch Liberation Army is no people. */
function isPartOfArmy(text: string, tokens: readonly Token[], at: number, { actorId, words }: NamingPhrase): boolean {
  const [last, next] = [tokens[at + words.length - 1]!, tokens[at + words.length]]
  const isNext = next?.letters === 'initial' && text.slice(last.end, next.start) === ' ' && OF_FIGHTERS.test(next.text)
  return isNext && actorId.startsWith('group:')
}

/** (الفرنسية): beneath a picture, the agency that took it. */
function isCredit(text: string, { start }: Token, end: number, { actorId, form }: NamingPhrase): boolean {
  return actorId === 'state:FRA' && form === 'demonym' && text[start - 1] === '(' && text[end] === ')'
}

const AFP: Pick<NamingPhrase, 'actorId' | 'form' | 'city'> = { actorId: 'org:AFP', form: 'name' }

const SULTANATE = /^[وفبلك]?(?:ال)?(?:سلطنه|مسقط|عماني\p{L}*)$/u

/** عمان in a text about Jordan is Amman, and else Oman: they are written the same. */
function withAmman(tokens: readonly Token[], mentions: readonly KnownMention[]): KnownMention[] {
  const isAmman = ({ actorId, form, start, end }: KnownMention) => actorId === 'state:OMN' && form === 'name' && end - start === 4
  const isOfJordan = mentions.some(({ actorId }) => actorId === 'state:JOR') && !tokens.some(({ text }) => SULTANATE.test(text))
  return mentions.map((mention) =>
    isOfJordan && isAmman(mention) ? { ...mention, actorId: 'state:JOR', form: 'capital' as const } : mention,
  )
}

const OF_AMERICA = new Set(['org:GOP', 'org:DEM-USA'])

/** الحزب الجمهوري in a text that never speaks of America is a party of somewhere else. */
function withoutOthersParties(mentions: readonly KnownMention[]): KnownMention[] {
  const isAmerica = mentions.some(({ actorId }) => actorId === 'state:USA' || actorId.startsWith('org:USA-'))
  return mentions.filter(({ actorId }) => isAmerica || !OF_AMERICA.has(actorId))
}

/** Every place that names an actor of the lexicon by whole words, the longest name first; none overlap. */
export function knownMentions(folded: FoldedText, lexicon: Lexicon): KnownMention[] {
  const tokens = tokensOf(folded)
  const mentions: KnownMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const found = longestAt(tokens, at, folded.text, lexicon)
    if (!found) {
      const { start, end } = tokens[at]!
      if (isOccupier(tokens, at)) mentions.push({ actorId: 'state:ISR', form: 'name', start, end })
      continue
    }
    const end = nameEnd(tokens[at + found.phrase.words.length - 1]!)
    const { actorId, form, city } = isCredit(folded.text, tokens[at]!, end, found.phrase) ? AFP : found.phrase
    if (isCutShort(tokens, at, folded.text, found.phrase, lexicon)) continue
    if (form === 'demonym' && isTurki(tokens, at)) continue
    if (isKindOfAttack(tokens, at, found.phrase)) continue
    if (isStatesCouncil(tokens, at, found.phrase, lexicon, folded.text, mentions.at(-1))) continue
    if (isPartOfParty(folded.text, tokens, at, found.phrase) || isPartOfArmy(folded.text, tokens, at, found.phrase)) continue
    // US$10 billion; ذات قطر صغير.
    if (folded.text[end] === '$' || isDiameter(tokens, at) || isGivenName(tokens, at, folded.text, found.phrase, lexicon))
      continue
    if (actorId === WEST && form === 'demonym' && isDirection(tokens, at, lexicon)) continue
    // The West: an article is no part of a name.
    const isArticle = found.phrase.words[0] === 'the' && tokens[at]!.letters === 'lower'
    const start = isArticle ? tokens[at + 1]!.start : tokens[at]!.start + found.skip
    mentions.push({ actorId, form, ...(city ? { city } : {}), start, end })
    at += found.phrase.words.length - 1
  }
  return withoutOthersParties(withAmman(tokens, mentions))
}
