import type { FoldedText } from '../text/folded-text.ts'
import { byFirstWord, type Phrase, type Phrases } from '../text/phrases.ts'
import { nameEnd, type Token, tokensOf } from '../text/tokens.ts'
import type { FoundPerson } from './found-person.ts'
import type { Heads } from './unknown-names.ts'

/** One place that names a person, by the whole name or by a part of it. Places are of the folded text. */
export interface NameMention {
  readonly id: string
  readonly start: number
  readonly end: number
}

const SHORTEST = 3
/** Family names of two letters. */
const FAMILY = /^(?:hu|wu|li|xi|yu|lu|ma|ho|su|ye|qi|xu|ng|ko|oh|lê|le|vo|ha)$/

const PARTICLE = /^(?:de|da|do|dos|das|del|di)$/

/** Fernandez of Cristina Fernandez de Kirchner, Lula of Luiz Inácio Lula da Silva: a family name in front of a particle. */
export function beforeParticle(name: string): string[] {
  const words = name.split(' ')
  return words.filter((word, at) => at > 0 && word.length > SHORTEST && PARTICLE.test(words[at + 1] ?? ''))
}

/** The words by which a person may be named alone: the first and the last. Family names come first in Korea and China. */
function partsOf(name: string): string[] {
  const words = name.split(' ')
  if (words.length === 1) return words
  // Assad is al-Assad.
  const last = words.at(-1)!
  return [...new Set([words[0]!, ...beforeParticle(name), last, last.replace(/^(?:al|el)-/, '')])].filter(
    (word) => word.length >= SHORTEST || FAMILY.test(word),
  )
}

type Named = Pick<FoundPerson, 'id' | 'name'>

/** Each part of a name with the person whose it is; a part of two persons' names is of neither. */
export function ownersOf(persons: readonly Named[]): Map<string, string | null> {
  const owners = new Map<string, string | null>()
  for (const { id, name } of persons)
    for (const part of partsOf(name)) {
      const known = owners.get(part)
      owners.set(part, known === undefined || known === id ? id : null)
    }
  return owners
}

interface Place {
  readonly at: number
  readonly length: number
  readonly skip: number
  readonly id: string
}

interface WholeName extends Phrase {
  readonly id: string
}

/** Arabic writes no word with a hyphen: مون جيه-إن is three. */
const BETWEEN_WORDS = /(?<=\p{Script=Arabic})-(?=\p{Script=Arabic})| /u

/** The letter of John F. Kennedy. */
function withoutStop(word: string): string {
  return word.replace(/\.$/, '')
}

function wholeNames(persons: readonly Named[]): Phrases<WholeName> {
  return byFirstWord(
    new Map(persons.map(({ id, name }) => [name, { id, words: name.split(BETWEEN_WORDS).map(withoutStop) }])).values(),
  )
}

/** Whether the other words of a name stand behind its first; the last may have the 's of a possessor. */
function isWhole(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => {
    const text = tokens[at + index]?.text
    return index === 0 || text === word || (index === words.length - 1 && text === `${word}'s`)
  })
}

function wholeAt(tokens: readonly Token[], at: number, names: Phrases<WholeName>): Place | null {
  for (const { text, skip, isBare } of tokens[at]!.shortStems) {
    const found = isBare ? undefined : names.get(text)?.find(({ words }) => isWhole(tokens, at, words))
    if (found) return { at, length: found.words.length, skip, id: found.id }
  }
  return null
}

/** John F. Kennedy is no John Kerry: a first name with another name behind it is somebody else's. */
function isOfAnother(tokens: readonly Token[], at: number, firsts: ReadonlySet<string>): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  if (token.isArabic || !firsts.has(token.text) || !next || next.letters === 'lower') return false
  return next.start - token.end === 1
}

/** The Carter Center, the Clinton Foundation: what is called by somebody's name. */
function isOfBody(tokens: readonly Token[], at: number, heads: Heads): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  return next?.letters === 'initial' && next.start - token.end === 1 && heads.get(next.text) === 'organization'
}

function partAt(
  tokens: readonly Token[],
  at: number,
  owners: ReadonlyMap<string, string | null>,
  firsts: ReadonlySet<string>,
  heads: Heads,
): Place | null {
  const token = tokens[at]!
  if (!token.isArabic && token.letters === 'lower') return null
  if (isOfAnother(tokens, at, firsts) || isOfBody(tokens, at, heads)) return null
  for (const { text, skip, isBare } of token.stems) {
    // على is no علي, although folded they are the same.
    if (text === 'علي' && !token.written.endsWith('علي')) continue
    const id = isBare ? null : owners.get(text.replace(/'s$/, ''))
    if (id) return { at, length: 1, skip, id }
  }
  return null
}

/**
 * Every place of a text that names one of the persons it introduces: by the whole name, or by a part of it that is nobody else's.
 * A part that stands before its person is introduced counts too: titles do so.
 */
export function nameMentions(folded: FoldedText, persons: readonly Named[], heads: Heads): NameMention[] {
  const owners = ownersOf(persons)
  const whole = wholeNames(persons)
  const firsts = new Set(persons.map(({ name }) => name.split(' ')[0]!))
  const tokens = tokensOf(folded)
  const mentions: NameMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const place = wholeAt(tokens, at, whole) ?? partAt(tokens, at, owners, firsts, heads)
    if (!place) continue
    const end = nameEnd(tokens[at + place.length - 1]!)
    mentions.push({ id: place.id, start: tokens[at]!.start + place.skip, end })
    at += place.length - 1
  }
  return mentions
}
