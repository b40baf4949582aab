import { nameIn } from '../../../graph/model/names.ts'
import type { Balance } from '../../../graph/query/ledger/commitments.ts'
import type { Ledger } from '../../../graph/query/ledger/ledger.ts'
import type { LedgerRow } from '../../../graph/query/ledger/row.ts'
import type { Command } from '../command.ts'
import { asOfOption } from '../day-option.ts'
import { namesIn } from '../names-in.ts'
import { table } from '../table.ts'

type Names = (ids: readonly string[]) => string

/** A row of any ledger as cells: when, how it stands, what is its ledger's own, what it is called and what is doubtful. */
function cells(row: LedgerRow, own: readonly string[]): string[] {
  const doubts = [
    row.certainty === 'possible' && 'possible',
    row.disputes.length > 0 && `disputed: ${row.disputes.join(', ')}`,
  ].filter(Boolean)
  const name = nameIn(row.names, 'en') || row.id
  const told = doubts.length > 0 ? `${name} (${doubts.join('; ')})` : name
  return [row.edtf.join(', ') || 'no date', row.status.join(', ') || '-', ...own.map((cell) => cell || '-'), told]
}

function range({ min, max, rows }: Balance['pledged']): string {
  if (rows.length === 0) return 'nothing'
  return max === null ? `${min} or more` : min === max ? String(min) : `${min} to ${max}`
}

function sections(books: Ledger, names: Names): [string, string[][]][] {
  const { commitments, balances, treaties, meetings, pairs } = books
  return [
    [
      'Commitments, and what was given',
      commitments.map((row) => cells(row, [`${names(row.givers)} to ${names(row.takers) || 'nobody named'}`])),
    ],
    [
      'Pledged against delivered',
      balances.map(({ giver, taker, unit, pledged, delivered }) => [
        `${names([giver])} to ${names([taker])}`,
        unit,
        `pledged ${range(pledged)}`,
        `delivered ${range(delivered)}`,
      ]),
    ],
    ['Treaties', treaties.map((row) => cells(row, [names(row.parties), row.obligations.join(', ')]))],
    ['Meetings', meetings.map((row) => cells(row, [names(row.participants)]))],
    [
      'Who met whom',
      pairs.map(({ actors, count, first, last }) => [
        names(actors),
        String(count),
        first === last ? (first ?? '-') : `${first ?? '?'} to ${last ?? '?'}`,
      ]),
    ],
  ]
}

export const ledger: Command = {
  name: 'ledger',
  usage: 'ledger [--as-of DATE] [--assessments]',
  summary: 'Who promised, gave and delivered what to whom; treaties; who met whom how often.',
  options: { 'as-of': { type: 'string' }, assessments: { type: 'boolean' } },
  words: [0, 0],
  async run({ open, values, answer }) {
    const asOf = asOfOption(values)
    const { client } = await open()
    const books = await client.ledger({ asOf, assessments: values.assessments === true })
    const nameOf = await namesIn(client)
    const text = sections(books, (ids) => ids.map(nameOf).join(', ')).map(
      ([title, rows]) => `${title}\n\n${rows.length === 0 ? 'None.' : table(rows)}`,
    )
    answer(books, () => text.join('\n\n'))
    return 0
  },
}
