import { useState } from 'react'
import { parseDay } from '../../graph/model/day.ts'
import { commands } from '../commands/commands.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { setAsOf } from '../state/selection.ts'
import { IconButton } from './icon-button.tsx'

/** The day of the time cursor, to be typed; empty is all time. */
export function AsOfField() {
  const { t } = useLanguage()
  const asOf = useApp(({ view }) => view.asOf)
  // What is being typed is no day yet, or one long ago: `0002` on the way to `2025`.
  const [draft, setDraft] = useState<string | null>(null)
  const change = ({ value, validity }: HTMLInputElement) => {
    setDraft(value)
    if (validity.valid) setAsOf(value === '' ? null : parseDay(value))
  }
  return (
    <div className="as-of">
      <label>
        {t('asOf.label')}
        <input
          type="date"
          value={draft ?? asOf ?? ''}
          min="1000-01-01"
          max="2999-12-31"
          onChange={({ target }) => change(target)}
          onBlur={() => setDraft(null)}
        />
      </label>
      {asOf === null ? (
        <span className="tag">{t('asOf.all')}</span>
      ) : (
        <IconButton icon={commands.allTime.icon} label={t('asOf.clear')} onPress={commands.allTime.perform} />
      )}
    </div>
  )
}
