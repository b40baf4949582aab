import type { Facts } from '../../graph/model/delta.ts'
import type { Graph } from '../../graph/model/graph.ts'
import { nameIn } from '../../graph/model/names.ts'
import type { Workspace } from '../state/workspace.ts'
import type { Language } from './language.ts'
import { tieWords } from './tie-words.ts'

function nameInGraph(graph: Graph, id: string, language: Language): string {
  const nameOf = (of: string) => nameIn(graph.nodes.get(of)?.names ?? graph.claims.get(of)?.label ?? {}, language.code)
  const tie = graph.relationships.get(id)
  return tie ? `${nameOf(tie.source)} — ${nameOf(tie.target)}: ${tieWords(graph, tie, language)}` : nameOf(id)
}

/** What an actor of some facts is called; its id where it has no name. */
export function actorName({ actors }: Pick<Facts, 'actors'>, id: string, { code }: Language): string {
  return nameIn(actors.get(id)?.names ?? {}, code) || id
}

/** What a node, a tie, a claim or a source is called, whichever view it is of; empty where there is no such thing. */
export function thingName({ scenes, facts }: Workspace, id: string, language: Language): string {
  const source = facts.sources.get(id)
  if (source) return source.title ?? source.file
  return nameInGraph(scenes.full.graph, id, language) || nameInGraph(scenes.alliance.graph, id, language)
}
