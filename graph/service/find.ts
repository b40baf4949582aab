import type { Host } from '../host.ts'
import type { Graph } from '../model/graph.ts'
import type { Source } from '../model/source.ts'
import { graphIndexInSteps, passageIndex, type SearchHit, search } from '../query/search/search.ts'
import { otherNames } from '../reading/names/lexicon.ts'
import { sentencesOf } from '../reading/text/sentences.ts'
import type { GraphStore } from '../store/store.ts'
import { begun } from './begun.ts'
import { breathe, breathedOut } from './breathe.ts'
import type { SeenGraph } from './seen-graph.ts'

type Index = ReturnType<typeof passageIndex>

/** Finds in a store what answers a text: who acts, what happened, what is claimed, and where articles speak of it. */
export class Finder {
  readonly #store: GraphStore
  readonly #seen: SeenGraph
  readonly #host: Host
  /** By the graph, which is another object once anything of it changed. */
  readonly #indexes = new WeakMap<Graph, Promise<Index>>()
  /** A stored text never changes: its passages are taken apart once. */
  readonly #passages = new Map<string, Promise<Index | null>>()

  constructor(store: GraphStore, seen: SeenGraph, host: Host) {
    this.#store = store
    this.#seen = seen
    this.#host = host
  }

  async find(text: string, limit: number): Promise<SearchHit[]> {
    const graph = await this.#seen.fetch()
    const indexes = [await begun(this.#indexes, graph, () => this.#indexOf(graph))]
    for (const source of graph.sources.values()) {
      const passages = await begun(this.#passages, source.id, () => this.#passagesOf(source))
      if (passages) indexes.push(passages)
      else this.#passages.delete(source.id)
    }
    return search(indexes, text, limit)
  }

  async #indexOf(graph: Graph): Promise<Index> {
    const { lexicon } = await this.#host.readingRules()
    return breathedOut(graphIndexInSteps(graph, otherNames(lexicon)), undefined, 'search')
  }

  /** One document after the other, with a breath before each: none else has to wait for all of them. */
  async #passagesOf({ id, title, file, language }: Source): Promise<Index | null> {
    await breathe(undefined, 'search')
    const document = await this.#store.document(id)
    return document && passageIndex(document, { [language]: title ?? file }, sentencesOf(document.text))
  }
}
