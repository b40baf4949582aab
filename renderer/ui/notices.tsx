import { X } from 'lucide'
import { Button } from 'react-aria-components'
import { useShallow } from 'zustand/react/shallow'
import type { MessageKey } from '../i18n/en.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { dismiss } from '../state/work.ts'
import { IconButton } from './icon-button.tsx'

/** One line is read at once, many are opened. */
function Detail({ lines }: { lines: readonly string[] }) {
  const { t } = useLanguage()
  if (lines.length === 1)
    return (
      <p className="soft" dir="auto">
        {lines[0]}
      </p>
    )
  if (lines.length === 0) return null
  return (
    <details open={lines.length < 5}>
      <summary>{t('notice.all', { count: lines.length })}</summary>
      <ul className="notice-lines">
        {lines.map((line) => (
          <li key={line} className="soft" dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What runs, what was done and what failed, in one corner. */
export function Notices() {
  const { t } = useLanguage()
  const { work, notices, lost } = useApp(useShallow(({ work, notices, lost }) => ({ work, notices, lost })))
  return (
    <div className="notices" role="status">
      {lost && <p className="notice notice-failed">{t(lost === 'away' ? 'failed.lost' : 'failed.shutOut')}</p>}
      {work.map(({ id, label, cancel, progress }) => (
        <div key={id} className="notice notice-work">
          <progress aria-label={label} {...(progress ? { value: progress.done, max: progress.of } : {})} />
          <span>
            <bdi>{label}</bdi>
            {progress?.stage && <span className="soft"> · {t(`stage.${progress.stage}` as MessageKey)}</span>}
          </span>
          {cancel && (
            <Button className="button" onPress={cancel}>
              {t('work.cancel')}
            </Button>
          )}
        </div>
      ))}
      {notices.map(({ id, tone, text, detail }) => (
        <div key={id} className={`notice notice-${tone}`}>
          <div>
            <bdi>{text}</bdi>
            <Detail lines={detail} />
          </div>
          <IconButton icon={X} label={t('notice.dismiss')} onPress={() => dismiss(id)} />
        </div>
      ))}
    </div>
  )
}
