import { userInfo } from 'node:os'
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

/** Whom the system says that this is. */
export function userName(): string {
  try {
    return userInfo().username || 'analyst'
  } catch {
    // A user id without an entry has no name.
    return 'analyst'
  }
}

/** The key of a model that a person runs or pays for; kept in the environment alone. */
export function modelKey(): string | null {
  return process.env.ENTENTE_MODEL_KEY || null
}
