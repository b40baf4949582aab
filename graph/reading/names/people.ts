import { z } from 'zod'
import { actorId } from '../../model/ids.ts'
import { cellList } from '../text/lexicon-cell.ts'
import { type FoundPhrase, foldedWords, lexiconPhrases, longestAt, type Phrase, type Phrases } from '../text/phrases.ts'
import { nameEnd, type Token } from '../text/tokens.ts'

/** A row of data/lexicon/people.csv: somebody in public life, by whole names and by a family name that is nobody else's. */
export const personRowSchema = z.strictObject({
  id: z.string().regex(/^person:[a-z0-9-]+$/),
  name_en: z.string().min(1),
  name_ar: z.string().min(1),
  /** The state or organisation that they act for, where the text does not say it; empty where that changed. */
  of: z.string().regex(/^([A-Z]{3}|(?:org|bloc|group):[A-Za-z0-9-]+)?$/),
  also_en: cellList,
  also_ar: cellList,
})
export type PersonRow = z.output<typeof personRowSchema>

export interface KnownPerson extends Phrase {
  readonly id: string
  readonly of: string | null
}

export interface People {
  readonly phrases: Phrases<KnownPerson>
  /** Everybody by a name, folded. */
  readonly byName: ReadonlyMap<string, KnownPerson>
}

function whose(of: string): string | null {
  if (of === '') return null
  return of.includes(':') ? of : `state:${of}`
}

export function makePeople(rows: readonly PersonRow[]): People {
  const known = rows.flatMap(({ id, name_en, name_ar, of, also_en, also_ar }) =>
    [name_en, name_ar, ...also_en, ...also_ar].map((name) => ({ id, of: whose(of), words: foldedWords(name) })),
  )
  return { phrases: lexiconPhrases(known), byName: new Map(known.map((person) => [person.words.join(' '), person])) }
}

/** The identity of a person by a folded name: the same in every article and language for those of the lexicon. */
export function personId(name: string, people: People): string {
  const whole = foldedWords(name)
  // Vladimir V. Putin: where the letter is of no name that is known.
  const words = whole.length > 2 ? whole.filter((word) => !/^[a-z](?:\.[a-z])?$/.test(word)) : whole
  // George H.W. Bush, George H. W. Bush.
  const apart = whole.flatMap((word) => word.split('.'))
  return knownId(whole, people) ?? knownId(apart, people) ?? knownId(words, people) ?? actorId('person', name)
}

/** Somebody known by a name, be there more around it: Shri Narendra Modi. */
function knownId(words: readonly string[], { byName }: People): string | null {
  for (let length = words.length; length > 1; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const known = byName.get(words.slice(from, from + length).join(' '))
      if (known) return known.id
    }
  return byName.get(words.join(' '))?.id ?? null
}

/** Pelosi's: by a family name that owns something. */
function owner({ text }: Token, phrases: Phrases<KnownPerson>): FoundPhrase<KnownPerson> | null {
  const found = text.endsWith("'s") ? phrases.get(text.slice(0, -2))?.find(({ words }) => words.length === 1) : undefined
  return found ? { ...found, skip: 0 } : null
}

/** The person of the lexicon whose name begins at a word: in one run, with capitals where the script has them. */
function knownPersonAt(tokens: readonly Token[], at: number, text: string, { phrases }: People): FoundPhrase<KnownPerson> | null {
  // وشي جين بينغ: a short name behind a و.
  const found = longestAt(tokens, at, phrases, true) ?? owner(tokens[at]!, phrases)
  if (!found) return null
  const words = tokens.slice(at, at + found.words.length)
  const isRun = words.every((word, index) => index === 0 || text.slice(words[index - 1]!.end, word.start) === ' ')
  return isRun && (words[0]!.isArabic || words[0]!.letters !== 'lower') ? found : null
}

/** The person of the lexicon whom the words behind a title name. */
export function titledPersonAt(tokens: readonly Token[], at: number, text: string, people: People): KnownPerson | null {
  const found = knownPersonAt(tokens, at, text, people)
  return found?.skip === 0 ? found : null
}

/** A place of a folded text that names somebody of the lexicon. */
export interface KnownName {
  readonly id: string
  readonly name: string
  readonly of: string | null
  readonly start: number
  readonly end: number
}

/** Every place of a text that names somebody of the lexicon, by a whole name or by a family name that is nobody else's. */
export function knownNames(text: string, tokens: readonly Token[], people: People): KnownName[] {
  const found: KnownName[] = []
  for (let at = 0; at < tokens.length; at++) {
    const person = knownPersonAt(tokens, at, text, people)
    if (!person) continue
    const [start, end] = [tokens[at]!.start + person.skip, nameEnd(tokens[at + person.words.length - 1]!)]
    found.push({ id: person.id, name: person.words.join(' '), of: person.of, start, end })
    at += person.words.length - 1
  }
  return found
}
