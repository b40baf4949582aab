import { useMemo } from 'react'
import type { Graph } from '../../graph/model/graph.ts'
import { nameIn } from '../../graph/model/names.ts'
import { type Language, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'

/** The names of some nodes, as the language lists them. */
export type NameOf = (ids: readonly string[]) => string

export function nameOfIn({ nodes }: Pick<Graph, 'nodes'>, { code, t }: Language): NameOf {
  const nameOf = (id: string) => nameIn(nodes.get(id)?.names ?? {}, code) || id
  return (ids) => ids.map(nameOf).join(t('list.comma'))
}

export function useNameOf(): NameOf {
  const language = useLanguage()
  const graph = useApp(({ workspace }) => workspace.scenes.full.graph)
  return useMemo(() => nameOfIn(graph, language), [graph, language])
}
