import type { View } from '../../graph/contract.ts'
import { type Language, term, useLanguage } from '../i18n/language.ts'
import { useApp, useView } from '../state/app-state.ts'
import type { Workspace } from '../state/workspace.ts'
import { Icon } from '../ui/icon.tsx'
import { lookOf } from '../ui/kinds.ts'

export interface LegendKind {
  readonly kind: string
  readonly label: string
}

/** The kinds that a network shows, in the order of their words. */
export function legendKinds({ scenes }: Workspace, view: Pick<View, 'mode' | 'assessments'>, language: Language): LegendKind[] {
  const kinds = new Set([...scenes[view.mode].graph.nodes.values()].map(({ kind }) => kind))
  if (!view.assessments) kinds.delete('assessment')
  return [...kinds]
    .map((kind) => ({ kind, label: term(language, 'kind', kind) }))
    .sort((a, b) => a.label.localeCompare(b.label, language.code))
}

export const legendStrokes = ['cooperation', 'conflict', 'affiliation', 'possible'] as const

export function Legend() {
  const language = useLanguage()
  const workspace = useApp((state) => state.workspace)
  const view = useView('mode', 'assessments')
  return (
    <details className="legend">
      <summary>{language.t('legend.title')}</summary>
      <ul>
        {legendKinds(workspace, view, language).map(({ kind, label }) => (
          <li key={kind}>
            <span className={`badge hue-${lookOf(kind).hue}`}>
              <Icon icon={lookOf(kind).icon} size={13} />
            </span>
            {label}
          </li>
        ))}
        {legendStrokes.map((stroke) => (
          <li key={stroke}>
            <span className={`stroke stroke-${stroke}`} />
            {language.t(`legend.${stroke}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}
