import neo4j, { type Config, type Driver } from 'neo4j-driver'
import { AppError } from '../model/errors.ts'

export interface Neo4jAddress {
  /** bolt:// or neo4j://, with +s or +ssc for an encrypted connection. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** The server's own default where none is named. */
  readonly database?: string | undefined
}

/** Scheme, host and port, and nothing else: a user name or a password has no place in an address. */
const ADDRESS = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/(\[[\da-f:]+\]|[^/:@?#[\]\s]+)(:\d{1,5})?\/?(\?[^@]*)?$/i
const PATIENCE_MS = 10_000

/** The address as people may see it: without user name and password. */
export function placeOf({ uri, database }: Neo4jAddress): string {
  const bare = uri.replace(/\/\/.*@/, '//').replace(/\/+$/, '')
  return database ? `${bare}/${database}` : bare
}

/** @throws {AppError} bad-request for an address that is none. */
export function requireAddress(address: Neo4jAddress): void {
  if (ADDRESS.test(address.uri)) return
  throw new AppError(
    'bad-request',
    `${placeOf(address)} is no address of a Neo4j database`,
    'Write it as neo4j://host or bolt://host:7687, with +s for an encrypted connection, and without user and password.',
  )
}

/** The database, as the driver takes it: none named is the server's own. */
export function databaseOf({ database }: Neo4jAddress): { database?: string } {
  return database ? { database } : {}
}

/** @param integers How whole numbers come: as plain numbers, which hold those that we write, or whole, however large they are. */
export function connect({ uri, user, password }: Neo4jAddress, integers: 'plain' | 'large' = 'plain'): Driver {
  const config: Config = integers === 'plain' ? { disableLosslessIntegers: true } : { useBigInt: true }
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    ...config,
    connectionTimeout: PATIENCE_MS,
    connectionAcquisitionTimeout: PATIENCE_MS,
    maxTransactionRetryTime: PATIENCE_MS,
    userAgent: 'entente',
  })
}
