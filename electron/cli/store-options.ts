import { AppError } from '../../graph/model/errors.ts'
import { type StoreAddress, serverAddress } from '../host/store-address.ts'
import { defaultWorkspace } from '../host/user-folder.ts'
import type { Values } from './command.ts'

/** The options by which every command finds its workspace. */
export const storeOptions = { workspace: { type: 'string' }, neo4j: { type: 'string' }, user: { type: 'string' } } as const

export function addressOption({ workspace, neo4j, user }: Values): StoreAddress {
  if (typeof neo4j === 'string' && typeof workspace === 'string')
    throw new AppError('bad-request', '--workspace and --neo4j name two workspaces', 'Name one of them.')
  if (typeof neo4j === 'string') return serverAddress(neo4j, typeof user === 'string' ? user : undefined)
  return { kind: 'embedded', folder: typeof workspace === 'string' ? workspace : defaultWorkspace() }
}
