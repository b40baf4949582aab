import type { ActorNetwork } from '../model/actor-tie.ts'
import { type Drawn, draw } from './edge-rules.ts'
import { counted, measures, NEEDED } from './measures.ts'
import {
  type Analysis,
  type DrawnBy,
  type EdgeRule,
  edgeRules,
  type Measured,
  type MeasureName,
  type Quantity,
} from './schema.ts'

function restsOn({ ties }: Drawn): Pick<Measured, 'claims' | 'sources'> {
  const claims = new Set(ties.flatMap((tie) => tie.claims))
  return { claims: claims.size, sources: [...new Set(ties.flatMap(({ sources }) => sources))].sort() }
}

function missing(drawn: Drawn, needs: readonly Quantity[]): Measured['tooSmall'] {
  return needs
    .map((what) => ({ what, has: counted[what](drawn), needs: NEEDED[what] }))
    .filter(({ has, needs: least }) => has < least)
}

/** Every measure of a network of actors, one a step, each with what its numbers are drawn from. The same network always gives the same. */
export function* analyseInSteps(network: ActorNetwork, drawnBy: DrawnBy): Generator<MeasureName, Analysis> {
  const drawings = Object.fromEntries(edgeRules.map((rule) => [rule, draw(network, rule)])) as Record<EdgeRule, Drawn>
  const measured: Measured[] = []
  for (const { name, rule, needs, compute } of measures) {
    yield name
    const drawn = drawings[rule]
    const { order: n, size: m } = drawn.network
    measured.push({ measure: name, rule, n, m, ...restsOn(drawn), tooSmall: missing(drawn, needs), result: compute(drawn) })
  }
  return { ...drawnBy, actors: network.actors.map(({ id, kind, names }) => ({ id, kind, names })), measures: measured }
}
