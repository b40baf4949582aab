import { useState } from 'react'
import { Button } from 'react-aria-components'
import { nameIn } from '../../graph/model/names.ts'
import { AsOfView } from '../../graph/query/as-of.ts'
import { useLanguage } from '../i18n/language.ts'
import { tieWords } from '../i18n/tie-words.ts'
import { useApp, useView } from '../state/app-state.ts'
import { select, useAsOf, useSince } from '../state/selection.ts'
import { Icon } from '../ui/icon.tsx'
import { lookOf } from '../ui/kinds.ts'

const FIRST = 40

/** What a node is tied to on the day of the cursor. Each tie can be selected, and so opened down to its sentences. */
export function Ties({ node }: { node: string }) {
  const language = useLanguage()
  const day = useAsOf()
  const since = useSince()
  const [isWhole, setIsWhole] = useState(false)
  const { scenes, extents } = useApp(({ workspace }) => workspace)
  const { assessments, possible } = useView('assessments', 'possible')
  const { graph } = scenes.full
  const asOf = new AsOfView(graph, extents, { day, since, assessments })
  const ties = (graph.ties.get(node) ?? []).map((id) => graph.relationships.get(id)!)
  const shown = ties.filter((tie) => {
    const presence = asOf.relationship(tie)
    return presence === 'definite' || (presence === 'possible' && possible)
  })
  if (shown.length === 0) return null
  return (
    <details className="ties">
      <summary>
        {language.t('details.ties')} ({shown.length})
      </summary>
      <ul>
        {shown.slice(0, isWhole ? undefined : FIRST).map((tie) => {
          const other = graph.nodes.get(tie.source === node ? tie.target : tie.source)!
          return (
            <li key={tie.id}>
              <button type="button" onClick={() => select(tie.id)}>
                <span className={`badge hue-${lookOf(other.kind).hue}`}>
                  <Icon icon={lookOf(other.kind).icon} size={12} />
                </span>
                <span className="soft">{tieWords(graph, tie, language)}</span>
                {nameIn(other.names, language.code)}
              </button>
            </li>
          )
        })}
      </ul>
      {!isWhole && shown.length > FIRST && (
        <Button className="button" onPress={() => setIsWhole(true)}>
          {language.t('details.moreTies', { count: shown.length - FIRST })}
        </Button>
      )}
    </details>
  )
}
