import { isPerson, isState } from '../names/actor-ids.ts'
import { isHeldAs } from '../names/offices.ts'
import type { NamedSoFar } from './named-so-far.ts'

const HEADS = /^(?:president|leader|prime-minister|king|chancellor)$/

/** Which person of a text holds an office, for a title without a name. */
export class OfficeHolders {
  readonly #offices: ReadonlyMap<string, string>
  readonly #stateOf: ReadonlyMap<string, string>
  readonly #named: NamedSoFar

  /**
   * @param offices The offices of persons, by their identifiers.
   * @param stateOf The states of persons.
   */
  constructor(offices: ReadonlyMap<string, string>, stateOf: ReadonlyMap<string, string>, named: NamedSoFar) {
    this.#offices = offices
    this.#stateOf = stateOf
    this.#named = named
  }

  /** The only one who was introduced by a title. */
  holderOf(office: string, state: string | null): string | null {
    const holders = [...this.#offices].flatMap(([id, held]) =>
      isHeldAs(held, office, state !== null) && (state === null || this.#stateOf.get(id) === state) ? id : [],
    )
    // The Ukrainian president, where only Zelensky of Ukraine was named.
    const alone = state !== null && holders.length === 0 && HEADS.test(office) ? this.#onlyOf(state) : null
    if (alone !== null) return alone
    const named = holders.filter((id) => this.#named.has(id))
    // Colombia's foreign minister is whoever the text introduces as such, be it further on.
    if (state !== null && named.length === 0 && holders.length === 1) return holders[0]!
    if (named.length === 1) return named[0]!
    return office === 'minister' || state === null ? this.#named.last((id) => named.includes(id)) : null
  }

  /** The only person of a state who was named, where no office of theirs is known. */
  #onlyOf(state: string): string | null {
    const [one, ...others] = this.#named.all.filter((id) => isPerson(id) && this.#stateOf.get(id) === state)
    return one !== undefined && others.length === 0 && !this.#offices.has(one) ? one : null
  }

  /** The foreign ministers of the two states that were named most often with them, else those states. */
  get foreignMinisters(): string[] {
    const states = this.#named.most(isState, 2)
    const ministers = [...this.#offices].flatMap(([id, office]) =>
      ['foreign-minister', 'counterpart'].includes(office) && states.includes(this.#stateOf.get(id) ?? '') ? id : [],
    )
    return ministers.length === 2 ? [...ministers, ...states] : states
  }
}
