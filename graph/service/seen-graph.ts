import { type Layer, layerSchema } from '../contract.ts'
import type { Host } from '../host.ts'
import { buildGraph, type Graph } from '../model/graph.ts'
import { identified } from '../model/identities.ts'
import type { GraphStore } from '../store/store.ts'

/** The graph of a store as the analyst takes it: with whom she holds to be one as one. Every question is asked of it. */
export class SeenGraph {
  readonly #store: GraphStore
  readonly #host: Host
  #layer: { of: unknown; identities: Layer['identities'] } | null = null
  #last: { of: Graph; by: string; graph: Graph } | null = null

  constructor(store: GraphStore, host: Host) {
    this.#store = store
    this.#host = host
  }

  /** A layer with the pictures of many views is large, and every question asks for it. */
  #identitiesIn(layer: unknown): Layer['identities'] {
    if (!this.#layer || this.#layer.of !== layer)
      this.#layer = { of: layer, identities: layerSchema.parse(layer ?? {}).identities }
    return this.#layer.identities
  }

  async fetch(): Promise<Graph> {
    const of = await this.#store.fetch()
    const identities = this.#identitiesIn(await this.#host.layer.read())
    if (identities.length === 0) return of
    const by = JSON.stringify(identities)
    if (this.#last?.of !== of || this.#last.by !== by) this.#last = { of, by, graph: buildGraph(identified(of, identities)) }
    return this.#last.graph
  }
}
