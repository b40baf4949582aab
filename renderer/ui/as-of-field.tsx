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
  const change = (text: string) => {
    const day = parseDay(text)
    if (day !== null || text === '') setAsOf(day)
  }
  return (
    <div className="as-of">
      <label>
        {t('asOf.label')}
        <input type="date" value={asOf ?? ''} min="1000-01-01" max="2999-12-31" onChange={({ target }) => change(target.value)} />
      </label>
      {asOf === null ? (
        <span className="tag">{t('asOf.all')}</span>
      ) : (
        <IconButton icon={commands.allTime.icon} label={t('asOf.clear')} onPress={commands.allTime.perform} />
      )}
    </div>
  )
}
