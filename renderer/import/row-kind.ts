import { atopObligations } from '../../graph/model/claim.ts'
import type { Language } from '../i18n/language.ts'
import { term } from '../i18n/language.ts'

const RELATIONS = ['ally', 'rival', 'member'] as const

/** What a row says, in words: a relation, a treaty with what it obliges to, or a kind of claim. */
export function rowKindText(kind: string, language: Language): string {
  const relation = RELATIONS.find((each) => each === kind)
  if (relation) return language.t(`import.${relation}`)
  const obligation = atopObligations.find((each) => each === kind)
  return obligation
    ? `${term(language, 'kind', 'treaty')}: ${term(language, 'obligation', obligation)}`
    : term(language, 'kind', kind)
}
