import { useLanguage } from '../i18n/language.ts'
import type { Failure } from '../state/app-state.ts'

/** Why the shell refused, where it was asked. */
export function Refusal({ failure }: { failure: Failure | null }) {
  const { t } = useLanguage()
  return (
    <div role="alert">
      {failure && (
        <p className="refusal">
          {t(`error.${failure.code}`)} <bdi className="soft">{[failure.message, failure.remedy].filter(Boolean).join('. ')}</bdi>
        </p>
      )}
    </div>
  )
}
