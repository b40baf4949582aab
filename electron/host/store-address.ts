import { AppError } from '../../graph/model/errors.ts'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { openNeo4j } from '../../graph/store/neo4j.ts'
import type { GraphStore } from '../../graph/store/store.ts'
import { makeFolder } from './make-folder.ts'

/** Where a workspace is. The password of a server is never part of what is shown or kept. */
export type StoreAddress =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'neo4j'; readonly uri: string; readonly user: string; readonly password: string }

const SERVER = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//

/** The address of a server, with the password from the environment. The URI is not repeated: it may hold a password by mistake. */
export function serverAddress(uri: string, user = 'neo4j'): StoreAddress {
  if (!SERVER.test(uri))
    throw new AppError(
      'bad-request',
      'this is no address of a Neo4j server',
      'Write it as neo4j://host:7687 or bolt://host:7687.',
    )
  const password = process.env.ENTENTE_NEO4J_PASSWORD
  if (!password)
    throw new AppError(
      'bad-request',
      `no password for ${user} at the server`,
      'Put it into the environment as ENTENTE_NEO4J_PASSWORD.',
    )
  return { kind: 'neo4j', uri, user, password }
}

/** The address that a person wrote: a server's URI or a folder. */
export function parseAddress(text: string, user?: string): StoreAddress {
  return SERVER.test(text) ? serverAddress(text, user) : { kind: 'embedded', folder: text }
}

function openFolder(folder: string): GraphStore {
  try {
    makeFolder(folder)
  } catch (cause) {
    const reason = `the folder ${folder} cannot be made: ${(cause as Error).message}`
    throw new AppError('store-unavailable', reason, 'Choose another folder with --workspace.', { cause })
  }
  return new EmbeddedStore(folder)
}

export async function openStore(address: StoreAddress): Promise<GraphStore> {
  return address.kind === 'embedded' ? openFolder(address.folder) : openNeo4j(address)
}
