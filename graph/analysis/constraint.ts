import type { Network } from './edge-rules.ts'
import type { Scores } from './schema.ts'
import { ranked } from './scores.ts'

/** What of an actor's ties leads to one contact, itself or by way of contacts that the two share. */
function investedIn(network: Network, contact: string, contacts: ReadonlySet<string>): number {
  const share = 1 / contacts.size
  const shared = network.neighbors(contact).filter((id) => contacts.has(id))
  return shared.reduce((sum, id) => sum + share / network.degree(id), share)
}

function constraintOf(network: Network, actor: string): number {
  const contacts = new Set(network.neighbors(actor))
  return [...contacts].reduce((sum, contact) => sum + investedIn(network, contact, contacts) ** 2, 0)
}

/**
 * Burt's constraint: how far an actor's contacts are tied to each other and leave it nothing to broker. The sum over its contacts j of
 * (p_ij + Σ_q p_iq p_qj)², where p_ij is the share of i's ties that goes to j (Burt 1992, Structural Holes, p. 54). Who brokers most, the
 * least constrained, comes first. It may exceed 1 in a small dense network.
 */
export function constraint(network: Network): Scores {
  const values = Object.fromEntries(network.mapNodes((id) => [id, constraintOf(network, id)]))
  return ranked(values, { first: 'least' })
}
