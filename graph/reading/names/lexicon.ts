import { z } from 'zod'
import type { ActorKind } from '../../model/actor.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Names } from '../../model/names.ts'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'
import { foldedWords, lexiconPhrases, type Phrase, type Phrases } from '../text/phrases.ts'
import { type LetterCase, letterCase } from '../text/tokens.ts'
import { isPresidency, stateOfBody } from './actor-ids.ts'
import { nisbaForms } from './nisba.ts'
import type { PersonRow } from './people.ts'

/** The columns that every file of names has. */
const naming = {
  name_en: z.string().min(1),
  name_ar: z.string().min(1),
  also_en: cellList,
  also_ar: cellList,
}

/** A row of data/lexicon/states.csv. */
export const stateRowSchema = z.strictObject({
  iso3: z.string().regex(/^[A-Z]{3}$/),
  iso2: z.string().regex(/^([A-Z]{2})?$/),
  ...naming,
  capital_en: cellList,
  capital_ar: cellList,
  demonym_en: cellList,
  /** Masculine, without the article: كوري شمالي. */
  nisba_ar: cellList,
  /** What its Arabic name is to a verb. */
  gender_ar: z.enum(['m', 'f']),
})
export type StateRow = z.output<typeof stateRowSchema>

/** A row of data/lexicon/organisations.csv. */
export const organisationRowSchema = z.strictObject({
  id: z.string().regex(/^(org|bloc|group):[A-Za-z0-9-]+$/),
  type: z.enum(['organization', 'bloc', 'group']),
  ...naming,
  adjective_en: cellList,
  adjective_ar: cellList,
  /** The city that stands for it as a capital does for a state. */
  seat_en: cellList,
  seat_ar: cellList,
})
export type OrganisationRow = z.output<typeof organisationRowSchema>

/** A row of data/lexicon/places.csv: where things happen that is no state. */
export const placeRowSchema = z.strictObject({
  id: z.string().regex(/^place:[a-z0-9-]+$/),
  kind: z.enum(['region', 'area', 'city']),
  ...naming,
  /** The state it undisputedly lies in, if any. */
  state: z.string().regex(/^([A-Z]{3})?$/),
})
export type PlaceRow = z.output<typeof placeRowSchema>

/** The rows of all files of data/lexicon. */
export interface LexiconRows {
  readonly states: readonly StateRow[]
  readonly organisations: readonly OrganisationRow[]
  readonly places: readonly PlaceRow[]
  readonly people: readonly PersonRow[]
  /** Who has no name: known by what they are called here, and found by no word of the lexicon. */
  readonly unnamed: readonly KnownActor[]
}

/** How a phrase names an actor: by its name, by its capital, or by the adjective of its people. */
export type NamingForm = 'name' | 'capital' | 'demonym'

export interface NamingPhrase extends Phrase {
  readonly actorId: string
  readonly form: NamingForm
  /** At least as large as this it must be written: so `turkey` and `us` are no states. */
  readonly letters: LetterCase
  /** Made of a name and what kind of state it is. */
  readonly isFormal?: boolean
  /** The city itself, where the phrase is a capital that may stand for its government. */
  readonly city?: string
}

export interface KnownActor {
  readonly id: string
  readonly type: ActorKind
  readonly names: Names
  readonly iso3: string | null
}

const SPOKEN = 4

/** What is known before anything is read. */
export interface Lexicon {
  readonly actors: ReadonlyMap<string, KnownActor>
  readonly phrases: Phrases<NamingPhrase>
  /** The state that a place undisputedly lies in, by the place's id. */
  readonly stateOfPlace: ReadonlyMap<string, string>
  /** States, blocs and movements by names of one word: two of them may stand with a hyphen between. */
  readonly sides: ReadonlySet<string>
  /** The few states that an Arabic verb is masculine for. */
  readonly masculine: ReadonlySet<string>
}

/** Nato, Unesco: an abbreviation that is spoken as a word may be written as one. */
function lettersOf(word: string): LetterCase {
  const letters = letterCase(word)
  return letters === 'upper' && word.length >= SPOKEN ? 'initial' : letters
}

function phrase(actorId: string, form: NamingForm, text: string): NamingPhrase {
  return { actorId, form, words: foldedWords(text), letters: lettersOf(text.replace(/^the /, '').replace(/\W/g, '')) }
}

interface NamedRow {
  readonly name_en: string
  readonly name_ar: string
  readonly also_en: readonly string[]
  readonly also_ar: readonly string[]
}

function namePhrases(id: string, { name_en, name_ar, also_en, also_ar }: NamedRow): NamingPhrase[] {
  return [name_en, name_ar, ...also_en, ...also_ar].map((text) => phrase(id, 'name', text))
}

function adjectivePhrases(id: string, english: readonly string[], arabic: readonly string[]): NamingPhrase[] {
  return [...english, ...arabic.flatMap(nisbaForms)].map((text) => phrase(id, 'demonym', text))
}

interface City {
  readonly id: string
  readonly names: Names
}

/** Cities and seats that may stand for an actor; their Arabic names are in the order of the English ones. */
function citiesOf(english: readonly string[], arabic: readonly string[]): City[] {
  return english.map((name, at) => ({
    id: `place:${foldWord(name).replace(/[^a-z0-9]+/g, '-')}`,
    names: { en: name, ar: arabic[at] ?? arabic[0] ?? name },
  }))
}

function cityActors(english: readonly string[], arabic: readonly string[]): KnownActor[] {
  return citiesOf(english, arabic).map(({ id, names }) => ({ id, type: 'place', names, iso3: null }))
}

