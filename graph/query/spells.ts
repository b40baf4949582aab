import type { Day } from '../model/day.ts'
import type { Graph, Relationship } from '../model/graph.ts'
import { AsOfView } from './as-of.ts'
import type { Extent, Presence } from './extents.ts'

/** Days on which something is there without a break, both inclusive; infinite where an edge is open. */
export interface Spell {
  readonly first: Day
  readonly last: Day
  readonly presence: Presence
}

/** The days on which what an extent says may differ from the day before. */
function turns({ possible, definite, exit }: Extent): Day[] {
  return [possible.first, definite.first, definite.last + 1, possible.last + 1, ...(exit ? [exit.first, exit.last + 1] : [])]
}

function sorted(days: Iterable<Day>): Day[] {
  return [...new Set(days)].filter(Number.isFinite).sort((a, b) => a - b)
}

/** Stretches between turns, told by their first days, joined where nothing differs. */
function joined(days: readonly Day[], presenceOn: (day: Day) => Presence | null): Spell[] {
  const starts = [Number.NEGATIVE_INFINITY, ...days]
  const spells: Spell[] = []
  for (const [at, first] of starts.entries()) {
    const last = (starts[at + 1] ?? Number.POSITIVE_INFINITY) - 1
    const presence = presenceOn(Number.isFinite(first) ? first : Number.isFinite(last) ? last : 0)
    const before = spells.at(-1)
    if (presence && before?.presence === presence && before.last === first - 1) spells[spells.length - 1] = { ...before, last }
    else if (presence) spells.push({ first, last, presence })
  }
  return spells
}

function surestOn(spells: readonly Spell[], day: Day): Presence | null {
  const there = spells.filter(({ first, last }) => first <= day && day <= last)
  return there.some(({ presence }) => presence === 'definite') ? 'definite' : (there[0]?.presence ?? null)
}

/** When each thing of a graph is there, over all time: what `presencesAsOf` says of every day, as stretches of days. */
export class Spells {
  readonly #graph: Graph
  readonly #extents: ReadonlyMap<string, Extent>
  readonly #assessments: boolean
  /** Asked for by the tie itself, and by the actors at its ends. */
  readonly #ofTies = new Map<string, Spell[]>()

  constructor(graph: Graph, extents: ReadonlyMap<string, Extent>, assessments: boolean) {
    this.#graph = graph
    this.#extents = extents
    this.#assessments = assessments
  }

  #turnsOf(claims: readonly string[]): Day[] {
    return claims.flatMap((id) => turns(this.#extents.get(id)!))
  }

  #on(day: Day): AsOfView {
    return new AsOfView(this.#graph, this.#extents, { day, assessments: this.#assessments })
  }

  ofRelationship(relationship: Relationship): Spell[] {
    const known = this.#ofTies.get(relationship.id)
    if (known) return known
    const found = this.#workedOut(relationship)
    this.#ofTies.set(relationship.id, found)
    return found
  }

  #workedOut(relationship: Relationship): Spell[] {
    const { source, target, claims } = relationship
    const ends = [source, target].flatMap((id) => this.#graph.nodes.get(id)?.claims ?? [])
    return joined(sorted(this.#turnsOf([...claims, ...ends])), (day) => this.#on(day).relationship(relationship))
  }

  /** An actor is there while something ties it. */
  ofNode(id: string): Spell[] {
    const { nodes, ties, relationships } = this.#graph
    const { claims } = nodes.get(id)!
    if (claims.length > 0) return joined(sorted(this.#turnsOf(claims)), (day) => this.#on(day).node(id))
    const all = (ties.get(id) ?? []).flatMap((tie) => this.ofRelationship(relationships.get(tie)!))
    return joined(sorted(all.flatMap(({ first, last }) => [first, last + 1])), (day) => surestOn(all, day))
  }
}
