import { type Day, formatDay } from '../model/day.ts'
import type { Names } from '../model/names.ts'

type Cell = string | number | boolean | null

/** A thing as a table has it: plain values, the same names in every format. Null is an empty cell. */
export type Row = Readonly<Record<string, Cell>>

export interface Column {
  readonly name: string
  readonly type: 'string' | 'int' | 'boolean' | 'date'
}

export interface Table {
  readonly columns: readonly Column[]
  readonly count: number
  /** Row by row, sorted by id. */
  readonly rows: () => Iterable<Row>
}

export function text(name: string): Column {
  return { name, type: 'string' }
}

export function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}

/** Names as cells, a column a language: `name_ar`. Two languages may make one column, as `zh-Hant` and `zh-hant` do. */
export function inLanguages(prefix: string, names: Names): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([language, name]) => [`${prefix}_${language.replaceAll('-', '_')}`, name]))
}

/** The columns that `inLanguages` makes of all of some names. */
export function languageColumns(prefix: string, all: Iterable<Names>): Column[] {
  const names = new Set<string>()
  for (const each of all) for (const name of Object.keys(inLanguages(prefix, each))) names.add(name)
  return [...names].sort().map(text)
}

export function tableOf<T>(columns: readonly Column[], items: readonly T[], rowOf: (item: T) => Row): Table {
  return {
    columns,
    count: items.length,
    *rows() {
      for (const item of items) yield rowOf(item)
    },
  }
}
