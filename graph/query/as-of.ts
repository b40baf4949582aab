import { ruleOf } from '../model/claim-types.ts'
import type { Day } from '../model/day.ts'
import type { DayRange } from '../model/edtf-time.ts'
import type { Graph, Relationship } from '../model/graph.ts'
import { type Extent, type Presence, presenceIn, presenceOn } from './extents.ts'

/** What of a graph is there on a day, and how surely: only what is there is listed. */
export interface Presences {
  readonly nodes: ReadonlyMap<string, Presence>
  readonly relationships: ReadonlyMap<string, Presence>
}

export interface AsOf {
  /** The day; null for all time. */
  readonly day: Day | null
  /** The first day of a range that ends on the day, where what was there at any time of it is wanted; null for the day alone. */
  readonly since?: Day | null
  /** Whether assessments, which say what may come, are wanted. */
  readonly assessments: boolean
}

export function surest(presences: Iterable<Presence | null | undefined>): Presence | null {
  let best: Presence | null = null
  for (const presence of presences) {
    if (presence === 'definite') return presence
    if (presence === 'possible') best = presence
  }
  return best
}

function lesser(a: Presence | null | undefined, b: Presence | null | undefined): Presence | null {
  if (!a || !b) return null
  return a === 'definite' && b === 'definite' ? 'definite' : 'possible'
}

/** What was worked out before, or is now: an element is asked for by each of its neighbours. */
function remembered<T>(known: Map<string, T>, id: string, workOut: () => T): T {
  const before = known.get(id)
  if (before !== undefined) return before
  const found = workOut()
  known.set(id, found)
  return found
}

/** Presence of one element at a time, so that a cursor that moves need only ask for what its move may have changed. */
export class AsOfView {
  readonly #claims = new Map<string, Presence | null>()
  readonly #relationships = new Map<string, Presence | null>()

  constructor(
    readonly graph: Graph,
    readonly extents: ReadonlyMap<string, Extent>,
    readonly asOf: AsOf,
  ) {}

  /** How surely a claim is so on the day; null where it is not, or is an assessment that nobody asked for. */
  claim(id: string): Presence | null {
    return remembered(this.#claims, id, () => this.#presenceOf(id))
  }

  #presenceOf(id: string): Presence | null {
    const { graph, extents, asOf } = this
    const { type } = graph.claims.get(id)!
    if (!asOf.assessments && type === 'assessment') return null
    const { day, since = null } = asOf
    if (since === null) return presenceOn(extents.get(id)!, day)
    return presenceIn(extents.get(id)!, { first: since, last: day ?? Number.POSITIVE_INFINITY }, ruleOf(type).lasts)
  }

  #ofClaims(ids: readonly string[]): Presence | null {
    return surest(ids.map((id) => this.claim(id)))
  }

  /** How surely what a claim says of a party is so on the day, once it left: no longer, until a later claim ties it anew. */
  #despite(id: string, exits: readonly DayRange[]): Presence | null {
    const presence = this.claim(id)
    const { first: began } = this.extents.get(id)!.possible
    // Whoever left within a range was there before, in it.
    const day = this.asOf.since ?? this.asOf.day!
    const left = exits.filter(({ first, last }) => began <= last && !(Number.isFinite(first) && began >= first))
    if (left.some(({ last }) => last < day)) return null
    return presence && left.some(({ first }) => first <= day) ? 'possible' : presence
  }

  /** What claims say of one tie: whoever left is tied no longer, though the others stay. */
  #ofTie(ids: readonly string[]): Presence | null {
    const exits = ids.flatMap((id) => this.extents.get(id)!.exit ?? [])
    if (exits.length === 0 || this.asOf.day === null) return this.#ofClaims(ids)
    return surest(ids.map((id) => (this.extents.get(id)!.exit ? this.claim(id) : this.#despite(id, exits))))
  }

  #ofGroups(groups: readonly (readonly string[])[]): Presence | null {
    const [first = null, ...others] = groups.map((ids) => this.#ofTie(ids))
    return others.reduce<Presence | null>(lesser, first)
  }

  #endOf(id: string): Presence | null | 'actor' {
    const node = this.graph.nodes.get(id)
    if (!node) return null
    return node.claims.length === 0 ? 'actor' : this.#ofClaims(node.claims)
  }

  /** A relationship is there when one of its claims is, and the happenings that it joins are. */
  relationship(relationship: Relationship): Presence | null {
    return remembered(this.#relationships, relationship.id, () => this.#between(relationship))
  }

  #between({ claims, needs, source, target }: Relationship): Presence | null {
    const ends = [this.#endOf(source), this.#endOf(target)].filter((end) => end !== 'actor')
    const own = needs ? surest(needs.map((groups) => this.#ofGroups(groups))) : this.#ofTie(claims)
    return ends.reduce<Presence | null>(lesser, own)
  }

  /** A happening is there when one of its claims is; an actor from its first visible tie on. */
  node(id: string): Presence | null {
    const own = this.#endOf(id)
    if (own !== 'actor') return own
    return surest(this.#ofTies(id))
  }

  /** One by one: an actor of many ties is there with the first sure one. */
  *#ofTies(node: string): Iterable<Presence | null> {
    const { ties, relationships } = this.graph
    for (const tie of ties.get(node) ?? []) yield this.relationship(relationships.get(tie)!)
  }
}

function present<T>(
  items: Iterable<readonly [string, T]>,
  presence: (item: T, id: string) => Presence | null,
): Map<string, Presence> {
  const found = new Map<string, Presence>()
  for (const [id, item] of items) {
    const how = presence(item, id)
    if (how) found.set(id, how)
  }
  return found
}

/** Everything that is there on a day (vocabulary: "As of a day"). */
export function presencesAsOf(graph: Graph, extents: ReadonlyMap<string, Extent>, asOf: AsOf): Presences {
  const view = new AsOfView(graph, extents, asOf)
  return {
    nodes: present(graph.nodes, (_node, id) => view.node(id)),
    relationships: present(graph.relationships, (relationship) => view.relationship(relationship)),
  }
}
