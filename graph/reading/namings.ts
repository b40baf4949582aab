import type { Bodies } from './bodies.ts'
import { bodiesIn } from './bodies.ts'
import type { FoldedText } from './folded-text.ts'
import { knownMentions } from './known-mentions.ts'
import type { Lexicon, NamingForm } from './lexicon.ts'
import { nameMentions } from './name-mentions.ts'
import { type FoundPerson, type PersonRules, personsIn } from './persons.ts'

/** How a place of a text points at an actor: by a name or adjective of the lexicon, as a body of a state, or as a person. */
export type Via = NamingForm | 'body' | 'person' | 'epithet'

/** A place of a folded text that names an actor. */
export interface Naming {
  readonly actorId: string
  readonly via: Via
  readonly start: number
  readonly end: number
  /** Where the whole phrase begins and ends: a person's title with the state of the office belongs to it. */
  readonly from: number
  readonly to: number
}

export interface NamingRules {
  readonly lexicon: Lexicon
  readonly bodies: Bodies
  readonly persons: PersonRules
}

export interface FoundNamings {
  /** Every naming, in order; those within the phrase of another are among them. */
  readonly all: readonly Naming[]
  /** Those that are within no other's phrase: what a sentence speaks of. */
  readonly outer: readonly Naming[]
  readonly persons: readonly FoundPerson[]
}

/** The id of a person whom no lexicon knows: the same name in the same script is the same id in every article. */
export function personId(name: string): string {
  return `person:${name.replace(/[^\p{L}\p{N}]+/gu, '-')}`
}

function personNamings(folded: FoldedText, persons: readonly FoundPerson[]): Naming[] {
  const introduced = new Map(persons.map((person) => [person.start, person]))
  return nameMentions(folded, persons).map(({ name, start, end }) => {
    const person = introduced.get(start)
    return { actorId: personId(name), via: 'person', start, end, from: person?.phraseStart ?? start, to: end }
  })
}

/** Sorted by where they begin, the longest first, so that one within another comes after it. */
function outermost(namings: readonly Naming[]): Naming[] {
  let reached = 0
  return namings.filter(({ to }) => {
    const isOuter = to > reached
    reached = Math.max(reached, to)
    return isOuter
  })
}

/** Every place of a text that names an actor. */
export function namingsIn(folded: FoldedText, { lexicon, bodies, persons: rules }: NamingRules): FoundNamings {
  const known = knownMentions(folded, lexicon)
  const persons = personsIn(folded, known, rules)
  const named = personNamings(folded, persons)
  const isPartOfName = (start: number, end: number) => named.some((name) => name.start <= start && end <= name.end)
  const all: Naming[] = [
    ...known
      .filter(({ start, end }) => !isPartOfName(start, end))
      .map(({ actorId, form, start, end }) => ({ actorId, via: form, start, end, from: start, to: end })),
    ...bodiesIn(folded, known, bodies).map(({ id, start, end }) => ({
      actorId: id,
      via: 'body' as const,
      start,
      end,
      from: start,
      to: end,
    })),
    ...named,
  ].sort((a, b) => a.from - b.from || b.to - a.to)
  return { all, outer: outermost(all), persons }
}
