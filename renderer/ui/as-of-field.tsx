import { parseDay } from '../../graph/model/day.ts'
import { commands } from '../commands/commands.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { setAsOf } from '../state/selection.ts'
import { DayField } from './day-field.tsx'
import { IconButton } from './icon-button.tsx'

/** The day of the time cursor; empty is all time. */
export function AsOfField() {
  const { t } = useLanguage()
  const asOf = useApp(({ view }) => view.asOf)
  return (
    <div className="as-of">
      <DayField label={t('asOf.label')} value={asOf} onChange={(day) => setAsOf(day === null ? null : parseDay(day))} />
      {asOf === null ? (
        <span className="tag">{t('asOf.all')}</span>
      ) : (
        <IconButton icon={commands.allTime.icon} label={t('asOf.clear')} onPress={commands.allTime.perform} />
      )}
    </div>
  )
}
