import { Button } from 'react-aria-components'
import { useLanguage } from '../i18n/language.ts'
import { leaveBrought } from '../state/bringing.ts'

/** Takes it in, or leaves it. */
export function ImportActions({ isDisabled, onTake }: { isDisabled: boolean; onTake: () => void }) {
  const { t } = useLanguage()
  return (
    <p className="state-actions">
      <Button className="button button-main" isDisabled={isDisabled} onPress={onTake}>
        {t('import.take')}
      </Button>
      <Button className="button" onPress={leaveBrought}>
        {t('work.cancel')}
      </Button>
    </p>
  )
}

/** Rows of a file of which nothing can be taken, and why. */
export function RowErrors({ errors, count }: { errors: readonly { line: number; reason: string }[]; count: number }) {
  const { t } = useLanguage()
  if (count === 0) return null
  return (
    <details open={count < 5} className="import-errors">
      <summary className="fault">{t('import.errors', { count })}</summary>
      <ul>
        {errors.map(({ line, reason }) => (
          <li key={`${line} ${reason}`}>
            {t('import.line', { line })} <bdi className="soft">{reason}</bdi>
          </li>
        ))}
      </ul>
      {errors.length < count && <p className="soft">{t('import.more', { count: count - errors.length })}</p>}
    </details>
  )
}
