import { Button } from 'react-aria-components'
import { nameIn } from '../../graph/model/names.ts'
import { useLanguage } from '../i18n/language.ts'
import { tieWords } from '../i18n/tie-words.ts'
import { useApp } from '../state/app-state.ts'
import { select } from '../state/selection.ts'

/** Several things at once: each leads to what is said of it. */
export function Several({ ids }: { ids: readonly string[] }) {
  const language = useLanguage()
  const { graph } = useApp(({ workspace }) => workspace.scenes.full)
  const nameOf = (id: string): string => nameIn(graph.nodes.get(id)?.names ?? graph.claims.get(id)?.label ?? {}, language.code)
  const title = (id: string) => {
    const tie = graph.relationships.get(id)
    return tie ? `${nameOf(tie.source)} — ${nameOf(tie.target)}: ${tieWords(graph, tie, language)}` : nameOf(id)
  }
  return (
    <>
      <h2 aria-live="polite">{language.t('details.several', { count: ids.length })}</h2>
      <ul className="several">
        {ids.map((id) => (
          <li key={id}>
            <Button className="button" onPress={() => select(id)}>
              <bdi>{title(id) || id}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
