import type { Graph } from '../../../graph/model/graph.ts'
import { search } from '../../../graph/query/search/search.ts'
import { graphIndex } from '../../fixtures/graph-index.ts'
import type { Drawing } from './drawing.ts'

/** Both search for these: a name, a kind with a number, another script. */
export const TEXTS = ['Actor state 120', 'treaty 1-1000', 'طرف person']

const RUNS = 3

/** Milliseconds a text, of some runs the least. */
function each(find: (text: string) => unknown): number {
  const runs = Array.from({ length: RUNS }, () => {
    const begun = performance.now()
    for (const text of TEXTS) find(text)
    return (performance.now() - begun) / TEXTS.length
  })
  return Math.min(...runs)
}

/** The search alone, without a window: ours over every name, label and quote in every script, theirs over the labels of the nodes. */
export function pureSearch(graph: Graph, { nodes }: Drawing): { ours: number; sigma: number } {
  const index = graphIndex(graph)
  const labels = nodes.map(({ label }) => label.toLowerCase())
  return {
    ours: each((text) => search([index], text, 8)),
    sigma: each((text) => labels.filter((label) => label.includes(text.toLowerCase())).slice(0, 8)),
  }
}
