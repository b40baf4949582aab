import { givenNameAt, isBeside } from '../names/given-names.ts'
import { FAMILY, isIndefinite, isTheirs, isWord, type NameRules, PARTICLES } from '../names/person-names.ts'
import type { UnknownName } from '../names/unknown-names.ts'
import { DAYS_AR } from '../text/day-names.ts'
import type { Token } from '../text/tokens.ts'

/** Words that go on with nothing: verbs, what is counted, adjectives and adverbs. */
const ENDS_NAME = /^(?:س?[يتن]\p{L}{3,}|\p{L}+(?:ات|يه|تين|ان|ون)|ال\p{L}+ه)$/u

/** How family names end that are no verbs: سيريبرينيكوف, يانوكوفيتش. */
const FOREIGN = /(?:وف|يف|وفا|سكي|تش|شفيلي|ينكو|سون|مان|ينا|يني)$/

/** Whether a word goes on with a name that has some words. */
function goesOn(search: GivenSearch, at: number, words: number): boolean {
  const { tokens, text, rules, isTaken } = search
  const [token, last] = [tokens[at], tokens[at - 1]!]
  if (!token?.isArabic || !isBeside(text, last, token) || isTaken(at)) return false
  const joined = /^[وفبلك]/.test(token.text) ? token.text.slice(1) : null
  const isAli = token.written === 'علي'
  // علي أكبر ولايتي: else a word.
  if (token.text === 'اكبر' && last.written.endsWith('علي')) return true
  // هانس فان دن بروك: a particle looks like a joined word.
  if (PARTICLES.has(token.text)) return true
  if ((isWord(token.text, rules) && !isAli) || isTheirs(token, rules) || rules.honorifics.has(token.text)) return false
  if (joined !== null && (isWord(joined, rules) || /^(?:ال|ل\p{L})/u.test(joined) || rules.heads.has(joined))) return false
  // لإحياء, ونفاطيم: what stands behind a preposition, or an and.
  if (/^(?:ل[إأآ]|و\p{L}{4,})/u.test(token.written) && !rules.given.has(token.text)) return false
  if (rules.heads.has(token.text.replace(/^ال/, ''))) return false
  if (PARTICLES.has(last.text)) return true
  if (rules.given.has(token.text)) return true
  // رئيسًا: what somebody becomes.
  if (token.written.includes('\u064b')) return false
  if (words === 1) return !/^(?:س?[يت]\p{L}{4,})$/u.test(token.text) || FOREIGN.test(token.text)
  return !ENDS_NAME.test(token.text) && !isIndefinite(tokens, at) && !/^[وفبل]\p{L}{4,}/u.test(token.text)
}

interface GivenSearch {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly rules: NameRules
  readonly isTaken: (at: number) => boolean
  /** Whether علي may be على. */
  readonly isAliOpen: boolean
}

const MOST_WORDS = 5

/** Whether a text writes ي for ى, as Egyptian papers do: then علي may be على, on. */
function writesNoAlif(tokens: readonly Token[]): boolean {
  return tokens.some(({ isArabic }) => isArabic) && !tokens.some(({ written }) => written.endsWith('ى'))
}

function isOpenAli({ tokens, rules }: GivenSearch, at: number): boolean {
  const next = tokens[at + 1]?.text ?? ''
  return tokens[at]!.written.endsWith('علي') && !PARTICLES.has(next) && next !== 'اكبر' && !rules.given.has(next)
}

/** Behind a word that is a name, too, another name must stand: the article, a given name or a family name that is no word. */
function isNameBehind({ tokens, rules }: GivenSearch, at: number): boolean {
  const word = tokens[at]?.text ?? ''
  // وسام الجمهورية, برهان الحكومة: words with an article that nobody is called by.
  const isFamily =
    /^ال\p{L}{3,}/u.test(word) && !isWord(word, rules) && !isWord(word.slice(2), rules) && !rules.honorifics.has(word)
  return isFamily || FAMILY.test(word) || PARTICLES.has(word) || rules.given.has(word)
}

