import { useMemo } from 'react'
import { nameIn } from '../../graph/model/names.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'

/** The names of some nodes, as the language lists them. */
export type NameOf = (ids: readonly string[]) => string

export function useNameOf(): NameOf {
  const { code, t } = useLanguage()
  const graph = useApp(({ workspace }) => workspace.scenes.full.graph)
  return useMemo(() => {
    const nameOf = (id: string) => nameIn(graph.nodes.get(id)?.names ?? {}, code) || id
    return (ids) => ids.map(nameOf).join(t('list.comma'))
  }, [graph, code, t])
}
