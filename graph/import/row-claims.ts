import type { Actor } from '../model/actor.ts'
import { type AtopObligation, atopObligations, type Claim, claimSchema } from '../model/claim.ts'
import { ruleOf } from '../model/claim-types.ts'
import { claimId } from '../model/ids.ts'
import { type Mapping, type RowKind, saidBy } from '../model/mapping.ts'
import type { Names } from '../model/names.ts'
import type { DataRow } from './data-table.ts'
import { dateIn, isMissing, timeBetween } from './dates.ts'
import type { RowActors } from './row-actors.ts'

/** What reads rows of data sets into claims: the name and version that claims have for it. */
export const TABLE = { name: 'table', version: '1' } as const

export interface RowRules {
  readonly mapping: Mapping
  readonly actors: RowActors
  readonly sourceId: string
  readonly sha256: string
  readonly language: string
}

function cell({ cells }: DataRow, column: string): string {
  return cells[column]?.trim() ?? ''
}

/** @returns null where rows of this type are to be left out. @throws {RangeError} where nobody said what it says */
function kindOf(row: DataRow, { kind, type, types }: Mapping): RowKind | null {
  if (type === null) return kind
  const value = cell(row, type)
  const said = types[value] ?? (isMissing(value) ? kind : undefined)
  if (said === undefined) throw new RangeError(`${type}: nobody said what “${value}” says`)
  return said === 'skip' ? null : said
}

function isSo(value: string): boolean {
  return /^(?:1(?:\.0+)?|true|yes|y|x)$/i.test(value)
}

function obligationsOf(row: DataRow, kind: RowKind, { obligations }: Mapping): AtopObligation[] {
  return atopObligations.filter((each) => {
    const column = obligations[each]
    return each === kind || (column !== undefined && isSo(cell(row, column)))
  })
}

function timeOf(row: DataRow, { start, end, missingEnd }: Mapping, lasts: boolean): string | null {
  const cells = (columns: readonly string[]) => columns.map((column) => cell(row, column))
  try {
    return timeBetween(dateIn(cells(start)), dateIn(cells(end)), missingEnd, lasts)
  } catch (error) {
    throw new RangeError(`${[...start, ...end].join(', ')}: ${(error as Error).message}`)
  }
}

function actorIn(row: DataRow, column: string, { actors }: RowRules): Actor {
  try {
    return actors.named(cell(row, column))
  } catch (error) {
    throw new RangeError(`${column}: ${(error as Error).message}`)
  }
}

/** What the happening is called: by its own column, else by whom it ties, in each language that both have. */
function labelOf(row: DataRow, from: Actor, to: Actor, { mapping, language }: RowRules): Names {
  const own = mapping.label === null ? '' : cell(row, mapping.label)
  if (own) return { [language]: own }
  const shared = Object.keys(from.names).filter((each) => to.names[each] !== undefined)
  const names = shared.map((each) => [each, `${from.names[each]} – ${to.names[each]}`])
  return names.length > 0 ? Object.fromEntries(names) : { [language]: `${from.id} – ${to.id}` }
}

/** The node that a row speaks of: one of its own, or that of its group. */
function nodeOf(row: DataRow, node: string, { mapping, sha256 }: RowRules): string {
  const group = mapping.group === null ? '' : cell(row, mapping.group)
  return `${node}:${sha256.slice(0, 12)}-${group ? `g${group}` : `l${row.line}`}`
}

/**
 * What a row of a data set claims; its evidence is the row as it stands in its file.
 * @returns null where rows of its type are left out.
 * @throws {RangeError} where it cannot be a claim, in words that name its column.
 */
export function claimOfRow(row: DataRow, rules: RowRules): Claim | null {
  const { mapping, sourceId, sha256 } = rules
  const kind = kindOf(row, mapping)
  if (kind === null) return null
  const { type, relation, roles } = saidBy[kind]
  const { node, lasts } = ruleOf(type)
  const [from, to] = [actorIn(row, mapping.from, rules), actorIn(row, mapping.to, rules)]
  if (from.id === to.id) throw new RangeError(`${mapping.from}, ${mapping.to}: both name ${from.id}`)
  const edtf = timeOf(row, mapping, lasts)
  const form = claimSchema.safeParse({
    id: claimId(sha256, type, [row.span], TABLE.name),
    type,
    asserts: node && nodeOf(row, node, rules),
    label: node ? labelOf(row, from, to, rules) : {},
    participants: [from, to].map(({ id }, at) => ({ entityId: id, role: roles[at] })),
    time: { edtf, basis: edtf === null ? 'none' : 'explicit' },
    codes: { atop: type === 'treaty' ? obligationsOf(row, kind, mapping) : [] },
    evidence: [row.span],
    relation,
    extractor: TABLE,
  })
  if (form.success) return { ...form.data, sourceId }
  throw new RangeError(form.error.issues[0]!.message)
}
