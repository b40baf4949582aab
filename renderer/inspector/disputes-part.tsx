import type { Claim } from '../../graph/model/claim.ts'
import { type Dispute, disputesOf } from '../../graph/query/disputes.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { type Language, term, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { openQuote } from '../state/selection.ts'
import { amountText } from './amount-text.ts'

/** What a claim says of what is disputed. */
function saidOf(claim: Claim, about: Dispute, language: Language): string {
  if (about === 'status') return term(language, 'status', claim.status)
  if (about === 'amount') return claim.amounts.map((amount) => amountText(amount, language)).join(language.t('list.comma'))
  return claim.time.edtf === null ? language.t('details.undated') : edtfText(claim.time.edtf, language)
}

/** What sources disagree about, side by side: what each says, and where. Nothing where they agree. */
export function DisputesPart({ claims }: { claims: readonly Claim[] }) {
  const language = useLanguage()
  const { t } = language
  const sources = useApp(({ workspace }) => workspace.facts.sources)
  const disputes = disputesOf(claims)
  if (disputes.length === 0) return null
  return (
    <table className="disputes">
      <caption className="disputed">⚠ {t('details.disputed')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('details.whoSays')}</th>
          {disputes.map((about) => (
            <th key={about} scope="col">
              {term(language, 'dispute', about)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => {
          const source = sources.get(claim.sourceId)
          return (
            <tr key={claim.id}>
              <th scope="row">
                <button type="button" className="link" onClick={() => openQuote(claim, claim.evidence[0]!)}>
                  <bdi lang={source?.language}>{source?.title ?? source?.file ?? claim.sourceId}</bdi>
                </button>
              </th>
              {disputes.map((about) => (
                <td key={about}>{saidOf(claim, about, language)}</td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
