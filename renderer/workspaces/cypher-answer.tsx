import { Waypoints } from 'lucide'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { QueryAnswer } from '../../graph/model/query-answer.ts'
import { useLanguage } from '../i18n/language.ts'
import { inGraph, showInNetwork } from '../state/cypher.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'

interface ShownRow {
  /** Which row of the answer it is, from 1. */
  readonly place: number
  readonly cells: readonly string[]
  readonly ours: readonly string[]
}

/** The rows, each with a way to see in the network what it holds of it. Plain, as rows of one query need no order but its own. */
function Rows({ columns, rows }: { columns: readonly string[]; rows: readonly ShownRow[] }) {
  const { t } = useLanguage()
  const hasOurs = rows.some(({ ours }) => ours.length > 0)
  return (
    <section className="cypher-rows" aria-label={t('cypher.table')} tabIndex={-1}>
      <table dir="ltr">
        <thead>
          <tr>
            {hasOurs && <td />}
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, cells, ours }) => (
            <tr key={place}>
              {hasOurs && (
                <td>
                  {ours.length > 0 && (
                    <IconButton icon={Waypoints} label={t('cypher.row', { row: place })} onPress={() => showInNetwork(ours)} />
                  )}
                </td>
              )}
              {cells.map((cell, column) => (
                <td key={columns[column]}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What the database answered: how much, a way to see it in the network, and the rows. */
export function Answer({ answer: { columns, rows, hasMore } }: { answer: QueryAnswer }) {
  const { t } = useLanguage()
  const shown = useMemo(() => rows.map(({ cells, ids }, at) => ({ place: at + 1, cells, ours: inGraph(ids) })), [rows])
  const ours = useMemo(() => [...new Set(shown.flatMap((row) => row.ours))], [shown])
  return (
    <>
      <p className="state-actions" aria-live="polite">
        <span>
          {t('cypher.rows', { count: rows.length })} {hasMore && t('cypher.more', { count: rows.length })}
        </span>
        {ours.length > 0 && (
          <Button className="button" onPress={() => showInNetwork(ours)}>
            <Icon icon={Waypoints} />
            {t('cypher.show', { count: ours.length })}
          </Button>
        )}
        {ours.length === 0 && rows.length > 0 && <span className="soft">{t('cypher.nothing')}</span>}
      </p>
      {rows.length > 0 && <Rows columns={columns} rows={shown} />}
    </>
  )
}
