import { X } from 'lucide'
import { Button } from 'react-aria-components'
import { useShallow } from 'zustand/react/shallow'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { dismiss } from '../state/work.ts'
import { IconButton } from './icon-button.tsx'

/** What runs, what was done and what failed, in one corner. */
export function Notices() {
  const { t } = useLanguage()
  const { work, notices, isLost } = useApp(useShallow(({ work, notices, isLost }) => ({ work, notices, isLost })))
  return (
    <div className="notices" role="status">
      {isLost && <p className="notice notice-failed">{t('failed.lost')}</p>}
      {work.map(({ id, label, cancel }) => (
        <div key={id} className="notice">
          <progress aria-label={label} />
          <span>{label}</span>
          {cancel && (
            <Button className="button" onPress={cancel}>
              {t('work.cancel')}
            </Button>
          )}
        </div>
      ))}
      {notices.map(({ id, tone, text, remedy }) => (
        <div key={id} className={`notice notice-${tone}`}>
          <span>
            <bdi>{text}</bdi> {remedy && <bdi className="soft">{remedy}</bdi>}
          </span>
          <IconButton icon={X} label={t('notice.dismiss')} onPress={() => dismiss(id)} />
        </div>
      ))}
    </div>
  )
}
