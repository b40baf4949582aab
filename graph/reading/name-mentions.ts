import type { FoldedText } from './folded-text.ts'
import type { FoundPerson } from './persons.ts'
import { byFirstWord, type Phrase, type Phrases, phrasesAt } from './phrases.ts'
import { nameEnd, stemsOf, type Token, tokensOf } from './tokens.ts'

/** One place that names a person, by the whole name or by a part of it. Places are of the folded text. */
export interface NameMention {
  /** The whole name, folded: what tells persons apart within a text. */
  readonly name: string
  readonly start: number
  readonly end: number
}

const SHORTEST = 3

/** The words by which a person may be named alone: the first and the last. Family names come first in Korea and China. */
function partsOf(name: string): string[] {
  const words = name.split(' ')
  // Assad is al-Assad.
  const last = words.at(-1)!
  return [...new Set([words[0]!, last, last.replace(/^(?:al|el)-/, '')])].filter(
    (word) => words.length > 1 && word.length >= SHORTEST,
  )
}

/** Each part of a name with the name it is part of; a part of two names is of neither. */
function ownersOf(names: ReadonlySet<string>): Map<string, string | null> {
  const owners = new Map<string, string | null>()
  for (const name of names)
    for (const part of partsOf(name)) {
      const known = owners.get(part)
      owners.set(part, known === undefined || known === name ? name : null)
    }
  return owners
}

interface Place {
  readonly at: number
  readonly length: number
  readonly skip: number
  readonly name: string
}

interface WholeName extends Phrase {
  readonly name: string
}

function wholeNames(names: Iterable<string>): Phrases<WholeName> {
  return byFirstWord([...names].map((name) => ({ name, words: name.split(' ') })))
}

function wholeAt(tokens: readonly Token[], at: number, names: Phrases<WholeName>): Place | null {
  const found = phrasesAt(tokens, at, names)[0]
  return found ? { at, length: found.words.length, skip: found.skip, name: found.name } : null
}

function partAt(tokens: readonly Token[], at: number, owners: ReadonlyMap<string, string | null>): Place | null {
  const token = tokens[at]!
  if (!token.isArabic && token.letters === 'lower') return null
  for (const { text, skip, isBare } of stemsOf(token)) {
    // على is no علي, although folded they are the same.
    if (text === 'علي' && !token.written.endsWith('علي')) continue
    const name = isBare ? null : owners.get(text.replace(/'s$/, ''))
    if (name) return { at, length: 1, skip, name }
  }
  return null
}

/**
 * Every place of a text that names one of the persons it introduces: by the whole name, or by a part of it that is nobody else's.
 * A part that stands before its person is introduced counts too: titles do so.
 */
export function nameMentions(folded: FoldedText, persons: readonly FoundPerson[]): NameMention[] {
  const names = new Set(persons.map(({ name }) => name))
  const owners = ownersOf(names)
  const whole = wholeNames(names)
  const tokens = tokensOf(folded)
  const mentions: NameMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const place = wholeAt(tokens, at, whole) ?? partAt(tokens, at, owners)
    if (!place) continue
    const end = nameEnd(tokens[at + place.length - 1]!)
    mentions.push({ name: place.name, start: tokens[at]!.start + place.skip, end })
    at += place.length - 1
  }
  return mentions
}
