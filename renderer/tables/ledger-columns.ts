import { nameIn } from '../../graph/model/names.ts'
import type { CommitmentRow } from '../../graph/query/ledger/commitments.ts'
import type { MeetingRow } from '../../graph/query/ledger/meetings.ts'
import type { LedgerRow } from '../../graph/query/ledger/row.ts'
import type { TreatyRow } from '../../graph/query/ledger/treaties.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { type Language, term } from '../i18n/language.ts'
import { amountText } from '../inspector/amount-text.ts'
import type { TableColumn } from './data-table.tsx'
import type { NameOf } from './names.ts'

export type Columns<T> = readonly TableColumn<T>[]

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

/** Who promised what to whom, or gave it. */
export function commitmentColumns(language: Language, nameOf: NameOf): Columns<CommitmentRow> {
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

/** Whom a treaty binds, and to what. */
export function treatyColumns(language: Language, nameOf: NameOf): Columns<TreatyRow> {
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

/** Who met where. */
export function meetingColumns(language: Language, nameOf: NameOf): Columns<MeetingRow> {
  const { t } = language
  return around<MeetingRow>(language, [
    { id: 'participants', label: t('table.participants'), text: ({ participants }) => nameOf(participants), share: 1.5 },
    { id: 'place', label: t('table.place'), text: ({ places }) => nameOf(places) },
  ])
}
