import type { Claim } from '../../graph/model/claim.ts'
import { disputesOf } from '../../graph/query/disputes.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { openQuote } from '../state/selection.ts'
import { saidOf } from './said-of.ts'

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
