import type { Column, Row, Table } from './columns.ts'
import { escaped } from './xml.ts'

/** As many UTF-16 code units as a cell of Excel holds. */
const LONGEST = 32_767

/** In a text of SpreadsheetML `_x000D_` is a carriage return; an underscore that only looks like that is written as one. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Which of the formats in `styles` a cell has. A text stays one where somebody opens its cell and leaves it again. */
const [HEAD, TEXT] = [1, 2]

export const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="49" fontId="1" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** `A`, `Z`, `AA`: a column by its number from 0. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last
}

function stringCell(place: string, text: string, style: number): string {
  const own = escaped(cut(text).replace(LOOKS_ESCAPED, '_x005F_'))
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${own}</t></is></c>`
}

/** A string is of type string whatever it begins with: never a formula. */
function cell(value: Row[string], place: string): string {
  if (value === null) return ''
  if (typeof value === 'string') return stringCell(place, value, TEXT)
  return typeof value === 'boolean' ? `<c r="${place}" t="b"><v>${Number(value)}</v></c>` : `<c r="${place}"><v>${value}</v></c>`
}

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^quotes?$/, 80],
  [/^(label|name|title|source_title|participant|attribut)/, 40],
  [/^(id|source|target|asserts|sources|claims|aliases|links|place)$/, 28],
]

function widthOf({ name, type }: Column): number {
  return type === 'string' ? (WIDTHS.find(([pattern]) => pattern.test(name))?.[1] ?? 16) : 12
}

function row(cells: Iterable<string>, number: number): string {
  return `<row r="${number}">${[...cells].join('')}</row>`
}

/** A sheet of SpreadsheetML: the head bold and in view, a filter over all, and a row a piece. */
export function* sheetPieces({ columns, count, rows }: Table): Iterable<string> {
  const widths = columns.map((column, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column)}" customWidth="1"/>`)
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  yield `<cols>${widths.join('')}</cols><sheetData>`
  yield row(
    columns.map(({ name }, at) => stringCell(`${letters(at)}1`, name, HEAD)),
    1,
  )
  let number = 1
  for (const each of rows()) {
    number++
    yield row(
      columns.map(({ name }, at) => cell(each[name] ?? null, `${letters(at)}${number}`)),
      number,
    )
  }
  yield `</sheetData><autoFilter ref="A1:${letters(columns.length - 1)}${count + 1}"/></worksheet>`
}
