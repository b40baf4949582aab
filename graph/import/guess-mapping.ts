import { type AtopObligation, atopObligations } from '../model/claim.ts'
import { type Mapping, mappingSchema, type RowKind } from '../model/mapping.ts'
import type { DataSet, DataTable } from './data-table.ts'
import { isMissing } from './dates.ts'

/** Names that data sets give their columns, the likelier first: those of COW, ATOP and of plain tables. */
const FROM = [
  /^state_?name_?1$/,
  /^(?:state|country|actor|side|party|member|name)_?[1a]$/,
  /^(?:from|source|sender|promiser|provider)$/,
  /^source:start_id$/,
  /^(?:ccode|iso3?|stateabb)_?[1a]$/,
]
const TO = [
  /^state_?name_?2$/,
  /^(?:state|country|actor|side|party|member|name)_?[2b]$/,
  /^(?:to|target|receiver|recipient|beneficiary)$/,
  /^target:end_id$/,
  /^(?:ccode|iso3?|stateabb)_?[2b]$/,
]
const START = [
  /^(?:start|begin|from|since|signed|entry|effective)(?:_?date)?$/,
  /^(?:start|begin|st|beg)_?year$/,
  /^date$/,
  /^year$/,
]
const END = [/^(?:end|until|to|terminated|termination)(?:_?date)?$/, /^(?:end|term)_?year$/]
const TYPE = [/^(?:ss_)?type$/, /^(?:kind|relation|category|alliance_?type)$/]
const GROUP = [/^(?:version4id|atopid|treaty_?id|alliance_?id|agreement_?id)$/]
const LABEL = [/^(?:label|title|treaty|agreement|treaty_?name|name)$/]

const OBLIGATIONS: Readonly<Record<AtopObligation, RegExp>> = {
  defense: /^defen[cs]e$/,
  offense: /^offen[cs]e$/,
  neutrality: /^neutral(?:ity)?$/,
  nonaggression: /^non-?_?agg(?:ression)?$/,
  consultation: /^(?:consul(?:tation)?|entente)$/,
}

/** What a value of a type column says, by its words; COW's types by their numbers, too. */
const KINDS: readonly (readonly [RegExp, RowKind])[] = [
  [/non-?\s?aggression|type ii[ab]\b/, 'nonaggression'],
  [/neutral|type ii\b/, 'neutrality'],
  [/defen[cs]e|type i\b/, 'defense'],
  [/offen[cs]e/, 'offense'],
  [/consult|entente|type iii\b/, 'consultation'],
  [/treaty|agreement|pact|alliance/, 'treaty'],
  [/all(?:y|ied)|cooperation/, 'ally'],
  [/rival|enem/, 'rival'],
  [/member/, 'member'],
  [/visit/, 'visit'],
  [/meet|summit|talks/, 'meeting'],
  [/aid|assist|deliver/, 'aid'],
  [/pledge|commit|promise/, 'commitment'],
  [/sanction|embargo/, 'sanction'],
  [/war|conflict|dispute|fight/, 'conflict'],
  [/state(?:ment|d)|said/, 'statement'],
]

/** More values than these are no types. */
const MOST_TYPES = 60

function firstOf(columns: readonly string[], patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const found = columns.find((column) => pattern.test(column.trim().toLowerCase()))
    if (found !== undefined) return found
  }
  return null
}

/** One column, or year, month and day where these stand side by side: `dyad_st_year`, `dyad_st_month`, `dyad_st_day`. */
function daysIn(columns: readonly string[], patterns: readonly RegExp[], stem: RegExp): string[] {
  const year = columns.find((column) => stem.test(column.toLowerCase()))
  const parts = year ? ['year', 'month', 'day'].map((part) => year.toLowerCase().replace('year', part)) : []
  const found = parts.map((part) => columns.find((column) => column.toLowerCase() === part))
  if (found.every((column) => column !== undefined) && found.length === 3) return found
  const one = firstOf(columns, patterns) ?? year ?? null
  return one === null ? [] : [one]
}

/** What there is in a column to choose a meaning for. */
export function valuesIn({ rows }: DataTable, column: string): string[] {
  return [...new Set(rows.map(({ cells }) => cells[column]?.trim() ?? ''))].filter((value) => !isMissing(value)).sort()
}

function kindOf(value: string): RowKind | undefined {
  return KINDS.find(([pattern]) => pattern.test(value.toLowerCase().replaceAll('_', ' ')))?.[1]
}

function typesIn(table: DataTable, type: string | null): Mapping['types'] {
  const values = type === null ? [] : valuesIn(table, type)
  const known = values.map((value) => [value, kindOf(value)] as const)
  return Object.fromEntries(known.filter((each): each is [string, RowKind] => each[1] !== undefined))
}

/** Whether a column is one of ones and noughts. */
function isFlag(table: DataTable, column: string): boolean {
  return table.rows.every(({ cells }) => /^(?:[01](?:\.0+)?|true|false|yes|no|\.|)$/i.test(cells[column] ?? ''))
}

/** What the columns of a data set most likely say. Whatever cannot be guessed is left to the person. */
export function guessMapping({ ties }: DataSet): Mapping {
  const { columns } = ties
  const type = firstOf(columns, TYPE)
  const isType = type !== null && valuesIn(ties, type).length <= MOST_TYPES
  const obligations = atopObligations.flatMap((each) => {
    const column = columns.find((name) => OBLIGATIONS[each].test(name.trim().toLowerCase()))
    return column && isFlag(ties, column) ? [[each, column] as const] : []
  })
  return mappingSchema.parse({
    from: firstOf(columns, FROM) ?? '',
    to: firstOf(columns, TO) ?? '',
    type: isType ? type : null,
    types: isType ? typesIn(ties, type) : {},
    start: daysIn(columns, START, /^(?:dyad_)?(?:st|beg|start|begin)_?year$/),
    end: daysIn(columns, END, /^(?:dyad_)?end_?year$/),
    group: firstOf(columns, GROUP),
    label: firstOf(columns, LABEL),
    obligations: Object.fromEntries(obligations),
  })
}
