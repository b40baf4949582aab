import { claimTablesOf } from './claim-tables.ts'
import type { Table } from './columns.ts'
import type { Exporter } from './exporter.ts'
import { tablesOf } from './tables.ts'
import { sheetPieces, styles } from './xlsx-sheet.ts'
import { type ZipPart, zipped } from './zip.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

type Sheet = readonly [name: string, table: Table]

function contentTypes(sheets: readonly Sheet[]): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...sheets.map((_sheet, at) => [`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
  ]
  const overrides = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${MEDIA}.${type}+xml"/>`)
  const relations = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
  return `<Types xmlns="${PACKAGE}/content-types">${relations}<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function workbook(sheets: readonly Sheet[]): string {
  const each = sheets.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each.join('')}</sheets></workbook>`
}

function part(name: string, pieces: () => Iterable<string>): ZipPart {
  return {
    name,
    *pieces() {
      yield HEAD
      yield* pieces()
    },
  }
}

/** The parts of a workbook (ECMA-376, Office Open XML), as few as one needs. */
function partsOf(sheets: readonly Sheet[]): ZipPart[] {
  const worksheets = sheets.map((_sheet, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const)
  return [
    part('[Content_Types].xml', () => [contentTypes(sheets)]),
    part('_rels/.rels', () => [relationships([['officeDocument', 'xl/workbook.xml']])]),
    part('xl/workbook.xml', () => [workbook(sheets)]),
    part('xl/_rels/workbook.xml.rels', () => [relationships([...worksheets, ['styles', 'styles.xml']])]),
    part('xl/styles.xml', () => [styles]),
    ...sheets.map(([, table], at) => part(`xl/worksheets/sheet${at + 1}.xml`, () => sheetPieces(table))),
  ]
}

/**
 * A workbook: nodes, relationships, claims and sources, a sheet each. Written as it is zipped and the same each time, which no kept
 * library does: of the two that are used most one notes the time and the other holds the whole workbook.
 */
export const xlsx: Exporter = {
  format: 'xlsx',
  extension: 'xlsx',
  mediaType: `${MEDIA}.sheet`,
  write(taken) {
    const { nodes, relationships: ties } = tablesOf(taken)
    const { claims, sources } = claimTablesOf(taken)
    const sheets: Sheet[] = [
      ['Nodes', nodes],
      ['Relationships', ties],
      ['Claims', claims],
      ['Sources', sources],
    ]
    const of = sheets.reduce((sum, [, { count }]) => sum + count + 5, 11)
    return [{ name: 'network.xlsx', of, pieces: () => zipped(partsOf(sheets)) }]
  },
}
