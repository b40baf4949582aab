import { groupedBy } from '../model/grouped.ts'
import { uniqueLabel } from '../query/kept-labels.ts'
import { actorKept, claimKept, happeningKept, relationshipKept, sourceKept } from '../query/kept-properties.ts'
import { literalText } from './cypher-literal.ts'
import { type CypherRow, claimTieRow, claimTies, documentRow, relationshipRow, thingRow } from './cypher-rows.ts'
import { constraints, merge } from './cypher-statements.ts'
import type { Exporter, Taken } from './exporter.ts'
import { documentsOf, type TakenFacts, takenFacts } from './taken-facts.ts'

/** Rows a statement: planning one costs more than running it, and each is a transaction. */
const BATCH = 500

const HEAD =
  '// A graph of Entente for Neo4j 5. Run again, it changes nothing. A statement ends where a line ends with a semicolon.\n'

function beginOf({ literals }: CypherRow, isFirst: boolean): string {
  return `${isFirst ? 'WITH [' : ','}\n${literals.map(literalText).join(', ')}`
}

/** One flat list of literals goes to the database as a parameter would; a list of maps takes it ten times as long to plan. */
function endOf({ literals, map }: CypherRow, work: string): string {
  const row = map((place) => (place === 0 ? 'own[at]' : `own[at + ${place}]`))
  return `\n] AS own UNWIND range(0, size(own) - 1, ${literals.length}) AS at WITH ${row} AS row\n${work};\n`
}

/** @param work What is done with each `row`. */
async function* statements<T>(
  items: Iterable<T> | AsyncIterable<T>,
  rowOf: (item: T) => CypherRow,
  work: string,
): AsyncIterable<string> {
  let [count, last]: [number, CypherRow | null] = [0, null]
  for await (const item of items) {
    last = rowOf(item)
    yield beginOf(last, count % BATCH === 0)
    count++
    if (count % BATCH === 0) yield endOf(last, work)
  }
  if (last && count % BATCH > 0) yield endOf(last, work)
}

async function* nodePieces({ nodes, actors }: TakenFacts, { graph }: Taken): AsyncIterable<string> {
  for (const [kind, own] of groupedBy(actors, ({ type }) => type))
    yield* statements(own, (actor) => thingRow(actor.id, actorKept(actor)), merge.nodes(kind))
  const happenings = nodes.filter(({ id }) => !graph.actors.has(id))
  for (const [kind, own] of groupedBy(happenings, (node) => node.kind))
    yield* statements(own, (node) => thingRow(node.id, happeningKept(node, graph.claims)), merge.nodes(kind))
}

async function* claimPieces({ claims }: TakenFacts, labels: ReadonlyMap<string, string>): AsyncIterable<string> {
  yield* statements(claims, (claim) => thingRow(claim.id, claimKept(claim)), merge.claims)
  // What a claim asserts may be no part of what is taken: then it has no label.
  const ties = claims.flatMap(claimTies).map((tie) => ({ ...tie, label: tie.how === 'quoted' ? 'Source' : labels.get(tie.node) }))
  const groups = groupedBy(ties, ({ how, label }) => (label === undefined ? null : `${how} ${label}`))
  for (const own of groups.values()) yield* statements(own, claimTieRow, merge.claimTies(own[0]!.how, own[0]!.label!))
}

async function* relationshipPieces(facts: TakenFacts, labels: ReadonlyMap<string, string>, { graph }: Taken) {
  const ends = facts.relationships.map((each) => {
    const [source, target] = [labels.get(each.source)!, labels.get(each.target)!]
    return { each, source, target, key: `${each.type} ${source} ${target}` }
  })
  for (const own of groupedBy(ends, ({ key }) => key).values()) {
    const { each, source, target } = own[0]!
    const work = merge.relationships(each.type, source, target)
    yield* statements(own, (end) => relationshipRow(end.each, relationshipKept(end.each, graph.claims)), work)
  }
}

/** The label by which each actor, place and happening is found. */
function labelsOf({ nodes, actors }: TakenFacts): Map<string, string> {
  const happenings = nodes.map(({ id, kind }) => [id, uniqueLabel(kind)] as const)
  return new Map([...happenings, ...actors.map(({ id, type }) => [id, uniqueLabel(type)] as const)])
}

async function* pieces(facts: TakenFacts, taken: Taken): AsyncIterable<string> {
  const labels = labelsOf(facts)
  yield HEAD
  for (const constraint of constraints) yield `${constraint};\n`
  yield* statements(facts.sources, (source) => thingRow(source.id, sourceKept(source)), merge.sources)
  yield* statements(documentsOf(facts.sources, taken), documentRow, merge.documents)
  yield* nodePieces(facts, taken)
  yield* claimPieces(facts, labels)
  yield* relationshipPieces(facts, labels, taken)
}

/** A script of Cypher that makes what `entente copy` makes: facts, texts and the graph that people see. For cypher-shell, or statement by statement. */
export const cypher: Exporter = {
  format: 'cypher',
  extension: 'cypher',
  mediaType: 'application/x-cypher-query',
  write(taken) {
    const facts = takenFacts(taken)
    const { nodes, relationships, claims, sources, actors } = facts
    const ties = claims.reduce((sum, claim) => sum + claimTies(claim).length, 0)
    const of = nodes.length + relationships.length + claims.length + ties + sources.length * 2 + actors.length
    return [{ name: 'graph.cypher', of, pieces: () => pieces(facts, taken) }]
  },
}
