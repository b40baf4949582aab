import type { Claim } from '../../graph/model/claim.ts'
import { type Language, term } from '../i18n/language.ts'

type Amount = Pick<Claim['amounts'][number], 'min' | 'max' | 'approximate' | 'unit'>

function numberText({ min, max, approximate }: Amount, { t, code }: Language): string {
  if (min !== null && min === max) return approximate ? t('amount.about', { n: min }) : new Intl.NumberFormat(code).format(min)
  if (min !== null && max !== null) return t('amount.between', { min, max })
  if (min !== null) return t('amount.moreThan', { n: min })
  return max === null ? '' : t('amount.lessThan', { n: max })
}

/** An amount in words and numbers: "more than 10,000 persons"; where no number is given, the unit alone. */
export function amountText(amount: Amount, language: Language): string {
  return `${numberText(amount, language)} ${term(language, 'unit', amount.unit)}`.trim()
}
