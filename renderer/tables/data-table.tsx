import { useMemo, useState } from 'react'
import {
  Cell,
  Column,
  ColumnResizer,
  Input,
  type Key,
  ResizableTableContainer,
  Row,
  SearchField,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components'
import { fold } from '../../graph/query/fold.ts'
import { type Language, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { select } from '../state/selection.ts'

/** A column: what a cell says, and by what it is sorted where that is not what it says. */
export interface TableColumn<T> {
  readonly id: string
  readonly label: string
  readonly text: (row: T) => string
  readonly sort?: (row: T) => string | number
  /** Its share of the width; 1 where none is given. */
  readonly share?: number
}

interface TableProps<T> {
  readonly label: string
  readonly rows: readonly T[]
  readonly columns: readonly TableColumn<T>[]
  /** What is selected with a row; it identifies the row. */
  readonly idOf: (row: T) => string
  /** What Enter does with a row besides selecting it. */
  readonly onOpen?: (row: T) => void
  /** What to say where there is nothing. */
  readonly empty: string
}

function sorted<T>(
  rows: readonly T[],
  { column, direction }: SortDescriptor,
  columns: readonly TableColumn<T>[],
  { code }: Language,
): T[] {
  const by = columns.find(({ id }) => id === column)
  if (!by) return [...rows]
  const compare = new Intl.Collator(code, { numeric: true }).compare
  const key = by.sort ?? by.text
  const order = (a: T, b: T) => {
    const [one, other] = [key(a), key(b)]
    return typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other))
  }
  const ascending = [...rows].sort(order)
  return direction === 'descending' ? ascending.reverse() : ascending
}

/** Whether every word that is asked for is in one of the cells. */
function hasWords<T>(row: T, words: readonly string[], columns: readonly TableColumn<T>[]): boolean {
  if (words.length === 0) return true
  const text = fold(columns.map((column) => column.text(row)).join(' '))
  return words.every((word) => text.includes(word))
}

/**
 * Rows in a table that is sorted and filtered, with the same selection as the pictures. By keyboard: arrows go from row to row, Space
 * selects, Enter opens.
 */
export function DataTable<T extends object>({ label, rows, columns, idOf, onOpen, empty }: TableProps<T>) {
  const language = useLanguage()
  const { t } = language
  const selection = useApp(({ view }) => view.selection)
  const [order, setOrder] = useState<SortDescriptor>({ column: '', direction: 'ascending' })
  const [text, setText] = useState('')
  const shown = useMemo(() => {
    const words = fold(text).split(' ').filter(Boolean)
    const wanted = rows.filter((row) => hasWords(row, words, columns))
    return sorted(wanted, order, columns, language).map((row) => ({ id: idOf(row), row }))
  }, [rows, columns, order, text, language, idOf])
  const choose = (keys: 'all' | Set<Key>) => select(keys === 'all' ? null : (([...keys][0] as string | undefined) ?? null))
  const open = (key: Key) => {
    select(String(key))
    const found = shown.find(({ id }) => id === key)
    if (found) onOpen?.(found.row)
  }
  return (
    <div className="table-panel">
      <div className="table-head">
        <SearchField aria-label={t('table.filter')} value={text} onChange={setText}>
          <Input placeholder={t('table.filter')} dir="auto" />
        </SearchField>
        <span className="soft" aria-live="polite">
          {t('table.count', { shown: shown.length, all: rows.length })}
        </span>
      </div>
      <ResizableTableContainer className="table-frame">
        <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: 32, headingHeight: 32 }}>
          <Table
            aria-label={label}
            className="table"
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={selection ? [selection] : []}
            onSelectionChange={choose}
            onRowAction={open}
            sortDescriptor={order}
            onSortChange={setOrder}
          >
            <TableHeader>
              {columns.map(({ id, label: head, share }, at) => (
                <Column key={id} id={id} isRowHeader={at === 0} allowsSorting defaultWidth={`${share ?? 1}fr`} minWidth={70}>
                  {({ sortDirection }) => (
                    <div className="table-column">
                      <span>{head}</span>
                      <span aria-hidden="true">
                        {sortDirection === 'ascending' ? '▲' : sortDirection === 'descending' ? '▼' : ''}
                      </span>
                      <ColumnResizer aria-label={t('table.resize', { column: head })} />
                    </div>
                  )}
                </Column>
              ))}
            </TableHeader>
            <TableBody items={shown} renderEmptyState={() => <p className="hint">{text ? t('table.none', { text }) : empty}</p>}>
              {({ id, row }) => (
                <Row id={id} columns={columns.map((column) => column)}>
                  {(column) => (
                    <Cell>
                      <bdi title={column.text(row)}>{column.text(row)}</bdi>
                    </Cell>
                  )}
                </Row>
              )}
            </TableBody>
          </Table>
        </Virtualizer>
      </ResizableTableContainer>
    </div>
  )
}
