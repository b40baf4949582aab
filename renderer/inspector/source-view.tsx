import { X } from 'lucide'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { nameIn } from '../../graph/model/names.ts'
import type { Source } from '../../graph/model/source.ts'
import { restingOn } from '../../graph/query/resting-on.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { GradeField } from '../layer/grade-field.tsx'
import { NotePart } from '../layer/note-part.tsx'
import { sourceFacts } from '../reader/source-line.tsx'
import { useApp } from '../state/app-state.ts'
import { changeUndoably } from '../state/remember.ts'
import { openPassage, select } from '../state/selection.ts'
import { IconButton } from '../ui/icon-button.tsx'

function leaveOut(id: string): void {
  const { filter } = useApp.getState().view
  changeUndoably({ filter: { ...filter, source: [...filter.source, id] } })
}

function Vanishing({ source }: { source: Source }) {
  const language = useLanguage()
  const { t } = language
  const graph = useApp(({ workspace }) => workspace.scenes.full.graph)
  const { nodes, relationships } = useMemo(() => restingOn(graph, source.id), [graph, source])
  return (
    <details className="ties" open>
      <summary>{t('source.vanishes', { nodes: nodes.length, ties: relationships.length })}</summary>
      <ul>
        {nodes.map((id) => {
          const { names, kind } = graph.nodes.get(id)!
          return (
            <li key={id}>
              <button type="button" onClick={() => select(id)}>
                <span className="soft">{term(language, 'kind', kind)}</span>
                {nameIn(names, language.code)}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** A source: how far it is trusted, everything that rests on it, and what would vanish without it. */
export function SourceView({ source }: { source: Source }) {
  const language = useLanguage()
  const { t } = language
  const graph = useApp(({ workspace }) => workspace.scenes.full.graph)
  const claims = useMemo(() => {
    const own = [...graph.claims.values()].filter(({ sourceId }) => sourceId === source.id)
    return own.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
  }, [graph, source])
  return (
    <>
      <header>
        <div aria-live="polite">
          <h2>
            <bdi lang={source.language}>{source.title ?? source.file}</bdi>
          </h2>
          <p className="soft">{sourceFacts(source, language)}</p>
        </div>
        <IconButton icon={X} label={t('command.clear')} onPress={() => select(null)} />
      </header>
      <GradeField id={source.id} of="reliability" />
      <p className="state-actions">
        <Button className="button" onPress={() => openPassage(source.id, { start: 0, end: 0 })}>
          {t('source.read')}
        </Button>
        <Button className="button" onPress={() => leaveOut(source.id)}>
          {t('source.leaveOut')}
        </Button>
      </p>
      <NotePart id={source.id} />
      <Vanishing source={source} />
      <h3 className="section-title">{t('source.claims', { count: claims.length })}</h3>
      <ul className="source-claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" className="path-line" onClick={() => select(claim.id)}>
              {nameIn(claim.label, language.code) || term(language, 'kind', claim.type)}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
