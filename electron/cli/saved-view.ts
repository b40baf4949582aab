import type { Layer, SavedView } from '../../graph/contract.ts'
import { AppError } from '../../graph/model/errors.ts'

function plain(name: string): string {
  return name.normalize('NFC').trim().toLocaleLowerCase('en')
}

function listed(views: readonly SavedView[], words: (view: SavedView) => string): string {
  return views.length > 0 ? `There are: ${views.map(words).join(', ')}.` : 'Save one in the window, where Views is.'
}

/** A saved view by its id, or by its name in any case. @throws {AppError} not-found, bad-request where several have that name. */
export function savedView({ views }: Layer, named: string): SavedView {
  const byId = views.find(({ id }) => id === named)
  const [found, ...others] = byId ? [byId] : views.filter(({ name }) => plain(name) === plain(named))
  if (!found)
    throw new AppError(
      'not-found',
      `there is no saved view ${named}`,
      listed(views, ({ name }) => name),
    )
  if (others.length === 0) return found
  const ids = listed([found, ...others], ({ id, at }) => `${id} of ${at.slice(0, 10)}`)
  throw new AppError('bad-request', `several saved views are called ${named}`, `Name one by its id. ${ids}`)
}
