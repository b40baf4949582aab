import type { Measured, Result } from '../../graph/analysis/schema.ts'
import type { Language } from '../i18n/language.ts'
import { selectionOf } from '../state/highlight.ts'
import type { NameOf } from '../tables/names.ts'

/** A line of a result: whom it speaks of, and its numbers as they are sorted and as they are read. */
export interface ResultRow {
  /** An actor, or those of a pair or a group, so that they can be selected. */
  readonly id: string
  readonly what: string
  readonly numbers: readonly number[]
}

/** The names of a result's columns besides `what`, as keys of the interface. */
export const columnsOf = {
  scores: ['value', 'share'],
  communities: ['size'],
  articulation: ['parts'],
  balance: ['number'],
  similarity: ['score'],
} as const satisfies Record<Result['kind'], readonly string[]>

function balanceRows(result: Extract<Result, { kind: 'balance' }>, { t }: Language): ResultRow[] {
  const { positive, negative, mixed, triads, balanced, frustration } = result
  const { atLeast, atMost } = frustration
  const row = (what: string, value: number | null) => (value === null ? [] : [{ id: what, what, numbers: [value] }])
  return [
    ...row(t('balance.positive'), positive),
    ...row(t('balance.negative'), negative),
    ...row(t('balance.mixed'), mixed),
    ...(['+++', '++-', '+--', '---'] as const).flatMap((signs) => row(t('balance.triads', { signs }), triads[signs])),
    ...row(t('balance.share'), balanced),
    ...(atLeast === atMost
      ? row(t('balance.frustration'), atMost)
      : [...row(t('balance.atLeast'), atLeast), ...row(t('balance.atMost'), atMost)]),
  ]
}

/** What a measure found, as rows of a table. */
export function rowsOf({ result }: Measured, nameOf: NameOf, language: Language): ResultRow[] {
  switch (result.kind) {
    case 'scores':
      return result.values.map(({ actor, value, normalised }) => ({
        id: actor,
        what: nameOf([actor]),
        numbers: normalised === null ? [value] : [value, normalised],
      }))
    case 'communities':
      return result.communities.map((members) => ({ id: selectionOf(members), what: nameOf(members), numbers: [members.length] }))
    case 'articulation':
      return result.actors.map(({ actor, parts }) => ({ id: actor, what: nameOf([actor]), numbers: [parts] }))
    case 'balance':
      return balanceRows(result, language)
    case 'similarity':
      return result.pairs.map(({ a, b, score }) => ({ id: selectionOf([a, b]), what: nameOf([a, b]), numbers: [score] }))
  }
}
