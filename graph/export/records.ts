import { actorsNamed, type Claim } from '../model/claim.ts'
import type { GraphDelta } from '../model/delta.ts'
import type { Graph } from '../model/graph.ts'
import { type Table, text } from './columns.ts'
import type { Taken } from './exporter.ts'
import { type Tables, tablesOf } from './tables.ts'

/** The name of the column that a graph file has for them. */
export const RECORD = 'record'

function claimed(claims: readonly Claim[], { graph, presences, stored }: Taken): GraphDelta {
  const sources = [...new Set(claims.map(({ sourceId }) => sourceId))].flatMap((id) => graph.sources.get(id) ?? [])
  // Whom a claim names and the part does not have.
  const others = [...new Set(claims.flatMap(actorsNamed))].filter((id) => !presences.nodes.has(id))
  return { sources, actors: others.flatMap((id) => graph.actors.get(id) ?? stored.actors.get(id) ?? []), claims: [...claims] }
}

function isThere({ graph, presences }: Taken, { asserts }: Claim): boolean {
  return asserts !== null && graph.nodes.has(asserts) && presences.nodes.has(asserts)
}

function claimsIn(graph: Graph, ids: readonly string[]): Claim[] {
  return ids.map((id) => graph.claims.get(id)!)
}

/** What a node adds to the facts: an actor itself, a happening the claims that assert it. */
function nodeRecord(taken: Taken, id: string): string {
  const { graph } = taken
  const actor = graph.actors.get(id)
  const delta = actor
    ? { sources: [], actors: [actor], claims: [] }
    : claimed(claimsIn(graph, graph.nodes.get(id)!.claims), taken)
  return JSON.stringify(delta)
}

/** What a relationship adds: its claims that stand at no node of what is taken. Null is nothing. */
function relationshipRecord(taken: Taken, id: string): string | null {
  const { claims } = taken.graph.relationships.get(id)!
  const own = claimsIn(taken.graph, claims).filter((claim) => !isThere(taken, claim))
  return own.length === 0 ? null : JSON.stringify(claimed(own, taken))
}

function recorded({ columns, count, rows }: Table, recordOf: (id: string) => string | null): Table {
  return {
    columns: [...columns, text(RECORD)],
    count,
    *rows() {
      for (const row of rows()) yield { ...row, [RECORD]: recordOf(String(row.id)) }
    },
  }
}

/** The tables of what is taken, with all that each row adds to the facts in a column of its own: so that they can be had again. */
export function recordedTables(taken: Taken): Tables {
  const { nodes, relationships } = tablesOf(taken)
  return {
    nodes: recorded(nodes, (id) => nodeRecord(taken, id)),
    relationships: recorded(relationships, (id) => relationshipRecord(taken, id)),
  }
}