function nameAt(search: GivenSearch, at: number): (UnknownName & { to: number }) | null {
  const { tokens, text, rules } = search
  const given = givenNameAt(tokens, at, text, rules.given)
  if (!given || (search.isAliOpen && isOpenAli(search, at))) return null
  // 15 ألفا آخرين: behind a number it is a number.
  if (/\d$/.test(tokens[at - 1]?.text ?? '')) return null
  let [to, words] = [at + given.words, 1]
  if (!goesOn(search, to, 1) || (given.kind === 'word' && !isNameBehind(search, to))) return null
  while (to < tokens.length && to - at < MOST_WORDS && goesOn(search, to, words)) {
    if (!PARTICLES.has(tokens[to]!.text)) words++
    to++
  }
  while (to > at && PARTICLES.has(tokens[to - 1]!.text)) to--
  if (to - at <= given.words) return null
  const [start, end] = [tokens[at]!.start + given.skip, tokens[to - 1]!.end]
  return { kind: 'person', name: text.slice(start, end), start, end, to }
}

const SAYS =
  /^[وف]?(?:[يت]قول|قالت?|[يت]ضيف|اضافت?|اوضحت?|[يت]وضح|اكدت?|[يت]وكد|اشارت?|[يت]شير|صرحت?|ذكرت?|افادت?|اعتبرت?|[يت]عتبر|راي|رات|[يت]ري|لفتت?|كشفت?|تابعت?|اعلنت?)$/
const THAT = /^(?:ان|انه|انها|انهم)$/
const SAID_WITHIN = 10

/** Whether what is said begins at a word: إن, or behind a colon. */
function beginsSaid(text: string, tokens: readonly Token[], at: number): boolean {
  return THAT.test(tokens[at]!.text) || /^: ?"?$/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start))
}

/** A word that somebody may be called by whom nobody knows: none with an article, none that goes on with what is in front. */
function isUnknownWord({ tokens, rules, isTaken }: GivenSearch, at: number): boolean {
  const { text, isArabic } = tokens[at]!
  const isPlain =
    isArabic && text.length > 2 && !isTaken(at) && !SAYS.test(text) && !isWord(text, rules) && !rules.honorifics.has(text)
  const isMade = /^(?:ال|لل|[بلكوف](?=ال))|^\p{L}+(?:يه|ات|تها|ته)$|^(?:سي|ست)\p{L}{4}/u.test(text)
  return isPlain && !isMade && !rules.heads.has(text) && !isTheirs(tokens[at]!, rules) && !tokens[at]!.written.includes('\u064b')
}

