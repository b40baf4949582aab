import { z } from 'zod'
import { type FoldedText, foldWord } from './folded-text.ts'
import { cellList } from './lexicon-cell.ts'
import type { NameRules } from './person-names.ts'
import { sentencesOf } from './sentences.ts'
import { stemsOf, type Token, tokenFrom } from './tokens.ts'

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

/** A name that no lexicon knows, told by its capitals. */
export interface UnknownName {
  readonly kind: 'person' | 'organization' | 'place'
  readonly name: string
  readonly start: number
  readonly end: number
}

const INSIDE = new Set(['of', 'the', 'and', 'for', 'bin', 'al', 'de', 'van', 'von', 'der', 'del', 'el', 'ibn'])
const MOST_WORDS = 6
const MOST_WORDS_OF_PERSON = 4

function isCapital({ letters, isArabic, text }: Token): boolean {
  return !isArabic && letters !== 'lower' && /^\p{L}/u.test(text)
}

/** Headlines in which most words have capitals tell nothing by them. A headline has no full stop. */
function isTitleCase(sentence: string, tokens: readonly Token[], from: number, to: number): boolean {
  if (/[.!?]["”’]?$/.test(sentence.trimEnd())) return false
  const long = tokens.slice(from, to).filter(({ text }) => text.length > 3)
  return long.length > 0 && long.filter(isCapital).length / long.length > 0.8
}

function runFrom(text: string, tokens: readonly Token[], at: number, to: number, isTaken: (at: number) => boolean): number {
  let [end, last] = [at, at]
  for (let next = at; next < to && next - at < MOST_WORDS; next++) {
    const token = tokens[next]!
    if (next > at && text.slice(tokens[next - 1]!.end, token.start) !== ' ') break
    if (isCapital(token) && !isTaken(next)) last = next + 1
    else if (!INSIDE.has(token.text) || next === at) break
    end = last
    if (/'s$/.test(token.text)) break
  }
  return end - at
}

function kindOf(words: readonly Token[], heads: Heads): UnknownName['kind'] | null {
  const kinds = words.map(({ text }) => heads.get(text.replace(/'s$/, ''))).filter((kind) => kind !== undefined)
  const kind = kinds.at(-1)
  if (kind === 'thing') return null
  if (kind) return kind
  return words.length <= MOST_WORDS_OF_PERSON &&
    !words.some(({ text, letters }) => INSIDE.has(text) && letters === 'lower' && /^(?:of|the|and|for)$/.test(text))
    ? 'person'
    : null
}

const WHERE = new Set(['in', 'at', 'near'])

/** One word with a capital: in Salisbury a place, GRU an organisation; all else may be anything. */
function loneName(text: string, tokens: readonly Token[], at: number, from: number, heads: Heads): UnknownName['kind'] | null {
  const { text: word, letters, end } = tokens[at]!
  const plain = word.replace(/'s$/, '')
  if (heads.has(plain) || /\d/.test(word) || plain.length < 3) return null
  if (letters === 'upper' && plain.length <= 8 && at > from && !/^[,:]/.test(text.slice(end))) return 'organization'
  return letters === 'initial' && WHERE.has(tokens[at - 1]?.text ?? '') && !text.startsWith("'s", end) ? 'place' : null
}

/** An "and" or an "of" is within the name of an organisation; a person's name ends before it. */
function named(words: readonly Token[], heads: Heads): readonly Token[] {
  const joint = words.findIndex(({ text, letters }) => letters === 'lower' && /^(?:and|of|for|the)$/.test(text))
  if (joint < 0 || kindOf(words, heads) === 'organization') return words
  return words.slice(0, joint)
}

const DEFINITE = /^(?:ال|لل)\p{L}{2,}/u
const MOST_BEHIND_HEAD = 4

/** بلدة بادمي: a place by the word for what it is. */
function placeBehind(
  text: string,
  tokens: readonly Token[],
  at: number,
  heads: Heads,
  rules: NameRules,
  isTaken: (at: number) => boolean,
): UnknownName | null {
  const isHead = stemsOf(tokens[at]!).some((stem) => !stem.isBare && heads.get(stem.text) === 'place')
  const next = tokens[at + 1]
  if (!isHead || !next || isTaken(at + 1) || rules.stops.has(next.text) || text.slice(tokens[at]!.end, next.start) !== ' ')
    return null
  return /\d/.test(next.text) ? null : { kind: 'place', name: next.text, start: next.start, end: next.end }
}

/** Organisations in Arabic: a word for what it is, and definite words behind it: الآلية الثلاثية, المجلس الأعلى للأمن القومي. */
export function unknownBodies(
  folded: FoldedText,
  tokens: readonly Token[],
  heads: Heads,
  rules: NameRules,
  isTaken: (at: number) => boolean,
): UnknownName[] {
  const found: UnknownName[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]!.isArabic || isTaken(at)) continue
    const place = placeBehind(folded.text, tokens, at, heads, rules, isTaken)
    if (place) {
      found.push(place)
      continue
    }
    const stem = stemsOf(tokens[at]!).find(({ text }) => heads.get(text) === 'organization')
    if (!stem) continue
    // المجلس الوطني is one thing, المجلس العقوبات are two.
    const isOne = (next: number) => !stem.isBare || /(?:ي|ه|يون|يين|علي|حاكم|اعلي|اول)$/.test(tokens[next]!.text)
    let to = at + 1
    const isBehind = (next: number) =>
      folded.text.slice(tokens[next - 1]!.end, tokens[next]!.start) === ' ' &&
      DEFINITE.test(tokens[next]!.text) &&
      !rules.stops.has(tokens[next]!.text) &&
      !isTaken(next) &&
      isOne(next)
    while (to < tokens.length && to - at <= MOST_BEHIND_HEAD && isBehind(to)) to++
    if (to === at + 1) continue
    const [start, end] = [tokens[at]!.start + stem.skip, tokens[to - 1]!.end]
    found.push({ kind: 'organization', name: folded.text.slice(start, end), start, end })
    at = to - 1
  }
  return found
}

/**
 * Names of two words and more in English that no lexicon has: persons, and organisations and places by their last word.
 * @param isTaken Whether the word at a place belongs to something known.
 */
export function unknownNames(
  folded: FoldedText,
  tokens: readonly Token[],
  heads: Heads,
  rules: NameRules,
  isTaken: (at: number) => boolean,
): UnknownName[] {
  const found: UnknownName[] = []
  for (const { start, end } of sentencesOf(folded.text)) {
    const [from, to] = [tokenFrom(tokens, start), tokenFrom(tokens, end)]
    if (isTitleCase(folded.text.slice(start, end), tokens, from, to)) continue
    for (let at = from; at < to; at++) {
      if (!isCapital(tokens[at]!) || isTaken(at) || rules.stops.has(tokens[at]!.text) || rules.honorifics.has(tokens[at]!.text))
        continue
      const length = runFrom(folded.text, tokens, at, to, isTaken)
      const alone = length === 1 ? loneName(folded.text, tokens, at, from, heads) : null
      if (alone) {
        const end = tokens[at]!.text.endsWith("'s") ? tokens[at]!.end - 2 : tokens[at]!.end
        found.push({ kind: alone, name: folded.text.slice(tokens[at]!.start, end), start: tokens[at]!.start, end })
        continue
      }
      const words = named(tokens.slice(at, at + length), heads)
      const kind = words.length < 2 ? null : kindOf(words, heads)
      if (kind) {
        const end = words.at(-1)!.text.endsWith("'s") ? words.at(-1)!.end - 2 : words.at(-1)!.end
        found.push({ kind, name: folded.text.slice(words[0]!.start, end), start: words[0]!.start, end })
      }
      at += Math.max(0, words.length - 1)
    }
  }
  return found
}
