import type { BriefingSection } from '../../graph/model/briefing.ts'
import { ledger } from '../../graph/query/ledger/ledger.ts'
import type { LedgerRow } from '../../graph/query/ledger/row.ts'
import type { Looking } from '../picture/pictured.ts'
import { asOfIn } from '../state/as-of.ts'
import { type Columns, commitmentColumns, meetingColumns, treatyColumns } from '../tables/ledger-columns.ts'
import { nameOfIn } from '../tables/names.ts'
import type { Known } from './known-claims.ts'
import type { Telling } from './statements.ts'

type Table = BriefingSection['ledger'][number]

/** A page has no room for these: numbers of citations stand for the sources. */
const LEFT_OUT = new Set(['under', 'sources'])

function tableOf<T extends LedgerRow>(
  title: string,
  rows: readonly T[],
  columns: Columns<T>,
  { workspace, language, citations }: Telling,
  { has }: Known,
): Table[] {
  const shown = columns.filter(({ id }) => !LEFT_OUT.has(id))
  const claimsOf = ({ claims }: T) => claims.map((id) => workspace.facts.claims.get(id)!).filter(has)
  const known = rows.filter((row) => claimsOf(row).length > 0)
  if (known.length === 0) return []
  const cited = (row: T) =>
    citations
      .numbersOf(claimsOf(row))
      .map((number) => `[${number}]`)
      .join(' ')
  return [
    {
      title,
      columns: [...shown.map(({ label }) => label), language.t('briefing.citation')],
      rows: known.map((row) => [...shown.map(({ text }) => text(row)), cited(row)]),
    },
  ]
}

/** The books as of the view's day: commitments, treaties and meetings, those of which it knows anything. */
export function ledgerTables({ workspace, view }: Looking, telling: Telling, known: Known): Table[] {
  const { graph, extents } = workspace.scenes.full
  const { language } = telling
  const { commitments, treaties, meetings } = ledger(graph, asOfIn(view), extents)
  const nameOf = nameOfIn(graph, language)
  return [
    ...tableOf(language.t('below.commitments'), commitments, commitmentColumns(language, nameOf), telling, known),
    ...tableOf(language.t('below.treaties'), treaties, treatyColumns(language, nameOf), telling, known),
    ...tableOf(language.t('below.meetings'), meetings, meetingColumns(language, nameOf), telling, known),
  ]
}
