import { useDeferredValue, useMemo } from 'react'
import { relationshipId } from '../../graph/model/ids.ts'
import { type Ledger, ledger } from '../../graph/query/ledger/ledger.ts'
import type { MeetingPair } from '../../graph/query/ledger/meetings.ts'
import type { LedgerRow } from '../../graph/query/ledger/row.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp, useView } from '../state/app-state.ts'
import { openFirstQuote, useAsOf, useSince } from '../state/selection.ts'
import { Balances } from './balances.tsx'
import { DataTable } from './data-table.tsx'
import { type Columns, commitmentColumns, meetingColumns, treatyColumns } from './ledger-columns.ts'
import { useNameOf } from './names.ts'

/** The books as of the day of the cursor; while it moves, those of a day before stand. */
function useLedger(): Ledger {
  const day = useDeferredValue(useAsOf())
  const { scenes, extents } = useApp(({ workspace }) => workspace)
  const { assessments } = useView('assessments')
  const since = useSince()
  return useMemo(
    () => ledger(scenes.full.graph, { day, since, assessments }, extents),
    [scenes, extents, day, since, assessments],
  )
}

export function Commitments() {
  const language = useLanguage()
  const nameOf = useNameOf()
  const { commitments, balances } = useLedger()
  const columns = useMemo(() => commitmentColumns(language, nameOf), [language, nameOf])
  return (
    <div className="ledger">
      <Table label="below.commitments" rows={commitments} columns={columns} />
      <Balances balances={balances} nameOf={nameOf} />
    </div>
  )
}

export function Treaties() {
  const language = useLanguage()
  const nameOf = useNameOf()
  const { treaties } = useLedger()
  const columns = useMemo(() => treatyColumns(language, nameOf), [language, nameOf])
  return <Table label="below.treaties" rows={treaties} columns={columns} />
}

export function Meetings() {
  const language = useLanguage()
  const nameOf = useNameOf()
  const { meetings } = useLedger()
  const columns = useMemo(() => meetingColumns(language, nameOf), [language, nameOf])
  return <Table label="below.meetings" rows={meetings} columns={columns} />
}

function idOf({ id }: { id: string }): string {
  return id
}

function Table<T extends LedgerRow>({
  label,
  rows,
  columns,
}: {
  label: 'below.commitments' | 'below.treaties' | 'below.meetings'
  rows: readonly T[]
  columns: Columns<T>
}) {
  const { t } = useLanguage()
  return (
    <DataTable
      label={t(label)}
      rows={rows}
      columns={columns}
      idOf={idOf}
      onOpen={({ claims }) => openFirstQuote(claims)}
      empty={t('table.empty')}
    />
  )
}

/** The tie of the two in the alliance view, which is what is selected with them. */
function pairId({ actors: [one, other] }: MeetingPair): string {
  return relationshipId(one, 'cooperation', other, '')
}

/** Opens the article at the last time that the two met. */
function openLast({ meetings }: MeetingPair): void {
  const node = useApp.getState().workspace.scenes.full.graph.nodes.get(meetings.at(-1)!)
  if (node) openFirstQuote(node.claims)
}

/** Who met whom how often. */
export function Pairs() {
  const language = useLanguage()
  const { t } = language
  const nameOf = useNameOf()
  const { pairs } = useLedger()
  const columns = useMemo<Columns<MeetingPair>>(
    () => [
      { id: 'one', label: t('table.actor'), text: ({ actors }) => nameOf([actors[0]]), share: 2 },
      { id: 'other', label: t('table.actor'), text: ({ actors }) => nameOf([actors[1]]), share: 2 },
      { id: 'count', label: t('table.times'), text: ({ count }) => String(count), sort: ({ count }) => count },
      {
        id: 'first',
        label: t('table.first'),
        text: ({ first }) => (first ? edtfText(first, language) : ''),
        sort: ({ first }) => first ?? '',
      },
      {
        id: 'last',
        label: t('table.last'),
        text: ({ last }) => (last ? edtfText(last, language) : ''),
        sort: ({ last }) => last ?? '',
      },
    ],
    [language, nameOf, t],
  )
  return (
    <DataTable label={t('below.pairs')} rows={pairs} columns={columns} idOf={pairId} onOpen={openLast} empty={t('table.empty')} />
  )
}
