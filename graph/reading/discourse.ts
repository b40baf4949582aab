import type { EpithetMeaning } from './epithets.ts'
import type { FoundPerson } from './persons.ts'
import { personId } from './namings.ts'

/** Who was spoken of so far, for what points back at them: epithets, pronouns, verbs without a subject. */
export class Discourse {
  readonly #counts = new Map<string, number>()
  /** Who was named, the latest last. */
  #order: string[] = []
  #subject: readonly string[] = []
  readonly #stateOf: ReadonlyMap<string, string>
  readonly #offices: ReadonlyMap<string, string>

  constructor(persons: readonly FoundPerson[]) {
    this.#stateOf = new Map(persons.flatMap(({ name, of }) => (of ? [[personId(name), of]] : [])))
    this.#offices = new Map(persons.map(({ name, office }) => [personId(name), office.id]))
  }

  note(ids: readonly string[]): void {
    for (const id of ids) this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1)
    this.#order = [...this.#order.filter((id) => !ids.includes(id)), ...ids].slice(-40)
  }

  /** The subject of the last sentence or clause: who a verb without one speaks of. */
  get subject(): readonly string[] {
    return this.#subject
  }

  actedBy(ids: readonly string[]): void {
    if (ids.length > 0) this.#subject = ids
  }

  stateOf(id: string): string | null {
    return id.startsWith('state:') ? id : (this.#stateOf.get(id) ?? null)
  }

  #latest(isWanted: (id: string) => boolean, count: number): string[] {
    return this.#order.filter(isWanted).slice(-count)
  }

  #mostNamed(isWanted: (id: string) => boolean, count: number): string[] {
    const named = [...this.#counts].filter(([id]) => isWanted(id)).sort((a, b) => b[1] - a[1])
    return named.length < 2 ? [] : named.slice(0, count).map(([id]) => id)
  }

  #foreignMinisters(): string[] {
    const states = this.#mostNamed(isState, 2)
    const ministers = [...this.#offices].filter(
      ([id, office]) => ['foreign-minister', 'counterpart'].includes(office) && states.includes(this.#stateOf.get(id) ?? ''),
    )
    return ministers.length === 2 ? ministers.map(([id]) => id) : states
  }

  /** Whom an epithet points at; nobody where that cannot be told. */
  resolve(meaning: EpithetMeaning): readonly string[] {
    switch (meaning) {
      case 'two-states':
        return this.#mostNamed(isState, 2)
      case 'all-states':
        return this.#mostNamed(isState, 3)
      case 'two-persons': {
        const two = this.#latest(isPerson, 2)
        return two.length === 2 ? two : []
      }
      case 'two-ministers':
        return this.#foreignMinisters()
      case 'own-state': {
        const states = (this.#subject.length > 0 ? this.#subject : this.#latest(isPerson, 1)).flatMap((id) => this.stateOf(id) ?? [])
        return [...new Set(states)]
      }
      case 'he':
        return this.#subject.length === 1 && isPerson(this.#subject[0]!) ? this.#subject : this.#latest(isPerson, 1)
      case 'they':
        return this.#subject.length > 1 ? this.#subject : this.#mostNamed(isState, 2)
      case 'it':
        return this.#subject.length === 1 && !isPerson(this.#subject[0]!) ? this.#subject : this.#latest(isState, 1)
    }
  }

  /** A person of a title without a name: the only one who was introduced by it. */
  holderOf(office: string, state: string | null): string | null {
    const holders = [...this.#offices].filter(([id, held]) => held === office && (state === null || this.#stateOf.get(id) === state))
    return holders.length === 1 ? holders[0]![0] : null
  }
}

function isState(id: string): boolean {
  return id.startsWith('state:')
}

function isPerson(id: string): boolean {
  return id.startsWith('person:')
}
