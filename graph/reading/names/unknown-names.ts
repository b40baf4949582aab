import { z } from 'zod'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'
import { sentencesOf } from '../text/sentences.ts'
import { nameEnd, type Token, tokenFrom } from '../text/tokens.ts'
import { isInitial, type NameRules, PARTICLES } from './person-names.ts'
import { isBehindKind, isCalledPlace, isNewPlace, isSaidPlace, isWhere } from './unknown-places.ts'

/** A row of data/lexicon/heads.csv: the word that says what a name of several words is the name of. */
export const headRowSchema = z.strictObject({
  kind: z.enum(['organization', 'place', 'thing']),
  words_en: cellList,
  words_ar: cellList,
})
export type HeadRow = z.output<typeof headRowSchema>

export type Heads = ReadonlyMap<string, HeadRow['kind']>

export function makeHeads(rows: readonly HeadRow[]): Heads {
  return new Map(
    rows.flatMap(({ kind, words_en, words_ar }) => [...words_en, ...words_ar].map((word) => [foldWord(word), kind] as const)),
  )
}

/** The Arabic words that a body or a place is called by: the first of its name. */
export function bodyHeads(heads: Heads): string[] {
  return [...heads].flatMap(([word, kind]) => (kind !== 'thing' && /\p{Script=Arabic}/u.test(word) ? [word] : []))
}

/** The English words that a body is called by: the last of its name. */
export function bodyEnds(heads: Heads): string[] {
  return [...heads].flatMap(([word, kind]) => (kind === 'organization' && /^[a-z]/.test(word) ? [word] : []))
}

/** A name that no lexicon knows, told by its capitals. */
export interface UnknownName {
  readonly kind: 'person' | 'organization' | 'place'
  readonly name: string
  readonly start: number
  readonly end: number
}

const INSIDE: ReadonlySet<string> = new Set(['of', 'on', 'the', 'and', 'for', ...PARTICLES])
/** The Council on Foreign Relations. */
const COUNCIL = /^(?:council|committee|commission|conference|institute)$/
const MOST_WORDS = 7
const MOST_WORDS_OF_PERSON = 7

/** Ali al-Khalifa al-Sabah. */
const WITH_ARTICLE = /^(?:al|el|as|ar|ash|an|at|az|ad)-\p{Lu}/u

function isCapital({ letters, isArabic, text }: Token): boolean {
  return !isArabic && letters !== 'lower' && /^\p{L}/u.test(text)
}

