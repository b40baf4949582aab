import { parseDay } from '../../graph/model/day.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { network } from '../../graph/query/network.ts'
import { firstArticle } from '../fixtures/first-article.ts'

const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))

/** How many nodes and ties there are on a day by the queries, which have tests of their own. */
export function wanted(day: string | null, certainties = ['definite', 'possible'], assessments = false): number[] {
  const { nodes, relationships } = network(graph, { day: day === null ? null : parseDay(day), assessments })
  return [nodes, relationships].map((items) => items.filter(({ certainty }) => certainties.includes(certainty)).length)
}
