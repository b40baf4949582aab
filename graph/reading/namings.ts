import { drained } from '../model/drained.ts'
import { actorId } from '../model/ids.ts'
import { unknownBodies } from './bodies/arabic-bodies.ts'
import { type Bodies, bodiesIn } from './bodies/bodies.ts'
import { withKinds } from './bodies/kinds-of-fighters.ts'
import { isAgency, isNamedGroup, isNameless, isPlace, isState, officialsOf } from './names/actor-ids.ts'
import { type Wheres, withCities } from './names/capital-places.ts'
import type { FoundPerson } from './names/found-person.ts'
import { type KnownMention, knownMentions } from './names/known-mentions.ts'
import type { Lexicon } from './names/lexicon.ts'
import { type MentionedTokens, mentionedTokens } from './names/mentioned-tokens.ts'
import { beforeParticle, nameMentions, ownersOf } from './names/name-mentions.ts'
import { type FoundNamings, type Naming, simple } from './names/naming.ts'
import { titleAt } from './names/offices.ts'
import { knownNames } from './names/people.ts'
import { type Heads, type UnknownName, unknownNames } from './names/unknown-names.ts'
import { introducedBehind } from './persons/introduced-behind.ts'
import { personsIn } from './persons/persons.ts'
import type { PersonRules } from './persons/to-name.ts'
import { givenNames } from './persons/untitled-names.ts'
import { withVacant } from './persons/untitled-offices.ts'
import type { FoldedText } from './text/folded-text.ts'
import type { Stretch } from './text/sentences.ts'
import { isWithin, lastBefore } from './text/stretches.ts'
import { tokenFrom, tokensOf } from './text/tokens.ts'
import type { UnnamedWords } from './unnamed/unnamed.ts'
import { withSpeakers } from './unnamed/unnamed-speakers.ts'

export interface NamingRules {
  readonly lexicon: Lexicon
  readonly bodies: Bodies
  readonly persons: PersonRules
  readonly heads: Heads
  readonly wheres: Wheres
  readonly unnamed: UnnamedWords
}

/** Parts in which actors are searched for: `namingsInParts`. */
export const PARTS = 5

