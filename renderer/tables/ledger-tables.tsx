import { useDeferredValue, useMemo } from 'react'
import { relationshipId } from '../../graph/model/ids.ts'
import { nameIn } from '../../graph/model/names.ts'
import type { CommitmentRow } from '../../graph/query/ledger/commitments.ts'
import { type Ledger, ledger } from '../../graph/query/ledger/ledger.ts'
import type { MeetingPair, MeetingRow } from '../../graph/query/ledger/meetings.ts'
import type { LedgerRow } from '../../graph/query/ledger/row.ts'
import type { TreatyRow } from '../../graph/query/ledger/treaties.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { type Language, term, useLanguage } from '../i18n/language.ts'
import { amountText } from '../inspector/amount-text.ts'
import { useApp, useView } from '../state/app-state.ts'
import { openFirstQuote, useAsOf, useSince } from '../state/selection.ts'
import { Balances } from './balances.tsx'
import { DataTable, type TableColumn } from './data-table.tsx'
import { type NameOf, useNameOf } from './names.ts'

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

type Columns<T> = readonly TableColumn<T>[]

/** The columns before and after those that a ledger has of its own. */
function around<T extends LedgerRow>(language: Language, own: Columns<T>): Columns<T> {
  const { t } = language
  return [
    { id: 'what', label: t('table.what'), text: ({ names, id }) => nameIn(names, language.code) || id, share: 3 },
    {
      id: 'when',
      label: t('table.when'),
      text: ({ edtf }) => edtf.map((each) => edtfText(each, language)).join(t('list.comma')),
      sort: ({ first, last }) => first ?? last ?? '9999',
    },
    {
      id: 'status',
      label: t('table.status'),
      text: ({ status }) => status.map((each) => term(language, 'status', each)).join(t('list.comma')),
    },
    ...own,
    {
      id: 'doubts',
      label: t('table.doubts'),
      text: ({ certainty, disputes }) =>
        [
          ...(certainty === 'possible' ? [t('details.possible')] : []),
          ...disputes.map((each) => term(language, 'dispute', each)),
        ].join(t('list.comma')),
    },
    {
      id: 'sources',
      label: t('table.sources'),
      text: ({ sources }) => String(sources.length),
      sort: ({ sources }) => sources.length,
      share: 0.5,
    },
  ]
}

function commitmentColumns(language: Language, nameOf: NameOf): Columns<CommitmentRow> {
  const { t } = language
  return around<CommitmentRow>(language, [
    { id: 'giver', label: t('table.giver'), text: ({ givers }) => nameOf(givers) },
    { id: 'taker', label: t('table.taker'), text: ({ takers }) => nameOf(takers) },
    {
      id: 'amount',
      label: t('table.amount'),
      text: ({ amounts }) => amounts.map((amount) => amountText(amount, language)).join(t('list.comma')),
      sort: ({ amounts }) => amounts[0]?.min ?? amounts[0]?.max ?? 0,
    },
    { id: 'under', label: t('table.under'), text: ({ under }) => nameOf(under) },
  ])
}

function treatyColumns(language: Language, nameOf: NameOf): Columns<TreatyRow> {
  const { t } = language
  const since = (day: string | null) => (day === null ? '' : `${edtfText(day, language)} `)
  return around<TreatyRow>(language, [
    { id: 'parties', label: t('table.parties'), text: ({ parties }) => nameOf(parties) },
    {
      id: 'obligations',
      label: t('table.obligations'),
      text: ({ obligations }) => obligations.map((each) => term(language, 'obligation', each)).join(t('list.comma')),
    },
    {
      id: 'steps',
      label: t('table.steps'),
      text: ({ steps }) =>
        steps
          .map((step) => `${since(step.since)}${step.status.map((each) => term(language, 'status', each)).join(t('list.comma'))}`)
          .join(t('list.then')),
      share: 1.5,
    },
  ])
}

function meetingColumns(language: Language, nameOf: NameOf): Columns<MeetingRow> {
  const { t } = language
  return around<MeetingRow>(language, [
    { id: 'participants', label: t('table.participants'), text: ({ participants }) => nameOf(participants), share: 1.5 },
    { id: 'place', label: t('table.place'), text: ({ places }) => nameOf(places) },
  ])
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
