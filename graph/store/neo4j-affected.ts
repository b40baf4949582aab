import type { Actor } from '../model/actor.ts'
import { tiesOf } from '../model/assertion.ts'
import { actorsNamed, type Claim } from '../model/claim.ts'
import { ruleOf } from '../model/claim-types.ts'
import { buildGraph, type Graph } from '../model/graph.ts'
import { affected, read } from './neo4j-cypher.ts'
import { rowSchemas } from './neo4j-rows.ts'
import type { Neo4jTransaction } from './neo4j-transaction.ts'

type Claims = Map<string, Claim>

function byId(claims: Iterable<Claim>): Claims {
  return new Map([...claims].map((claim) => [claim.id, claim]))
}

export function assertedBy(claims: Iterable<Claim>): Set<string> {
  return new Set([...claims].flatMap(({ asserts }) => asserts ?? []))
}

export function pairKey({ source, target }: { source: string; target: string }): string {
  return JSON.stringify([source, target])
}

/** The pairs of actors that claims without a node tie, by key. */
export function pairsOf(claims: Iterable<Claim>): Map<string, [string, string]> {
  const direct = [...claims].filter(({ type }) => ruleOf(type).node === null).flatMap(tiesOf)
  return new Map(direct.map((tie) => [pairKey(tie), [tie.source, tie.target]]))
}

export async function claimsFor(transaction: Neo4jTransaction, query: string, rows: Iterable<unknown>): Promise<Claim[]> {
  return (await transaction.askOf(rowSchemas.claim, query, rows)).map(({ json }) => json)
}

/**
 * What a write bears on. `changed` claims are new or waited for something new; `complete` has every claim of the nodes and pairs
 * that those touch, so that their names, labels and relationships can be told; `graph` also has what these link to.
 */
export interface Affected {
  readonly changed: Claims
  readonly complete: Claims
  readonly pairs: ReadonlySet<string>
  readonly graph: Graph
}

export async function readAffected(
  transaction: Neo4jTransaction,
  fresh: readonly Claim[],
  newActors: readonly Actor[],
): Promise<Affected> {
  const arrived = [...fresh.map(({ id }) => id), ...newActors.map(({ id }) => id), ...assertedBy(fresh)]
  const awaiting = (await transaction.ask(rowSchemas.claim, affected.awaiting, { ids: arrived })).map(({ json }) => json)
  const changed = byId([...awaiting, ...fresh])
  const asserting = await claimsFor(transaction, affected.asserting, assertedBy(changed.values()))
  const pairs = pairsOf([...changed.values(), ...asserting])
  const tying = await claimsFor(transaction, affected.betweenPairs, pairs.values())
  const complete = byId([...changed.values(), ...asserting, ...tying])
  return { changed, complete, pairs: new Set(pairs.keys()), graph: await graphAround(transaction, complete) }
}

async function graphAround(transaction: Neo4jTransaction, complete: Claims): Promise<Graph> {
  const targets = [...complete.values()].flatMap(({ links }) => links.map(({ claimId }) => claimId))
  const linked = await claimsFor(transaction, read.claimsById, new Set(targets.filter((id) => !complete.has(id))))
  const beside = await claimsFor(transaction, affected.asserting, assertedBy(linked))
  const claims = byId([...complete.values(), ...linked, ...beside])
  const named = new Set([...complete.values()].flatMap(actorsNamed))
  const actors = (await transaction.askOf(rowSchemas.actor, read.actorsById, named)).map(({ json }) => json)
  return buildGraph({ sources: new Map(), actors: new Map(actors.map((actor) => [actor.id, actor])), claims })
}
