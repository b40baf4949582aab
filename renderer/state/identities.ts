import { actorSchema } from '../../graph/model/actor.ts'
import type { Identity } from '../../graph/model/identities.ts'
import { useApp } from './app-state.ts'
import { currentLanguage } from './language.ts'
import { changeUndoably } from './remember.ts'
import { select } from './selection.ts'

function made(): { by: string; at: string } {
  return { by: useApp.getState().preferences.analyst ?? '', at: new Date().toISOString() }
}

function add(identity: Identity): void {
  changeUndoably({ identities: [...useApp.getState().layer.identities, identity] })
}

/** Holds two actors to be one, which goes by the second from now on. */
export function mergeActors(from: string, into: string): void {
  if (from === into) return
  add({ kind: 'merge', from, into, ...made() })
  select(into)
}

/** Holds some claims of an actor to be of another, who is called so. */
export function splitActor(from: string, name: string, claims: readonly string[]): void {
  const known = useApp.getState().workspace.facts.actors.get(from)
  if (!known || claims.length === 0) return
  const id = `${known.type}:${crypto.randomUUID()}`
  const into = actorSchema.parse({ id, type: known.type, names: { [currentLanguage()]: name } })
  add({ kind: 'split', from, into, claims: [...claims], ...made() })
  select(id)
}

/** Takes one of these back, whatever was done since. */
export function takeBack(identity: Identity): void {
  changeUndoably({ identities: useApp.getState().layer.identities.filter((each) => each !== identity) })
}
