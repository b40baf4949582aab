import { groupedBy } from '../../model/grouped.ts'
import type { Taken } from '../exporter.ts'
import { type TakenFacts, takenFacts } from '../taken-facts.ts'
import { claimResources, readingResources } from './claims.ts'
import { evidenceResources, sourceResource } from './evidence.ts'
import { actorResource, happeningResource, relationshipResources } from './nodes.ts'
import type { Resource } from './terms.ts'

function* nodes({ graph, presences }: Taken, facts: TakenFacts): Iterable<Resource[]> {
  for (const actor of facts.actors) yield [actorResource(actor, presences.nodes.get(actor.id) ?? null)]
  for (const node of facts.nodes.filter(({ id }) => !graph.actors.has(id))) {
    const claims = node.claims.map((id) => graph.claims.get(id)!)
    yield [happeningResource(node, claims, presences.nodes.get(node.id)!)]
  }
}

function* relationships({ graph, presences }: Taken, facts: TakenFacts): Iterable<Resource[]> {
  for (const tie of facts.relationships) {
    const claims = tie.claims.map((id) => graph.claims.get(id)!)
    yield relationshipResources(tie, claims, presences.relationships.get(tie.id)!)
  }
}

/** Source by source, so that no more than one text is held. */
async function* claims({ document }: Taken, facts: TakenFacts): AsyncIterable<Resource[]> {
  const told = new Set<string>()
  const bySource = groupedBy(facts.claims, ({ sourceId }) => sourceId)
  for (const source of facts.sources) {
    const own = bySource.get(source.id) ?? []
    yield [sourceResource(source, own.length), ...readingResources(own, told)]
    const text = own.length > 0 ? await document(source.id) : null
    for (const claim of own) yield [...claimResources(claim), ...evidenceResources(claim, text)]
  }
}

/** What is taken as statements of RDF, thing by thing: the only place where they are made, whatever they are written as. */
export function statementsOf(taken: Taken): { of: number; resources: () => AsyncIterable<Resource[]> } {
  const facts = takenFacts(taken)
  return {
    of: facts.actors.length + facts.nodes.length + facts.relationships.length + facts.sources.length + facts.claims.length,
    async *resources() {
      yield* nodes(taken, facts)
      yield* relationships(taken, facts)
      yield* claims(taken, facts)
    },
  }
}
