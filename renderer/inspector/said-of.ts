import type { Claim } from '../../graph/model/claim.ts'
import type { Dispute } from '../../graph/query/disputes.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { type Language, term } from '../i18n/language.ts'
import { amountText } from './amount-text.ts'

/** What a claim says of what is disputed. */
export function saidOf(claim: Claim, about: Dispute, language: Language): string {
  if (about === 'status') return term(language, 'status', claim.status)
  if (about === 'amount') return claim.amounts.map((amount) => amountText(amount, language)).join(language.t('list.comma'))
  return claim.time.edtf === null ? language.t('details.undated') : edtfText(claim.time.edtf, language)
}
