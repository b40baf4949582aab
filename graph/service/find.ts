import type { Host } from '../host.ts'
import type { Graph } from '../model/graph.ts'
import type { Source } from '../model/source.ts'
import { graphIndexInSteps, type OtherNames, passageIndex, type SearchHit, search } from '../query/search/search.ts'
import { otherNames } from '../reading/lexicon.ts'
import { sentencesOf } from '../reading/sentences.ts'
import type { GraphStore } from '../store/store.ts'
import { breathedOut } from './breathe.ts'
import type { SeenGraph } from './seen-graph.ts'

type Index = ReturnType<typeof passageIndex>

/** Finds in a store what answers a text: who acts, what happened, what is claimed, and where articles speak of it. */
export class Finder {
  readonly #store: GraphStore
  readonly #seen: SeenGraph
  readonly #host: Host
  #others: Promise<OtherNames> | null = null
  #graph: { of: Graph; index: Promise<Index> } | null = null
  /** A stored text never changes: its passages are taken apart once. */
  readonly #passages = new Map<string, Index>()

  constructor(store: GraphStore, seen: SeenGraph, host: Host) {
    this.#store = store
    this.#seen = seen
    this.#host = host
  }

  async find(text: string, limit: number): Promise<SearchHit[]> {
    const graph = await this.#seen.fetch()
    const passages: Index[] = []
    for (const source of graph.sources.values()) passages.push(...(await this.#passagesOf(source)))
    return search([await this.#indexOf(graph), ...passages], text, limit)
  }

  async #indexOf(graph: Graph): Promise<Index> {
    if (this.#graph?.of !== graph) this.#graph = { of: graph, index: this.#taken(graph) }
    return this.#graph.index
  }

  async #taken(graph: Graph): Promise<Index> {
    this.#others ??= this.#host.readingRules().then(({ lexicon }) => otherNames(lexicon))
    return breathedOut(graphIndexInSteps(graph, await this.#others), undefined, 'search')
  }

  async #passagesOf({ id, title, file, language }: Source): Promise<Index[]> {
    const known = this.#passages.get(id)
    if (known) return [known]
    const document = await this.#store.document(id)
    if (!document) return []
    const made = passageIndex(document, { [language]: title ?? file }, sentencesOf(document.text))
    this.#passages.set(id, made)
    return [made]
  }
}
