import { z } from 'zod'
import type { ActorKind } from '../model/actor.ts'
import type { Names } from '../model/names.ts'
import { foldWord } from './folded-text.ts'
import { nisbaForms } from './nisba.ts'
import { type LetterCase, letterCase, wordsOf } from './tokens.ts'

/** Several ways to write a thing, in one cell: `كابل;كابول`. */
const list = z.string().transform((cell) =>
  cell
    .split(';')
    .map((word) => word.trim())
    .filter(Boolean),
)

/** A row of data/lexicon/states.csv. */
export const stateRowSchema = z.strictObject({
  iso3: z.string().regex(/^[A-Z]{3}$/),
  iso2: z.string().regex(/^([A-Z]{2})?$/),
  name_en: z.string().min(1),
  name_ar: z.string().min(1),
  also_en: list,
  also_ar: list,
  capital_en: list,
  capital_ar: list,
  demonym_en: list,
  /** Masculine, without the article: كوري شمالي. */
  nisba_ar: list,
})
export type StateRow = z.output<typeof stateRowSchema>

/** How a phrase names an actor: by its name, by its capital, or by the adjective of its people. */
export type NamingForm = 'name' | 'capital' | 'demonym'

export interface Phrase {
  readonly actorId: string
  readonly form: NamingForm
  /** Its words, folded. */
  readonly words: readonly string[]
  /** At least as large as this it must be written: so `turkey` and `us` are no states. */
  readonly letters: LetterCase
}

export interface KnownActor {
  readonly id: string
  readonly type: ActorKind
  readonly names: Names
  readonly iso3: string | null
}

/** What is known before anything is read. Phrases are found by their first word, the longest first. */
export interface Lexicon {
  readonly actors: ReadonlyMap<string, KnownActor>
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

function phrase(actorId: string, form: NamingForm, text: string): Phrase {
  return { actorId, form, words: wordsOf(foldWord(text)), letters: letterCase(text.replace(/^the /, '').replace(/\W/g, '')) }
}

function statePhrases(row: StateRow): Phrase[] {
  const id = `state:${row.iso3}`
  const named = [row.name_en, row.name_ar, ...row.also_en, ...row.also_ar].map((text) => phrase(id, 'name', text))
  const capitals = [...row.capital_en, ...row.capital_ar].map((text) => phrase(id, 'capital', text))
  const people = [...row.demonym_en, ...row.demonym_en.map((word) => `${word}s`)].map((text) => phrase(id, 'demonym', text))
  return [...named, ...capitals, ...people, ...row.nisba_ar.flatMap(nisbaForms).map((text) => phrase(id, 'demonym', text))]
}

function stateNames({ iso2, name_en, name_ar }: StateRow): Names {
  if (iso2 === '' || iso2 === 'XK') return { en: name_en, ar: name_ar }
  const inLanguage = (tag: string) => new Intl.DisplayNames(tag, { type: 'region' }).of(iso2) ?? name_en
  return { en: name_en, ar: name_ar, ru: inLanguage('ru'), ko: inLanguage('ko') }
}

function byFirstWord(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>()
  for (const each of phrases) found.set(each.words[0]!, [...(found.get(each.words[0]!) ?? []), each])
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** A lexicon from the rows of its files. */
export function makeLexicon({ states }: { states: readonly StateRow[] }): Lexicon {
  const actors = states.map(
    (row): KnownActor => ({ id: `state:${row.iso3}`, type: 'state', names: stateNames(row), iso3: row.iso3 }),
  )
  return { actors: new Map(actors.map((actor) => [actor.id, actor])), phrases: byFirstWord(states.flatMap(statePhrases)) }
}