function personNamings(folded: FoldedText, persons: readonly FoundPerson[], heads: Heads): Naming[] {
  const introduced = new Map(persons.map((person) => [person.start, person]))
  return nameMentions(folded, persons, heads).map(({ id, start, end }) => {
    const person = introduced.get(start)
    return {
      actorId: id,
      via: 'person',
      start,
      end,
      from: person?.phraseStart ?? start,
      to: person?.phraseEnd ?? end,
    }
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

/** Where a city or another place begins that stands right in front of a word; the word itself, where none does. */
function placeBefore(text: string, { tokens, ending }: MentionedTokens, at: number): number {
  const mention = ending.get(at)
  const isThere = mention !== undefined && (mention.form === 'capital' || isPlace(mention.actorId))
  return isThere && text.slice(mention.end, tokens[at]!.start) === ' ' ? tokenFrom(tokens, mention.start) : at
}

/** Names by their capitals, where nothing known stands. */
function unknownIn(
  folded: FoldedText,
  known: readonly KnownMention[],
  taken: readonly Stretch[],
  { heads, persons }: NamingRules,
): UnknownName[] {
  const tokens = tokensOf(folded)
  const busy = new Set<number>()
  const take = (start: number, end: number) => {
    for (let at = tokenFrom(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) busy.add(at)
  }
  for (const { start, end } of taken) take(start, end)
  const reading = mentionedTokens(folded, known)
  const isIntroduced = (at: number) => {
    const { start, end, text: name } = tokens[at]!
    return introducedBehind({ name, start, end }, reading, persons).office !== null
  }
  const search = {
    text: folded.text,
    tokens,
    heads,
    rules: persons.names,
    isTaken: (at: number) => busy.has(at),
    isIntroduced,
    isTitle: (at: number) => titleAt(tokens, at, persons.offices) !== null,
    placeBefore: (at: number) => placeBefore(folded.text, reading, at),
  }
  // Crown Prince is no name.
  const isTitle = ({ start, end }: UnknownName) => {
    const at = tokenFrom(tokens, start)
    const title = titleAt(tokens, at, persons.offices)
    return title !== null && tokens[at + title.words.length - 1]!.end >= end
  }
  const people = givenNames(search)
  for (const { start, end } of people) take(start, end)
  return [...people, ...unknownNames(search), ...unknownBodies(search)].filter((name) => !isTitle(name))
}

/** A body's short name in brackets behind its whole one is the same body, here and wherever else it stands: the Front (RUF). */
function withShortNames(text: string, namings: readonly Naming[]): Naming[] {
  const meant = new Map<string, string>()
  const before = new Map(namings.map((naming) => [naming.end, naming]))
  for (const { actorId, start } of namings) {
    // UNITED NATIONS (AP): the agency that reports from there.
    const isShort = actorId.startsWith('org:') && !isAgency(actorId) && text.slice(start - 2, start) === ' ('
    const long = isShort ? before.get(start - 2) : undefined
    if (long && /^(?:org|bloc|group):/.test(long.actorId)) meant.set(actorId, long.actorId)
  }
  return namings.map((naming) => ({ ...naming, actorId: meant.get(naming.actorId) ?? naming.actorId }))
}

/**
 * Those of the lexicon whom a text names without a title. A family name alone is theirs where nobody else of the text has it,
 * and where it is in no other name.
 */
function untitled(folded: FoldedText, known: readonly KnownMention[], titled: readonly FoundPerson[], { persons }: NamingRules) {
  const reading = mentionedTokens(folded, known)
  const isPartOfLonger = (name: Stretch) => {
    const around = lastBefore(name, known)
    return around !== undefined && name.end <= around.end && around.end - around.start > name.end - name.start
  }
  const names = knownNames(folded.text, reading.tokens, persons.people).filter((name) => !isPartOfLonger(name))
  const owners = ownersOf([...titled, ...names])
  const isOwn = ({ id, name }: { id: string; name: string }) => name.includes(' ') || (owners.get(name) ?? id) === id
  const first = new Map(
    names
      .filter(isOwn)
      .map((name) => [name.name, name] as const)
      .reverse(),
  )
  return [...first.values()].map((name) => {
    const found = introducedBehind(name, reading, persons)
    return { ...found, of: found.of ?? name.of }
  })
}

/** Behind whose it is stand adjectives: Niger's army detained President Bazoum, where a verb comes second, is of no president of an army. */
const POSSESSED =
  /'s (?:[a-z-]+ly |[a-z-]+ (?!\p{L}*ed |(?:met|told|sent|took|gave|shot|led|held|said|saw|made) ))?(?:[a-z-]+ )?$/u

/** Ethiopia's reformist prime minister, Abiy Ahmed; Mr Abiy's chief of staff, Fitsum Arega: whose officer it is belongs to the phrase. */
function withPossessors(text: string, namings: readonly Naming[]): Naming[] {
  const ending = new Map(namings.map((naming) => [naming.to, naming]))
  return namings.map((naming) => {
    const between =
      (naming.via === 'person' && naming.from < naming.start) || (naming.via === 'name' && isNamedGroup(naming.actorId))
        ? POSSESSED.exec(text.slice(Math.max(0, naming.from - 40), naming.from))
        : null
    const owner = between ? ending.get(naming.from - between[0].length) : undefined
    return owner ? { ...naming, from: owner.from } : naming
  })
}

const OFFICIAL =
  /\b(?!islamic state)(?<!islamic )(?:(?:federal|federative|islamic|people's|socialist|democratic|arab|co-operative|bolivarian|plurinational|hashemite) ){0,3}(?:republic|kingdom|state|sultanate|commonwealth|principality|federation) of (?:the )?$/
const LONGEST_OFFICIAL = 50

/** The Republic of Serbia: what a state calls itself belongs to the phrase. */
function withOfficial(text: string, namings: readonly Naming[]): Naming[] {
  return namings.map((naming) => {
    const { actorId, via, start, from } = naming
    const found =
      via === 'name' && from === start && isState(actorId)
        ? OFFICIAL.exec(text.slice(Math.max(0, start - LONGEST_OFFICIAL), start))
        : null
    return found ? { ...naming, from: start - found[0].length } : naming
  })
}

/** What a name of several words begins or ends with. */
function partsOf(name: string): string[] {
  const words = name.split(' ')
  const parts = words.slice(1).flatMap((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  // Mr Bashir is Omar al-Bashir.
  const last = words.at(-1)!.replace(/^(?:al|el)-/, '')
  return words.length > 1 ? [...parts, ...beforeParticle(name), last] : parts
}

/** الجنرال سليماني, Noudehou: who is named by a part of one longer name is the person of that name. */
function sameByPart(persons: readonly FoundPerson[]): FoundPerson[] {
  const owners = new Map<string, Set<string>>()
  for (const { id, name } of persons) for (const part of partsOf(name)) owners.set(part, (owners.get(part) ?? new Set()).add(id))
  return persons.map((person) => {
    const [id, other] = owners.get(person.name) ?? []
    return id !== undefined && other === undefined ? { ...person, id } : person
  })
}

/** The Obama administration: the state of whoever leads it. */
function administrations(folded: FoldedText, persons: readonly FoundPerson[], personal: readonly Naming[]): Naming[] {
  const tokens = tokensOf(folded)
  const states = new Map(persons.flatMap(({ id, of }) => (of ? [[id, of] as const] : [])))
  return personal.flatMap(({ actorId, start, end }) => {
    const state = states.get(actorId)
    const next = tokens[tokenFrom(tokens, end - 1) + 1]
    const isTheirs =
      next && folded.text.slice(end, next.start) === ' ' && /^(?:administration|government|cabinet)$/.test(next.text)
    if (!state || !isState(state)) return []
    if (isTheirs) return [simple(state, 'body', { start, end: next.end })]
    // Biden officials.
    if (next && folded.text.slice(end, next.start) === ' ' && next.text === 'officials')
      return [simple(officialsOf(state), 'body', { start, end: next.end })]
    // إدارة ترامب, إدارة الرئيس ترامب, إدارة الرئيس السابق بايدن.
    const first = tokenFrom(tokens, start)
    const at = /^ال(?:سابقه?|اسبقه?|منتخبه?|حاليه?)$/.test(tokens[first - 1]?.text ?? '') ? first - 1 : first
    const head = [at - 1, at - 2].find((place) => /^[وفبل]?(?:اداره|حكومه)$/.test(tokens[place]?.text ?? ''))
    const isTitled = head === at - 1 || /^(?:الرييس|الرييسه|المستشار|المستشاره)$/.test(tokens[at - 1]?.text ?? '')
    return head !== undefined && isTitled ? [simple(state, 'body', { start: tokens[head]!.start, end })] : []
  })
}

/** Political analyst Moussa Diarra; a political analyst, Moussa Diarra,: what the person is who is named behind it. */
function isOfPerson(
  text: string,
  { actorId: id, end }: Stretch & { readonly actorId: string },
  persons: ReadonlyMap<number, Naming>,
) {
  if (!isNameless(id) || !/\p{Script=Latin}/u.test(text[end - 1]!)) return false
  const apposed = persons.get(end + 2)
  return persons.has(end + 1) || (text.startsWith(', ', end) && apposed !== undefined && text[apposed.to] === ',')
}

/** Every place of a text that names an actor, in `PARTS` parts: on a long text each takes a moment. Yields how many are done. */
export function* namingsInParts(folded: FoldedText, rules: NamingRules): Generator<number, FoundNamings> {
  const known = withCities(folded, knownMentions(folded, rules.lexicon), rules.wheres)
  yield 1
  const introduced = personsIn(folded, known, rules.persons)
  yield 2
  const bodies = bodiesIn(folded, known, rules.bodies)
  const famous = untitled(folded, known, introduced, rules)
  yield 3
  const unknown = unknownIn(
    folded,
    known,
    [...known, ...introduced, ...nameMentions(folded, famous, rules.heads), ...bodies],
    rules,
  )
  const reading = mentionedTokens(folded, known)
  const nameless = unknown.filter(({ kind }) => kind === 'person')
  const named = [...famous, ...introduced, ...nameless.map((name) => introducedBehind(name, reading, rules.persons))]
  const persons = sameByPart(withVacant(reading, named, rules.persons))
  yield 4
  const personal = personNamings(folded, persons, rules.heads)
  const beginning = new Map(personal.map((naming) => [naming.start, naming]))
  const found: Naming[] = [
    ...withKinds(
      folded.text,
      known.filter((mention) => !isWithin(mention, personal) && !isOfPerson(folded.text, mention, beginning)),
      bodies,
    ).map(({ from, to, ...mention }) => ({ ...simple(mention.actorId, mention.form, mention), from, to })),
    ...bodies.map((body) => ({ ...simple(body.id, 'body', body), ...(body.isSupposed ? { isSupposed: true } : {}) })),
    ...unknown.filter(({ kind }) => kind !== 'person').map((found) => simple(actorId(found.kind, found.name), 'name', found)),
    ...personal,
  ]
  found.push(...administrations(folded, persons, personal))
  const spoken = withSpeakers(folded, found, rules.unnamed, rules.persons.offices)
  const all = withPossessors(folded.text, withOfficial(folded.text, withShortNames(folded.text, spoken))).sort(
    (a, b) => a.from - b.from || b.to - a.to,
  )
  return { all, outer: outermost(all), persons, bodies }
}

/** Every place of a text that names an actor. */
export function namingsIn(folded: FoldedText, rules: NamingRules): FoundNamings {
  return drained(namingsInParts(folded, rules))
}