/** Headlines in which most words have capitals tell nothing by them. A headline has no full stop. */
function isTitleCase(sentence: string, tokens: readonly Token[], from: number, to: number): boolean {
  // WHY ARE THEY AT ODDS? In capitals alone nothing is told by them, either.
  const words = tokens.slice(from, to).filter(({ isArabic, text }) => !isArabic && /^\p{L}/u.test(text))
  if (words.length > 3 && words.filter(({ letters }) => letters === 'upper').length / words.length > 0.8) return true
  // Relations With U.S.: the stop is of the name.
  const end = sentence.trimEnd()
  if (/[.!?]["”’]?$/.test(end) && !/(?:\p{L}\.){2,}$/u.test(end)) return false
  const long = tokens.slice(from, to).filter(({ text }) => text.length > 3)
  return long.length > 0 && long.filter(isCapital).length / long.length > 0.8
}

/** Robert M. Danin: a letter with its full stop goes on with the name. The Farmers' Union. */
function isNextWord(text: string, last: Token, next: Token): boolean {
  const between = text.slice(last.end, next.start)
  return (
    between === ' ' ||
    (between === "' " && last.text.endsWith('s')) ||
    (between === '. ' && last.text !== 'h.e' && isInitial(last.text))
  )
}

/** Deputy Commander, Assistant Administrator Craig Hart: what somebody is, in front of the name. */
const OFFICER =
  /^(?:deputy|assistant|acting|associate|commander|administrator|coordinator|lieutenant|undersecretary|under-secretary|counsell?or|spokes(?:man|woman|person)|islanders)$/

/** The Bank of Peru: whose body it is stands behind an of. */
function isOfHead({ tokens, heads }: NameSearch, next: number): boolean {
  return tokens[next - 1]?.text === 'of' && heads.get(tokens[next - 2]?.text ?? '') === 'organization'
}

function runFrom(search: NameSearch, at: number, to: number): number {
  const { text, tokens, heads, isTaken, isTitle } = search
  let [end, last, isOwned] = [at, at, false]
  for (let next = at; next < to && next - at < MOST_WORDS; next++) {
    const token = tokens[next]!
    if (next > at && !isNextWord(text, tokens[next - 1]!, token)) break
    // Carter Center Chair: behind what a body is called by stands its officer.
    if (next > at && isTitle(next) && heads.get(tokens[next - 1]!.text) === 'organization') break
    if (next > at && OFFICER.test(token.text)) break
    // In his book Diplomacy Mr Kissinger says.
    if (next > at && /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt|col|commandant)$/.test(token.text)) break
    // Al Sabah is a family, and no place.
    const isFamily = next > at && WITH_ARTICLE.test(token.written)
    isOwned = next > at && isTaken(next) && (isOfHead(search, next) || (isOwned && isTaken(next - 1)))
    if ((isCapital(token) || isFamily) && (!isTaken(next) || isOwned || tokens[next - 1]?.text === 'al')) last = next + 1
    else if (!INSIDE.has(token.text) || next === at || (token.text === 'on' && !COUNCIL.test(tokens[at]!.text))) break
    end = last
    // The Korean People's Army.
    if (/'s$/.test(token.text) && !(token.text === "people's" && tokens[next + 1] && isCapital(tokens[next + 1]!))) break
  }
  return end - at
}

/** A word between those of a body or a text, and never of a person. */
function isJoint({ text, letters }: Token): boolean {
  return letters === 'lower' && /^(?:of|on|the|and|for)$/.test(text)
}

/** The Conference on Poverty Reduction: nobody is called so. */
const ABSTRACT =
  /(?:tions?|manship|ism|[^e]ments?)$|^(?:highways|railways|ports|airports|sports|awareness|readiness|preparedness|business|fitness|wellness|happiness)$/

/** A Russo-Ukrainian Zenith: whose a thing is. */
const OF_TWO_PEOPLES =
  /^(?:russo|anglo|sino|franco|greco|graeco|turco|austro|euro|afro|italo|luso|hispano|nippo|serbo|perso|israelo|indo|romano)-\p{L}+(?:an|ese|ish|ch|i)$/u

function kindOf(words: readonly Token[], heads: Heads): UnknownName['kind'] | null {
  const kinds = words.map(({ text }) => heads.get(text.replace(/'s$/, ''))).filter((kind) => kind !== undefined)
  // Organization for Security and Cooperation, South Asian Association for Regional Cooperation: what it is stands before the for.
  const joint = words.findIndex(({ text }) => /^(?:of|on|for)$/.test(text))
  if (joint > 0 && words.slice(0, joint).some(({ text }) => heads.get(text) === 'organization')) return 'organization'
  const kind = kinds.at(-1)
  if (kind === 'thing' || heads.get(words[0]!.text) === 'thing') return null
  if (kind) return kind
  if (ABSTRACT.test(words.at(-1)!.text) || OF_TWO_PEOPLES.test(words[0]!.text)) return null
  return words.length <= MOST_WORDS_OF_PERSON && !words.some(isJoint) ? 'person' : null
}

/** In Brazil-China trade, intra-Afghan talks: between whom something is. */
function isBetween(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]!.text.includes('-')) return false
  return /^(?:intra|inter|pro|anti|non|trans)-/.test(tokens[at]!.text) || BETWEEN.test(tokens[at + 1]?.text ?? '')
}

const BETWEEN =
  /^(?:relations|relationship|ties|trade|economic|talks|negotiations|border|war|summit|cooperation|alliance|dialogue|bilateral|security|military|strategic|dispute|conflict|tensions)$/

/** Names of weapons and products end in a number or a letter: Su-30, Sputnik V. */
function isModel(words: readonly Token[]): boolean {
  return (
    words.some(({ text }) =>
      /\d|-(?:class|type|era|flagged|based|backed|led|born|owned|run|held|controlled|aligned|brokered|sponsored|linked)$/.test(
        text,
      ),
    ) || /^(?:\p{L}|ii|iii|iv)$/u.test(words.at(-1)!.text)
  )
}

/** Oil giant Petrobras, the Izvestia newspaper. */
const FIRMS =
  /^(?:giant|company|firm|conglomerate|carmaker|planemaker|airline|newspaper|daily|broadcaster|insurer|bank|start-up)$/

/** One word with a capital: in Salisbury a place, GRU an organisation; all else may be anything. */
function loneName(text: string, tokens: readonly Token[], at: number, from: number, heads: Heads): UnknownName['kind'] | null {
  const { text: word, letters, end } = tokens[at]!
  const plain = word.replace(/'s$/, '')
  if (heads.has(plain) || /\d/.test(word) || plain.length < 3) return null
  const isFirm = FIRMS.test(tokens[at - 1]?.text ?? '') && text.slice(tokens[at - 1]!.end, tokens[at]!.start) === ' '
  const isPaper = tokens[at + 1]?.text === 'newspaper' && text.slice(end, tokens[at + 1]!.start) === ' '
  if ((isFirm || isPaper) && letters === 'initial' && at > from) return 'organization'
  // الحزب الشيوعي (PCC), مادة RDX: within Arabic, Latin letters are short for what was said, or for a thing.
  const isGloss = tokens[at - 1]?.isArabic === true
  const isShort = letters === 'upper' && plain.length <= 8 && at > from && !/^[,:]/.test(text.slice(end)) && !isGloss
  if (isShort) return 'organization'
  const isPlace =
    isWhere(tokens, at) ||
    isBehindKind(tokens, at) ||
    isSaidPlace(text, tokens, at + 1) ||
    (at > from && !/(?:ish|ese|ian)$/.test(plain) && isCalledPlace(text, tokens, at + 1))
  return letters === 'initial' && !isBetween(tokens, at) && isPlace && !text.startsWith("'s", end) ? 'place' : null
}

/** John Smith of the Rural Institute: who stands in front of the of is no body. */
function isOfBody(words: readonly Token[], joint: number, heads: Heads): boolean {
  const isOf = words[joint]!.text === 'of' && words[joint + 1]?.text === 'the'
  return isOf && joint > 1 && !words.slice(0, joint).some(({ text }) => heads.has(text))
}

/** An "and" or an "of" is within the name of an organisation; a person's name ends before it. */
function named(words: readonly Token[], heads: Heads): readonly Token[] {
  const joint = words.findIndex(isJoint)
  if (joint < 0 || (kindOf(words, heads) === 'organization' && !isOfBody(words, joint, heads))) return words
  return words.slice(0, joint)
}

/** A text to look for names in. */
export interface NameSearch {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly heads: Heads
  readonly rules: NameRules
  /** Whether the word at a place belongs to something known. */
  readonly isTaken: (at: number) => boolean
  /** Whether an office stands right behind the word at a place: Peskov, the Kremlin spokesman. */
  readonly isIntroduced: (at: number) => boolean
  /** Whether a word begins what an office is called. */
  readonly isTitle: (at: number) => boolean
  /** Where a place begins that is known and stands right in front of a word: the Paris Peace Forum. */
  readonly placeBefore: (at: number) => number
}

/** Kelly, Emily are names. */
const MOST_OF_NAME = 5

/** The words with a capital from a place on that are a name together, and what it is the name of; null where they are none. */
function nameFrom(search: NameSearch, at: number, from: number, to: number) {
  const { text, tokens, heads, isIntroduced } = search
  const length = runFrom(search, at, to)
  const lone = length === 1 ? loneName(text, tokens, at, from, heads) : null
  const isThing = heads.has(tokens[at]!.text.replace(/'s$/, ''))
  // Separately, Portugal's foreign minister: what opens a sentence is nobody.
  const isAdverb = at === from && tokens[at]!.text.endsWith('ly') && tokens[at]!.text.length > MOST_OF_NAME
  const isOne = length === 1 && !isThing && !isAdverb && tokens[at]!.letters === 'initial'
  const alone = lone ?? (isOne && isIntroduced(at) ? 'person' : null)
  if (alone) return { kind: alone, words: [tokens[at]!] }
  const ofPlace = named(tokens.slice(search.placeBefore(at), at + length), heads)
  if (ofPlace[0] !== tokens[at] && kindOf(ofPlace, heads) === 'organization')
    return { kind: 'organization' as const, words: ofPlace }
  const words = named(tokens.slice(at, at + length), heads)
  const kind = words.length < 2 ? null : kindOf(words, heads)
  if (kind !== 'person') return { kind, words }
  const isPlace = isBehindKind(tokens, at) || isCalledPlace(text, tokens, at + words.length) || isWhere(tokens, at)
  return { kind: isModel(words) ? null : isPlace ? ('place' as const) : kind, words }
}

/** The other places of short names that stand alone: GRU before a comma is the GRU that was seen to be one. */
function again({ text, tokens, isTaken }: NameSearch, found: readonly UnknownName[]): UnknownName[] {
  const short = new Map(
    found.filter(({ kind, name }) => kind === 'organization' && !name.includes(' ')).map((each) => [each.name, each]),
  )
  const known = new Set(found.map(({ start }) => start))
  if (short.size === 0) return []
  return tokens.flatMap((token, at) => {
    const end = nameEnd(token)
    const same =
      token.letters === 'upper' && !isTaken(at) && !known.has(token.start) ? short.get(text.slice(token.start, end)) : undefined
    return same ? [{ ...same, start: token.start, end }] : []
  })
}

const TEXTS =
  /^(?:agreement|treaty|pact|accords?|protocol|convention|assistance|act|plan|declaration|initiative|memorandum|programme|program|charter|framework|strategy|exercise)$/

/** The Military Information Agreement (GSOMIA), the CFE Treaty: short for a thing, or of one. No body is called so anywhere. */
function isOfThing({ text, tokens }: NameSearch, at: number): boolean {
  const [before, word, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (next && TEXTS.test(next.text) && next.letters === 'initial' && text.slice(word.end, next.start) === ' ') return true
  return TEXTS.test(before?.text ?? '') && text.slice(before!.end, word.start) === ' (' && text[word.end] === ')'
}

/** Names of two words and more in English that no lexicon has: persons, and organisations and places by their last word. */
export function unknownNames(search: NameSearch): UnknownName[] {
  const { text, tokens, rules, isTaken } = search
  const found: UnknownName[] = []
  for (const sentence of sentencesOf(text)) {
    const [from, to] = [tokenFrom(tokens, sentence.start), tokenFrom(tokens, sentence.end)]
    if (isTitleCase(text.slice(sentence.start, sentence.end), tokens, from, to)) continue
    for (let at = from; at < to; at++) {
      const word = tokens[at]!
      if (!isCapital(word) || isTaken(at) || rules.honorifics.has(word.text)) continue
      if ((rules.stops.has(word.text) && !isNewPlace(tokens, at, from)) || OFFICER.test(word.text)) continue
      const { kind, words } = nameFrom(search, at, from, to)
      const end = nameEnd(words.at(-1) ?? word)
      const { start } = words[0] ?? word
      if (kind) found.push({ kind, name: text.slice(start, end), start, end })
      at += Math.max(0, words.filter((each) => each.start > word.start).length)
    }
  }
  const things = new Set(
    tokens.flatMap((token, at) =>
      token.letters === 'upper' && isOfThing(search, at) ? text.slice(token.start, nameEnd(token)) : [],
    ),
  )
  return [...found, ...again(search, found)].filter(({ name }) => !things.has(name))
}
