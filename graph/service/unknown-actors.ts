import type { Lexicon } from '../reading/names/lexicon.ts'

/** A body of a state has an id made of the state's, `org:RUS-armed-forces`; ids made of names are in lower case. */
const BODY = /^org:([A-Z]{3})-/

function isKnown(id: string, { actors }: Lexicon): boolean {
  const state = BODY.exec(id)?.[1]
  return actors.has(id) || (state !== undefined && actors.has(`state:${state}`))
}

/** Those of some ids of actors that no lexicon has, each once. */
export function unknownActors(ids: readonly string[], lexicon: Lexicon): string[] {
  return [...new Set(ids)].filter((id) => !isKnown(id, lexicon))
}
