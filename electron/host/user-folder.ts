import { join } from 'node:path'
import envPaths from 'env-paths'

/** Where this user's data is kept: the system's place for it, or where ENTENTE_HOME says. */
export function userFolder(): string {
  return process.env.ENTENTE_HOME ?? envPaths('entente', { suffix: '' }).data
}

/** The workspace of who names none; the same in every shell. */
export function defaultWorkspace(): string {
  return join(userFolder(), 'workspace')
}
