import { bodyOf, isNameless, isPerson, isPlace, isState, officialsOf, stateOfBody } from '../names/actor-ids.ts'
import type { FoundNamings } from '../names/naming.ts'
import type { Gender } from './arabic-gender.ts'
import type { EpithetMeaning } from './epithets.ts'
import { NamedSoFar } from './named-so-far.ts'
import { OfficeHolders } from './office-holders.ts'
import { Pairs } from './pairs.ts'
import { withinSentence } from './within-sentence.ts'

/** A parliament, a ministry: what is told of it and another is between its state and the other. */
const OF_STATE = /^(?:parliament|senate|presidency|embassy|delegation|officials|[a-z]+-ministry)$/
const isForState = (id: string) => isPerson(id) || OF_STATE.test(bodyOf(id) ?? '')

/** Who was spoken of so far, for what points back at them: epithets, pronouns, verbs without a subject. */
export class Discourse {
  readonly #named = new NamedSoFar()
  readonly holders: OfficeHolders
  #subject: readonly string[] = []
  /** Whether whoever acted last is nobody who is known. */
  #isUnknown = false
  #isOne = false
  /** The person who acted last. */
  #person: string | null = null
  #deed: readonly string[] = []
  #attack: readonly string[] = []
  #group: readonly string[] = []
  #parties: readonly string[] = []
  readonly #accusers = new Map<string, readonly string[]>()
  #taker: string | null = null
  #speaker: readonly string[] = []
  readonly #takers = new Map<string, string>()
  readonly #couples = new Pairs()
  /** What reports of others, as they were named. */
  #media: string | null = null
  readonly #genders = new Map<string, Gender>()
  readonly #wars: (readonly string[])[] = []
  readonly #pairs = new Pairs()
  readonly #stateOf: ReadonlyMap<string, string>
  readonly #placeStates: ReadonlyMap<string, string>
  readonly #words: ReadonlyMap<string, ReadonlySet<string>>
  /** Whose words a whole text is: of a communiqué, not of an article. */
  issuers: readonly string[] = []

