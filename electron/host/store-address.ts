import { AppError } from '../../graph/model/errors.ts'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { openNeo4j } from '../../graph/store/neo4j.ts'
import type { GraphStore } from '../../graph/store/store.ts'

/** Where a workspace is. The password of a server is never part of what is shown or kept. */
export type StoreAddress =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'neo4j'; readonly uri: string; readonly user: string; readonly password: string }

const SERVER = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//

/** The address that a person wrote: a server's URI, with the password from the environment, or a folder. */
export function parseAddress(text: string, user = 'neo4j'): StoreAddress {
  if (!SERVER.test(text)) return { kind: 'embedded', folder: text }
  const password = process.env.ENTENTE_NEO4J_PASSWORD
  if (!password)
    throw new AppError(
      'bad-request',
      `no password for ${user} at the server`,
      'Put it into the environment as ENTENTE_NEO4J_PASSWORD.',
    )
  return { kind: 'neo4j', uri: text, user, password }
}

export async function openStore(address: StoreAddress): Promise<GraphStore> {
  return address.kind === 'embedded' ? new EmbeddedStore(address.folder) : openNeo4j(address)
}
