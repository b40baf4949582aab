import { AppError } from '../model/errors.ts'
import type { Graph } from '../model/graph.ts'
import { evidenceOf } from '../query/evidence.ts'
import type { GraphStore } from '../store/store.ts'

/** The thing with this id, and every claim it rests on with the place of its evidence. */
export function show(graph: Graph, id: string) {
  const shown = evidenceOf(graph, id)
  if (!shown) throw new AppError('not-found', `there is nothing with the id ${id}`, 'Find ids with search.')
  const claims = shown.claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence.map((span) => ({ ...span, source: claim.sourceId })),
  }))
  const aliases = graph.actors.get(id)?.aliases
  return { item: { ...shown.item, ...(aliases ? { aliases } : {}) }, claims }
}

/** A source with its whole text. */
export async function documentOf(store: GraphStore, sourceId: string) {
  const document = await store.document(sourceId)
  const source = document && (await store.fetch()).sources.get(sourceId)
  if (!document || !source) throw new AppError('not-found', `there is no source with the id ${sourceId}`)
  return { ...document, source }
}
