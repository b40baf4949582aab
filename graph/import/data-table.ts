import type { Span } from '../model/span.ts'

/** A row of a data set: its cells by column, and how it stands in its file, which is the evidence of what it says. */
export interface DataRow {
  /** In the file, from 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  readonly span: Span
}

export interface DataTable {
  readonly columns: readonly string[]
  readonly rows: readonly DataRow[]
}

/** A data set: a table of ties between actors and, where the file has one, a table of the actors by their ids. */
export interface DataSet {
  readonly file: string
  /** The text that the spans of `ties` are of. */
  readonly text: string
  readonly ties: DataTable
  readonly actors: DataTable | null
}

/** Names of columns, each once: one without a name is called by its place. */
export function columnNames(heads: readonly string[]): string[] {
  const taken = new Set<string>()
  return heads.map((head, at) => {
    const name = head.trim() || `column ${at + 1}`
    let own = name
    for (let copy = 2; taken.has(own); copy++) own = `${name} (${copy})`
    taken.add(own)
    return own
  })
}

/** The lines on which offsets of a text stand, asked for in rising order. */
export function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0]
  return (offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++
    return line
  }
}
