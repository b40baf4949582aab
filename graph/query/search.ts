import { z } from 'zod'
import type { Graph, GraphNode } from '../model/graph.ts'
import { namesSchema } from '../model/names.ts'
import { fold } from './fold.ts'

export const searchHitSchema = z.object({ id: z.string(), kind: z.string(), names: namesSchema, matched: z.string() })
export type SearchHit = z.output<typeof searchHitSchema>

/** How well a name answers a query, both folded: the whole name, whole words of it, a word's beginning, anywhere; 0 for not at all. */
function quality(name: string, query: string): number {
  if (name === query) return 4
  if (` ${name} `.includes(` ${query} `)) return 3
  if (` ${name}`.includes(` ${query}`)) return 2
  return name.includes(query) ? 1 : 0
}

function isActor({ claims }: GraphNode): number {
  return claims.length === 0 ? 1 : 0
}

function bestName(names: readonly string[], query: string): { matched: string; score: number } {
  let best = { matched: '', score: 0 }
  for (const name of names) {
    const score = quality(fold(name), query)
    if (score > best.score) best = { matched: name, score }
  }
  return best
}

function namesOf({ actors }: Graph, { id, names }: GraphNode): string[] {
  return [...Object.values(names), ...(actors.get(id)?.aliases ?? [])]
}

/** Nodes whose name answers the text, best first: by how well, actors before happenings, then by how much they are tied to. */
export function search(graph: Graph, text: string, limit = 50): SearchHit[] {
  const query = fold(text)
  if (query === '') return []
  const weight = (id: string) => graph.ties.get(id)?.length ?? 0
  return [...graph.nodes.values()]
    .map((node) => ({ node, ...bestName(namesOf(graph, node), query) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        isActor(b.node) - isActor(a.node) ||
        weight(b.node.id) - weight(a.node.id) ||
        (a.node.id < b.node.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ node, matched }) => ({ id: node.id, kind: node.kind, names: node.names, matched }))
}
