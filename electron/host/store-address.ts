import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../graph/model/errors.ts'
import { EmbeddedStore, WORKSPACE_FILE } from '../../graph/store/embedded.ts'
import { openNeo4j } from '../../graph/store/neo4j.ts'
import type { Neo4jAddress } from '../../graph/store/neo4j-address.ts'
import type { GraphStore } from '../../graph/store/store.ts'

/** Where a workspace is. The password of a server is never part of what is shown or kept. */
export type StoreAddress = { readonly kind: 'embedded'; readonly folder: string } | ({ readonly kind: 'neo4j' } & Neo4jAddress)

const SERVER = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//i
const ANY_SCHEME = /^[a-z][a-z\d+.-]+:\/\//i

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
  return ANY_SCHEME.test(text) ? serverAddress(text, user) : { kind: 'embedded', folder: text }
}

/** Whether a folder in which there is no workspace yet becomes one, or is refused: who only reads has mistyped it. */
export type Missing = 'make' | 'refuse'

function openFolder(folder: string, missing: Missing): GraphStore {
  if (missing === 'refuse' && !existsSync(join(folder, WORKSPACE_FILE))) {
    throw new AppError(
      'not-found',
      `there is no workspace in ${folder}`,
      'Name its folder with --workspace, or make one with load.',
    )
  }
  return new EmbeddedStore(folder)
}

export async function openStore(address: StoreAddress, missing: Missing): Promise<GraphStore> {
  return address.kind === 'embedded' ? openFolder(address.folder, missing) : openNeo4j(address)
}