function capitalPhrases(id: string, english: readonly string[], arabic: readonly string[]): NamingPhrase[] {
  const cities = citiesOf(english, arabic)
  const ofCity = (text: string, at: number): NamingPhrase => {
    const city = (cities[at] ?? cities[0])?.id
    return { ...phrase(id, 'capital', text), ...(city ? { city } : {}) }
  }
  return [...english.map(ofCity), ...arabic.map(ofCity)]
}

/** جمهورية سيراليون, دولة الإمارات العربية المتحدة: a state by its name and what kind of state it is. */
function formalPhrases(id: string, { name_ar, also_ar }: StateRow): NamingPhrase[] {
  const plain = [name_ar, ...also_ar].filter((name) => !/^(?:ال)?(?:جمهورية|مملكة|دولة|سلطنة)(?: |$)/.test(name))
  return plain.flatMap((name) =>
    ['جمهورية', 'مملكة', 'دولة', 'سلطنة'].map((kind) => ({ ...phrase(id, 'name', `${kind} ${name}`), isFormal: true })),
  )
}

function statePhrases(row: StateRow): NamingPhrase[] {
  const id = `state:${row.iso3}`
  const capitals = capitalPhrases(id, row.capital_en, row.capital_ar)
  const people = [...row.demonym_en, ...row.demonym_en.map((word) => `${word}s`)]
  return [...namePhrases(id, row), ...formalPhrases(id, row), ...capitals, ...adjectivePhrases(id, people, row.nisba_ar)]
}

function stateNames({ iso2, name_en, name_ar }: StateRow): Names {
  if (iso2 === '' || iso2 === 'XK') return { en: name_en, ar: name_ar }
  const inLanguage = (tag: string) => new Intl.DisplayNames(tag, { type: 'region' }).of(iso2) ?? name_en
  return { en: name_en, ar: name_ar, ru: inLanguage('ru'), ko: inLanguage('ko') }
}

function actorsOf({ states, organisations, places, people, unnamed }: LexiconRows): KnownActor[] {
  return [
    ...unnamed,
    ...states.flatMap(({ capital_en, capital_ar }) => cityActors(capital_en, capital_ar)),
    ...organisations.flatMap(({ seat_en, seat_ar }) => cityActors(seat_en, seat_ar)),
    ...states.map((row): KnownActor => ({ id: `state:${row.iso3}`, type: 'state', names: stateNames(row), iso3: row.iso3 })),
    ...organisations.map(
      ({ id, type, name_en, name_ar }): KnownActor => ({ id, type, names: { en: name_en, ar: name_ar }, iso3: null }),
    ),
    ...places.map(
      ({ id, name_en, name_ar }): KnownActor => ({ id, type: 'place', names: { en: name_en, ar: name_ar }, iso3: null }),
    ),
    ...people.map(
      ({ id, name_en, name_ar }): KnownActor => ({ id, type: 'person', names: { en: name_en, ar: name_ar }, iso3: null }),
    ),
  ]
}

/** جمهورية الكونغو is by its name one state, and not another by a name that it shares. */
function withoutOthers(phrases: readonly NamingPhrase[]): NamingPhrase[] {
  const first = new Map<string, string>()
  for (const { words, actorId, isFormal } of phrases) if (!isFormal) first.set(words.join(' '), actorId)
  return phrases.filter(({ words, actorId, isFormal }) => !isFormal || (first.get(words.join(' ')) ?? actorId) === actorId)
}

function isSide({ words, actorId, form }: NamingPhrase): boolean {
  return words.length === 1 && form === 'name' && /^(?:state|bloc|group):/.test(actorId)
}

/** A lexicon from the rows of its files. */
export function makeLexicon(rows: LexiconRows): Lexicon {
  const phrases = [
    ...withoutOthers(rows.states.flatMap(statePhrases)),
    ...rows.organisations.flatMap((row) => [
      ...namePhrases(row.id, row),
      ...adjectivePhrases(row.id, row.adjective_en, row.adjective_ar),
      ...capitalPhrases(row.id, row.seat_en, row.seat_ar),
    ]),
    ...rows.places.flatMap((row) => namePhrases(row.id, row)),
  ]
  return {
    actors: new Map(actorsOf(rows).map((actor) => [actor.id, actor])),
    phrases: lexiconPhrases(phrases),
    sides: new Set(phrases.flatMap((phrase) => (isSide(phrase) ? phrase.words : []))),
    masculine: new Set(rows.states.flatMap(({ iso3, gender_ar }) => (gender_ar === 'm' ? [`state:${iso3}`] : []))),
    stateOfPlace: new Map([
      ...rows.states.flatMap(({ iso3, capital_en, capital_ar }) =>
        citiesOf(capital_en, capital_ar).map(({ id }) => [id, `state:${iso3}`] as const),
      ),
      // The Kremlin lies in Russia; Brussels, the seat of a union, in none of its states.
      ...rows.organisations.flatMap(({ id: body, seat_en, seat_ar }) =>
        isPresidency(body) ? citiesOf(seat_en, seat_ar).map(({ id }) => [id, stateOfBody(body)] as const) : [],
      ),
      ...rows.places.flatMap(({ id, state }) => (state ? [[id, `state:${state}`] as const] : [])),
    ]),
  }
}

/** Every phrase that names an actor, by the actor's id: what it may be looked for by, besides its names. */
export function otherNames({ phrases }: Lexicon): ReadonlyMap<string, readonly string[]> {
  const named = groupedBy([...phrases.values()].flat(), ({ actorId }) => actorId)
  return new Map([...named].map(([id, of]) => [id, [...new Set(of.map(({ words }) => words.join(' ')))]]))
}
