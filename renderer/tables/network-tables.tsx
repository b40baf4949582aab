import { useDeferredValue, useMemo } from 'react'
import type { Claim } from '../../graph/model/claim.ts'
import type { GraphNode, Relationship } from '../../graph/model/graph.ts'
import { nameIn } from '../../graph/model/names.ts'
import { presencesAsOf } from '../../graph/query/as-of.ts'
import { type Presence, presenceOn } from '../../graph/query/extents.ts'
import { timeline } from '../../graph/query/timeline.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { type Language, term, useLanguage } from '../i18n/language.ts'
import { tieWords } from '../i18n/tie-words.ts'
import { useApp, useView } from '../state/app-state.ts'
import { openFirstQuote, useAsOf, useSince } from '../state/selection.ts'
import { useShown } from '../state/shown.ts'
import { DataTable, type TableColumn } from './data-table.tsx'
import { useNameOf } from './names.ts'

/** What the network shows, as the cursor and the toggles have it. */
function usePresent() {
  const day = useDeferredValue(useAsOf())
  const { mode, assessments, possible } = useView('mode', 'assessments', 'possible')
  const isShown = useShown()
  const since = useSince()
  const { scenes, extents } = useApp(({ workspace }) => workspace)
  return useMemo(() => {
    const { graph } = scenes[mode]
    const { nodes, relationships } = presencesAsOf(graph, extents, { day, since, assessments })
    const there = <T,>(items: ReadonlyMap<string, T>, present: ReadonlyMap<string, Presence>) =>
      [...present].filter(([, how]) => possible || how === 'definite').map(([id, how]) => ({ item: items.get(id)!, how }))
    return {
      graph,
      nodes: there(graph.nodes, nodes).filter(({ item }) => isShown(item.id)),
      ties: there(graph.relationships, relationships).filter(({ item }) => isShown(item.source) && isShown(item.target)),
    }
  }, [scenes, mode, extents, day, since, assessments, possible, isShown])
}

interface Present<T> {
  readonly item: T
  readonly how: Presence
}

function howColumn<T>({ t }: Language): TableColumn<Present<T>> {
  return { id: 'how', label: t('table.certainty'), text: ({ how }) => t(`details.${how}`) }
}

function itemId({ item }: Present<{ id: string }>): string {
  return item.id
}

/** The nodes of the network as a table. */
export function NodesTable() {
  const language = useLanguage()
  const { graph, nodes } = usePresent()
  const columns = useMemo<TableColumn<Present<GraphNode>>[]>(
    () => [
      { id: 'name', label: language.t('table.what'), text: ({ item }) => nameIn(item.names, language.code) || item.id, share: 3 },
      { id: 'kind', label: language.t('table.kind'), text: ({ item }) => term(language, 'kind', item.kind) },
      howColumn(language),
      {
        id: 'ties',
        label: language.t('table.ties'),
        text: ({ item }) => String(graph.ties.get(item.id)?.length ?? 0),
        sort: ({ item }) => graph.ties.get(item.id)?.length ?? 0,
      },
    ],
    [language, graph],
  )
  const { t } = language
  return <DataTable label={t('below.nodes')} rows={nodes} columns={columns} idOf={itemId} empty={t('empty.day')} />
}

/** The relationships of the network as a table. */
export function TiesTable() {
  const language = useLanguage()
  const nameOf = useNameOf()
  const { graph, ties } = usePresent()
  const columns = useMemo<TableColumn<Present<Relationship>>[]>(
    () => [
      { id: 'source', label: language.t('table.from'), text: ({ item }) => nameOf([item.source]), share: 2 },
      { id: 'tie', label: language.t('table.tie'), text: ({ item }) => tieWords(graph, item, language) },
      { id: 'target', label: language.t('table.to'), text: ({ item }) => nameOf([item.target]), share: 2 },
      howColumn(language),
      {
        id: 'claims',
        label: language.t('table.claims'),
        text: ({ item }) => String(item.claims.length),
        sort: ({ item }) => item.claims.length,
        share: 0.5,
      },
    ],
    [language, graph, nameOf],
  )
  const open = ({ item }: Present<Relationship>) => openFirstQuote(item.claims)
  const { t } = language
  return <DataTable label={t('below.ties')} rows={ties} columns={columns} idOf={itemId} onOpen={open} empty={t('empty.day')} />
}

function claimId({ id }: Claim): string {
  return id
}

/** The timeline as a table: every claim in the order of time. */
export function ClaimsTable() {
  const language = useLanguage()
  const nameOf = useNameOf()
  const day = useDeferredValue(useAsOf())
  const { assessments } = useView('assessments')
  const { scenes, extents } = useApp(({ workspace }) => workspace)
  const { graph } = scenes.full
  const rows = useMemo(() => timeline(graph, { assessments }).map(({ claim }) => graph.claims.get(claim)!), [graph, assessments])
  const columns = useMemo<TableColumn<Claim>[]>(() => {
    const { t } = language
    return [
      {
        id: 'what',
        label: t('table.what'),
        text: ({ label, type }) => nameIn(label, language.code) || term(language, 'kind', type),
        share: 3,
      },
      {
        id: 'when',
        label: t('table.when'),
        text: ({ time }) => (time.edtf ? edtfText(time.edtf, language) : t('table.noDate')),
        sort: ({ id }) => rows.findIndex((row) => row.id === id),
      },
      { id: 'kind', label: t('table.kind'), text: ({ type }) => term(language, 'kind', type) },
      { id: 'status', label: t('table.status'), text: ({ status }) => term(language, 'status', status) },
      {
        id: 'who',
        label: t('table.participants'),
        text: ({ participants }) => nameOf([...new Set(participants.map(({ entityId }) => entityId))]),
        share: 2,
      },
      { id: 'how', label: t('table.certainty'), text: ({ id }) => t(`details.${presenceOn(extents.get(id)!, day) ?? 'absent'}`) },
    ]
  }, [language, nameOf, extents, day, rows])
  const { t } = language
  return (
    <DataTable
      label={t('below.claims')}
      rows={rows}
      columns={columns}
      idOf={claimId}
      onOpen={({ id }) => openFirstQuote([id])}
      empty={t('table.empty')}
    />
  )
}
