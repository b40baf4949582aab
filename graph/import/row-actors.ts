import { type Actor, type ActorKind, actorKinds } from '../model/actor.ts'
import { actorId, ownActorId } from '../model/ids.ts'
import { plainText } from '../model/names.ts'
import { foldedWords } from '../reading/text/phrases.ts'
import type { DataTable } from './data-table.ts'
import type { KnownNames } from './known-names.ts'

export interface ActorRules {
  readonly known: KnownNames
  /** What an actor is whom nobody knows. */
  readonly kind: ActorKind
  /** Whether an id that a name gives is that of somebody else already. */
  readonly isTaken: (id: string) => boolean
  readonly sha256: string
  /** In which language names are that nobody knows. */
  readonly language: string
}

/** A table of actors says what the ids of a graph file stand for. */
function namesById(table: DataTable | null): Map<string, { name: string; kind: ActorKind | null }> {
  return new Map(
    (table?.rows ?? []).map(({ cells }) => {
      const kind = actorKinds.find((each) => each === (cells.kind ?? cells.type ?? '').toLowerCase()) ?? null
      return [cells.id ?? '', { name: cells.label || cells.name || cells.Label || cells.id || '', kind }]
    }),
  )
}

/** The actors whom the rows of a data set name, each once. */
export class RowActors {
  readonly actors = new Map<string, Actor>()
  /** Those who are kept apart from somebody of the same name whom the workspace has. */
  readonly apart = new Set<string>()
  readonly #rules: ActorRules
  readonly #byId: ReturnType<typeof namesById>

  constructor(rules: ActorRules, table: DataTable | null) {
    this.#rules = rules
    this.#byId = namesById(table)
  }

  /** Whom a cell names. @throws {RangeError} where it names nobody. */
  named(cell: string): Actor {
    const { name, kind } = this.#byId.get(cell) ?? { name: cell, kind: null }
    if (name.trim() === '') throw new RangeError('names nobody')
    if (!plainText.safeParse(name).success) throw new RangeError('has control characters that no export format can carry')
    const { known } = this.#rules
    const found = known(cell) ?? known(name)
    const actor = found ? { ...found, names: { ...found.names }, aliases: [] } : this.#unknown(name, kind ?? this.#rules.kind)
    this.actors.set(actor.id, actor)
    return actor
  }

  #unknown(name: string, kind: ActorKind): Actor {
    const { isTaken, sha256, language } = this.#rules
    const words = foldedWords(name).join(' ')
    if (words === '') throw new RangeError(`“${name}” has no letters to name somebody by`)
    const id = actorId(kind, words)
    const own = isTaken(id) ? ownActorId(id, sha256) : id
    if (own !== id) this.apart.add(own)
    return { id: own, type: kind, names: { [language]: name.trim() }, aliases: [], iso3: null }
  }
}
