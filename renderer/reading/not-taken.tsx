import type { MessageKey } from '../i18n/en.ts'
import { useLanguage } from '../i18n/language.ts'
import { useReading } from '../state/review.ts'

/** What was read and does not stand: nothing of it is lost, and nothing of it can be accepted as it is. */
export function NotTaken() {
  const { t } = useLanguage()
  const { rejected, source } = useReading()
  if (rejected.length === 0) return null
  return (
    <details className="not-taken">
      <summary>{t('review.notTaken', { count: rejected.length })}</summary>
      <ul>
        {rejected.map(({ reason, claim }) => (
          <li key={claim.id}>
            <span className="tag">{t(`rejection.${reason}` as MessageKey)}</span>{' '}
            <bdi lang={source.language}>{claim.evidence[0]?.quote}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}