  /** @param words The words of the names of each organisation. */
  constructor(
    { persons, bodies }: Pick<FoundNamings, 'persons' | 'bodies'>,
    placeStates: ReadonlyMap<string, string>,
    words: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.#words = words
    this.#placeStates = placeStates
    const officials = bodies.filter(({ state }) => !isState(state)).map(({ id, state }) => [id, state] as const)
    this.#stateOf = new Map([...persons.flatMap(({ id, of }) => (of ? [[id, of] as const] : [])), ...officials])
    const offices = new Map(persons.flatMap(({ id, office }) => (office ? [[id, office.id]] : [])))
    this.holders = new OfficeHolders(offices, this.#stateOf, this.#named)
  }

  note(ids: readonly string[]): void {
    // Who names a minister speaks of the state, too.
    this.#named.note([...ids.filter(isPerson).flatMap((id) => this.stateOf(id) ?? []), ...ids])
  }

  /** A newspaper, an agency was named as such. */
  reportedBy(id: string): void {
    this.#media = id
  }

  /** Whether a person is a man or a woman, by a title or a verb that has to agree with them; of a state, how Arabic has it. */
  isOfGender(id: string, gender: Gender): void {
    if (isPerson(id) || isState(id)) this.#genders.set(id, gender)
  }

  /** وقالت, behind a man: of whom a verb speaks whose subject is somebody of the other gender. */
  agreeing(ids: readonly string[], gender: Gender | null): readonly string[] {
    const own = ids.length === 1 ? (this.#genders.get(ids[0]!) ?? (isState(ids[0]!) ? 'f' : undefined)) : undefined
    if (gender === null || own === undefined || own === gender) return ids
    const other = this.personOf(gender, ids)
    return other === null ? ids : [other]
  }

  /** The man or the woman who was named last, apart from some. */
  personOf(gender: Gender, apart: readonly string[]): string | null {
    const isOne = (id: string) => isPerson(id) && !apart.includes(id) && (this.#genders.get(id) ?? 'm') === gender
    return this.#named.last(isOne)
  }

  /** The subject of the last sentence or clause: who a verb without one speaks of. */
  get subject(): readonly string[] {
    return this.#subject
  }

  /** @param isOne Whether they are one by the word for them, who may be he from then on. */
  actedBy(ids: readonly string[], isOne = false): void {
    if (ids.length > 0) [this.#subject, this.#isUnknown, this.#isOne] = [ids, false, isOne]
    if (ids.length === 1 && isPerson(ids[0]!)) this.#person = ids[0]!
  }

  /** Somebody whom nobody knows acted or spoke: no pronoun means anybody who is known. */
  actedByNobody(): void {
    this.#subject = []
    this.#isUnknown = true
  }

  /** Two who were spoken of or acted together, no persons: the sides that a text is about are the most frequent pair. */
  together(ids: readonly string[], weight = 1): void {
    const persons = ids.filter(isPerson)
    if (persons.length === 2 && ids.length === 2) this.#couples.add(persons)
    const sides = [...new Set(ids.flatMap((id) => (isForState(id) ? (this.stateOf(id) ?? []) : id)))]
      .filter((id) => !isPlace(id))
      .sort()
    if (sides.length === 2) this.#pairs.add(sides, weight)
  }

  #sides(): string[] {
    return this.#pairs.first() ?? this.#named.most(isState, 2)
  }

  /** Who did or decided what was told last, and who attacked: whose step it is that others praise or reject. */
  did(ids: readonly string[], isAttack: boolean): void {
    const states = [...new Set(ids.flatMap((id) => this.stateOf(id) ?? id))].filter((id) => !isPlace(id))
    if (states.length > 0) this.#deed = states
    if (states.length > 0 && isAttack) this.#attack = states
  }

  /** Who accused somebody last. */
  accused(by: readonly string[], ids: readonly string[]): void {
    for (const id of ids) this.#accusers.set(this.stateOf(id) ?? id, by)
  }

  accuserOf(id: string): readonly string[] {
    return this.#accusers.get(this.stateOf(id) ?? id) ?? []
  }

  /** Whom one last did something for or with: who is promised more, where the promise does not say to whom. */
  gave(giver: string, taker: string): void {
    if (giver !== taker) this.#takers.set(giver, taker)
  }

  helped(taker: string): void {
    this.#taker = taker
  }

  takerOf(giver: string): string | null {
    return this.#takers.get(giver) ?? null
  }

  /** Whom anybody last gave or promised something. */
  get lastTaker(): string | null {
    return this.#taker
  }

  /** Whose treaty was told last. */
  agreed(parties: readonly string[]): void {
    if (parties.length > 1) this.#parties = parties
  }

  /** Who said or issued something last: whose the statement is. */
  said(ids: readonly string[]): void {
    if (ids.length > 0) this.#speaker = ids
  }

  /** Three or more who met or signed together. */
  met(ids: readonly string[]): void {
    if (ids.length > 2) this.#group = ids
  }

  fight(ids: readonly string[]): void {
    if (ids.length > 1) this.#wars.push(ids)
  }

  /** Who fights in the war that was told last. */
  get lastWar(): readonly string[] | null {
    return this.#wars.at(-1) ?? null
  }

  /** Who else fights in a war that was told of an actor; null where none was. */
  warOf(id: string): readonly string[] | null {
    return this.#wars.find((war) => war.includes(id)) ?? null
  }

  /** The other of the two sides that a text is about, for one of them. */
  counterpartOf(id: string): string | null {
    // Two who stand together once may do so by chance.
    const sides = this.#pairs.first(2) ?? []
    return sides.length === 2 && sides.includes(id) ? sides.find((side) => side !== id)! : null
  }

  /** The state of a person's office, the state that a place lies in; a state itself. */
  stateOf(id: string): string | null {
    if (bodyOf(id)?.startsWith('rebels') === false) return stateOfBody(id)
    return isState(id) ? id : (this.#stateOf.get(id) ?? this.#placeStates.get(id) ?? null)
  }

  /** Whoever was named last by a name that has a word in it: the court. */
  called(word: string): string | null {
    return this.#named.last((id) => this.#words.get(id)?.has(word) ?? false)
  }

  /** A movement, else an organisation that is no body of a state. */
  #latestGroup(): string[] {
    const groups = this.#named.latest((id) => /^group:[A-Z]/.test(id), 1)
    if (groups.length > 0) return groups
    return this.#named.latest((id) => id.startsWith('group:') || (id.startsWith('org:') && bodyOf(id) === null), 1)
  }

  /** The states of those three or more who met or signed together last. */
  #statesOfGroup(): string[] | null {
    const states = [...new Set(this.#group.flatMap((id) => this.stateOf(id) ?? (isPerson(id) ? [] : id)))]
    return states.length > 2 ? states : null
  }

  /**
   * Whom an epithet points at; nobody where that cannot be told.
   * @param acting Who acts in front of it in its sentence, in order.
   */
  resolve(
    meaning: EpithetMeaning,
    acting: readonly (readonly string[])[] = [],
    states: readonly string[] = [],
  ): readonly string[] {
    const inSentence = withinSentence(meaning, acting, states, (id) => this.stateOf(id))
    if (inSentence) return inSentence
    switch (meaning) {
      case 'two-states':
        return this.#sides()
      case 'all-states':
        return this.#statesOfGroup() ?? this.#named.most(isState, 3)
      case 'two-persons': {
        const two = this.#couples.first() ?? this.#named.latest(isPerson, 2)
        return two.length === 2 ? two : []
      }
      case 'two-ministers':
        return this.holders.foreignMinisters
      case 'own-state': {
        const states = (this.#subject.length > 0 ? this.#subject : this.#named.latest(isPerson, 1)).flatMap(
          (id) => this.stateOf(id) ?? [],
        )
        return [...new Set(states)]
      }
      case 'he':
        if (this.#isUnknown) return []
        // A judge said: he is the judge.
        return isPerson(this.#subject[0] ?? '') || (isNameless(this.#subject[0] ?? '') && this.#isOne)
          ? this.#subject.slice(0, 1)
          : this.#person
            ? [this.#person]
            : this.#named.latest(isPerson, 1)
      case 'government': {
        const states = [...new Set(this.#subject.flatMap((id) => this.stateOf(id) ?? []))]
        return states.length === 1 ? states : this.#named.latest(isState, 1)
      }
      case 'they':
        if (this.#isUnknown || isNameless(this.#subject[0] ?? '')) return this.#subject
        return this.#subject.length > 1 ? this.#subject : this.#named.most(isState, 2)
      case 'all-persons':
        return this.#group.length > 2 ? this.#group : (this.#couples.first() ?? this.#named.latest(isPerson, 3))
      case 'host':
        return this.#named.latest((id) => isPerson(id) && !(acting.length > 0 ? acting.flat() : this.#subject).includes(id), 1)
      case 'we':
        return this.issuers
      case 'one-of':
        return this.#named.latest((id) => states.includes(id.slice('state:'.length)), 1)
      case 'latter':
        return this.#named.latest((id) => !isPlace(id), 1)
      case 'media':
        return this.#media === null ? [] : [this.#media]
      case 'deed':
        return this.#deed
      case 'attack':
        return this.#attack
      case 'treaty':
        return this.#parties
      case 'text':
        return this.#speaker
      case 'group':
        return this.#latestGroup()
      case 'bloc':
        return this.#named.latest((id) => id.startsWith('bloc:'), 1)
      case 'it':
        if (this.#isUnknown) return []
        return this.#subject.length === 1 && !isPerson(this.#subject[0]!) ? this.#subject : this.#named.latest(isState, 1)
    }
  }

  /** Whoever of a state, a person or its officials, was named last. */
  officialOf(state: string): string | null {
    const isTheirs = (id: string) => id === officialsOf(state) || (isPerson(id) && this.#stateOf.get(id) === state)
    return this.#named.last(isTheirs)
  }

  /** The officials who were named last, of whatever state or movement. */
  get officials(): string | null {
    return this.#named.last((id) => bodyOf(id) === 'officials' || /^group:(?:[a-z]+-)?officials(?:-|$)/.test(id))
  }
}