/** قال الخبير المستقل يريفان بوزويان إن: two or three words that nobody knows, behind what somebody is and in front of what they say. */
function nameBeforeSaid(search: GivenSearch, said: number): (UnknownName & { to: number }) | null {
  const { tokens, text, isTaken } = search
  if (said < 4 || !tokens[said]!.isArabic || !beginsSaid(text, tokens, said)) return null
  const to = tokens[said - 1]!.text === 'الي' ? said - 1 : said
  let at = to
  while (
    at > 0 &&
    to - at < MOST_SAID &&
    isUnknownWord(search, at - 1) &&
    (at === to || isBeside(text, tokens[at - 1]!, tokens[at]))
  )
    at--
  const before = tokens[at - 1]
  if (to - at < 2 || !before || text.slice(before.end, tokens[at]!.start) !== ' ') return null
  if (!/^ال\p{L}{3,}/u.test(before.text) && !isTaken(at - 1)) return null
  const saying = tokens.slice(Math.max(0, at - SAID_WITHIN), at).findLastIndex((token) => SAYS.test(token.text))
  const from = Math.max(0, at - SAID_WITHIN) + saying
  if (saying < 0 || from > at - 2 || /[،؛:".]/.test(text.slice(tokens[from]!.end, tokens[at]!.start))) return null
  // Who stands right behind the verb says it, by what they are: قال الخبير, قال مدير.
  if (isTaken(from + 1)) return null
  const [start, end] = [tokens[at]!.start, tokens[to - 1]!.end]
  return { kind: 'person', name: text.slice(start, end), start, end, to }
}

const MOST_SAID = 3

/** Where a run of words ends that nobody knows, from a place on. */
function unknownTo(search: GivenSearch, from: number): number {
  const { tokens, text } = search
  let to = from
  const isNext = () => to === from || isBeside(text, tokens[to - 1]!, tokens[to])
  while (to - from < MOST_SAID && tokens[to] && isNext() && (isUnknownWord(search, to) || PARTICLES.has(tokens[to]!.text))) to++
  return to
}

/** Whether words that nobody knows are a name: two or three of them, and neither what somebody is nor of what kind. */
function isName({ tokens, rules }: GivenSearch, from: number, to: number): boolean {
  const words = tokens.slice(from, to)
  const first = words[0]?.text ?? ''
  // وهو يبتسم, وكتب مقالا.
  if (SAYS.test(first) || /^و(?:هو|هي|هم|كتبت?|نشرت?|وجهت?)$/.test(first)) return false
  // متظاهرون غاضبون.
  const isPlural = words.every(({ text }) => /\p{L}{3,}(?:ون|ين)$/u.test(text))
  return (
    words.length >= 2 && !words.some(({ text }) => rules.callings.noNames.has(text)) && !isPlural && !isIndefinite(tokens, from)
  )
}

const BEHIND_SPEAKER = new RegExp(`^(?:ان|انه|انها|الي|من|في|خلال|عبر|عقب|امس|اليوم|ل\\p{L}{4,}|${DAYS_AR})$`, 'u')

/** وقال ثاندي موكوينا إن: words that nobody knows, between the verb and what is said. */
function nameBehindSaying(search: GivenSearch, at: number): (UnknownName & { to: number }) | null {
  const { tokens, text } = search
  if (!SAYS.test(tokens[at - 1]?.text ?? '') || text.slice(tokens[at - 1]!.end, tokens[at]!.start) !== ' ') return null
  const to = unknownTo(search, at)
  const next = tokens[to]
  if (!next || !isName(search, at, to)) return null
  const gap = text.slice(tokens[to - 1]!.end, next.start)
  if (!/^(?: ?\(|، ?|: ?"?| ")$/.test(gap) && !(gap === ' ' && BEHIND_SPEAKER.test(next.text))) return null
  const [start, end] = [tokens[at]!.start, tokens[to - 1]!.end]
  return { kind: 'person', name: text.slice(start, end), start, end, to }
}

/** ثاندي موكوينا قال, أما ثاندي موكوينا فقال: words that nobody knows, between where a sentence begins and its verb of saying. */
function nameBeforeSaying(search: GivenSearch, at: number): (UnknownName & { to: number }) | null {
  const { tokens, text } = search
  const before = tokens[at - 1]
  // One space alone begins no sentence.
  const isStart = !before || (tokens[at]!.start - before.end > 1 && /[.\n]/.test(text.slice(before.end, tokens[at]!.start)))
  if (!isStart && !/^[وف]?اما$/.test(before.text)) return null
  const to = unknownTo(search, at)
  const isSaid = tokens[to] && text.slice(tokens[to - 1]?.end, tokens[to].start) === ' ' && SAYS.test(tokens[to].text)
  if (!isSaid || !isName(search, at, to)) return null
  const [start, end] = [tokens[at]!.start, tokens[to - 1]!.end]
  return { kind: 'person', name: text.slice(start, end), start, end, to }
}

/** Persons in Arabic whom no title introduces, told by a given name with another name behind: هادي البحرة. */
export function givenNames(of: Omit<GivenSearch, 'isAliOpen'>): UnknownName[] {
  const search = { ...of, isAliOpen: writesNoAlif(of.tokens) }
  const found: UnknownName[] = []
  for (let at = 0; at < search.tokens.length; at++) {
    const own = search.isTaken(at) ? null : (nameAt(search, at) ?? nameBehindSaying(search, at) ?? nameBeforeSaying(search, at))
    const name = nameBeforeSaid(search, at) ?? own
    if (!name) continue
    const { to, ...person } = name
    if (person.start >= (found.at(-1)?.end ?? 0)) found.push(person)
    at = Math.max(at, to - 1)
  }
  return found
}
