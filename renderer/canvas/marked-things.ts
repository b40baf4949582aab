import { groupedBy } from '../../graph/model/grouped.ts'
import type { Palette } from './palette.ts'

interface Held<Thing, Look> {
  thing: Thing
  /** A bit for each mark. */
  marks: number
  /** Undefined where it has to be worked out anew. */
  look: Look | null | undefined
}

/** How things of a sort look: the key is the same for those that look alike with the same marks. */
export interface Sort<Thing, Mark extends string, Look> {
  readonly marks: readonly Mark[]
  keyOf(thing: Thing): string
  /** Null for what is not painted. */
  lookOf(thing: Thing, marks: ReadonlySet<Mark>, palette: Palette): Look | null
}

/** Thousands of drawn things by their ids: how each is marked, and which look alike, so that they are painted together. */
export class MarkedThings<Thing, Mark extends string, Look extends { readonly rank: number }> {
  readonly #sort: Sort<Thing, Mark, Look>
  readonly #bits: ReadonlyMap<Mark, number>
  readonly #looks = new Map<string, Look | null>()
  #held = new Map<string, Held<Thing, Look>>()
  #palette: Palette | null = null
  #alike: ReadonlyMap<Look, readonly Thing[]> | null = null

  constructor(sort: Sort<Thing, Mark, Look>) {
    this.#sort = sort
    this.#bits = new Map(sort.marks.map((mark, at) => [mark, 1 << at]))
  }

  /** Holds these and no others; what was marked of those that were there already stays so. */
  protected hold(things: Iterable<readonly [id: string, thing: Thing]>): void {
    const before = this.#held
    this.#held = new Map()
    for (const [id, thing] of things) this.#held.set(id, { thing, marks: before.get(id)?.marks ?? 0, look: undefined })
    this.#alike = null
  }

  use(palette: Palette): void {
    this.#palette = palette
    this.#looks.clear()
    for (const held of this.#held.values()) held.look = undefined
    this.#alike = null
  }

  get size(): number {
    return this.#held.size
  }

  /** How many things have not a mark. */
  countWithout(mark: Mark): number {
    const bit = this.#bits.get(mark)!
    let count = 0
    for (const { marks } of this.#held.values()) if ((marks & bit) === 0) count++
    return count
  }

  ids(): Iterable<string> {
    return this.#held.keys()
  }

  get(id: string): Thing | undefined {
    return this.#held.get(id)?.thing
  }

  has(id: string, mark: Mark): boolean {
    return ((this.#held.get(id)?.marks ?? 0) & this.#bits.get(mark)!) !== 0
  }

  /** Puts another in the place of a thing; its marks stay. */
  set(id: string, thing: Thing): void {
    const held = this.#held.get(id)
    if (held) Object.assign(held, { thing, look: undefined })
    this.#alike = null
  }

  /** Sets and takes away marks of a thing: of those that are not named it keeps what it has. */
  mark(id: string, changes: Partial<Record<Mark, boolean>>): void {
    const held = this.#held.get(id)
    if (!held) return
    let marks = held.marks
    for (const mark in changes) {
      const bit = this.#bits.get(mark)!
      marks = changes[mark] ? marks | bit : marks & ~bit
    }
    if (marks === held.marks) return
    Object.assign(held, { marks, look: undefined })
    this.#alike = null
  }

  /** What is painted, by its looks, the lowest rank first. Nothing before there is a palette. */
  alike(): ReadonlyMap<Look, readonly Thing[]> {
    this.#alike ??= this.#palette ? this.#sorted(this.#palette) : new Map()
    return this.#alike
  }

  #sorted(palette: Palette): Map<Look, Thing[]> {
    const groups = groupedBy(this.#held.values(), (held) => {
      if (held.look === undefined) held.look = this.#lookOf(held, palette)
      return held.look
    })
    const inOrder = [...groups].sort(([a], [b]) => a.rank - b.rank)
    return new Map(inOrder.map(([look, held]) => [look, held.map(({ thing }) => thing)]))
  }

  #lookOf({ thing, marks }: Held<Thing, Look>, palette: Palette): Look | null {
    const key = `${this.#sort.keyOf(thing)} ${marks}`
    const known = this.#looks.get(key)
    if (known !== undefined) return known
    const names = new Set([...this.#bits].flatMap(([mark, bit]) => ((marks & bit) === 0 ? [] : [mark])))
    const look = this.#sort.lookOf(thing, names, palette)
    this.#looks.set(key, look)
    return look
  }
}
