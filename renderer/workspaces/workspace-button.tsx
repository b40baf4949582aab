import { Check, CloudOff, Database, HardDrive, Users } from 'lucide'
import { Button } from 'react-aria-components'
import { commands } from '../commands/commands.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { nameOf, useOpenWorkspace } from '../state/workspaces.ts'
import { Icon } from '../ui/icon.tsx'
import { useSyncWords } from './sync-words.ts'

const icons = { same: Check, behind: Users, lost: CloudOff }

/** Which workspace is open and how it stands; opens the place where that is changed. */
export function WorkspaceButton() {
  const { t } = useLanguage()
  const open = useOpenWorkspace()
  const store = useApp((app) => app.store)
  const { mark, text } = useSyncWords()
  const name = nameOf(open, t)
  return (
    <>
      <Button
        className="workspace-button"
        data-sync={mark}
        aria-label={t('workspaces.button', { name, state: text })}
        onPress={commands.workspaces.perform}
      >
        <Icon icon={store === 'neo4j' ? Database : HardDrive} size={13} />
        <bdi className="workspace-name" title={name}>
          {name}
        </bdi>
        <span className={`sync-mark sync-mark-${mark}`}>
          <Icon icon={icons[mark]} size={13} />
          {text}
        </span>
      </Button>
      <span className="hidden" role="status">
        {mark === 'same' ? '' : text}
      </span>
    </>
  )
}

/** Stands in the toolbar only while somebody else's changes wait to be fetched. */
export function RefreshButton() {
  const { t } = useLanguage()
  const { mark } = useSyncWords()
  if (mark !== 'behind') return null
  return (
    <Button className="button button-main" onPress={commands.refresh.perform}>
      <Icon icon={commands.refresh.icon} />
      {t('sync.refresh')}
    </Button>
  )
}
