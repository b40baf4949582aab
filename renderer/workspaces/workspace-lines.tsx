import { X } from 'lucide'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Listed } from '../../graph/model/workspace.ts'
import { commands } from '../commands/commands.ts'
import { useLanguage } from '../i18n/language.ts'
import { type Failure, useApp } from '../state/app-state.ts'
import { askShell, goElsewhere, nameOf } from '../state/workspaces.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { closeDialog } from '../ui/state-dialog.tsx'
import { Refusal } from './refusal.tsx'
import { useSyncWords } from './sync-words.ts'

/** How the open one stands, what that means, and what can be done with it. */
function Here() {
  const { t } = useLanguage()
  const { mark, text } = useSyncWords()
  const store = useApp((state) => state.store)
  const does = ({ perform }: { perform: () => void }) => {
    return () => {
      closeDialog()
      perform()
    }
  }
  return (
    <div className="workspace-here">
      <p>
        <span className={`sync sync-${mark}`}>{text}</span> {mark !== 'same' && t(`sync.${mark}.text`)}
      </p>
      <p className="state-actions">
        <Button className="button" onPress={does(commands.refresh)}>
          {t('sync.refresh')}
        </Button>
        {store === 'neo4j' && (
          <Button className="button" onPress={does(commands.cypher)}>
            {t('command.cypher')}
          </Button>
        )}
      </p>
    </div>
  )
}

function Question({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { t } = useLanguage()
  return (
    <div className="workspace-question" role="alert">
      <p>{t('workspaces.forget.question')}</p>
      <p className="state-actions">
        <Button className="button" autoFocus onPress={onNo}>
          {t('workspaces.forget.no')}
        </Button>
        <Button className="button" onPress={onYes}>
          {t('workspaces.forget.yes')}
        </Button>
      </p>
    </div>
  )
}

interface LineProps {
  readonly listed: Listed
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onForget: () => void
  /** The question is answered: what had the focus is gone. */
  readonly onAnswered: () => void
}

function Line({ listed, isOpen, onOpen, onForget, onAnswered }: LineProps) {
  const { t } = useLanguage()
  const [isAsking, setIsAsking] = useState(false)
  const name = nameOf(listed, t)
  const answer = (perform?: () => void) => {
    setIsAsking(false)
    onAnswered()
    perform?.()
  }
  const isOwn = listed.kind === 'embedded' && listed.name === null
  return (
    <li className="workspace-line">
      <div className="workspace-what">
        <bdi>{name}</bdi>
        <span className="soft">
          <bdi dir="ltr">{listed.kind === 'neo4j' ? listed.uri : listed.place}</bdi>
          {listed.kind === 'neo4j' && ` ${t('workspaces.asUser', { user: listed.user })}`}
        </span>
      </div>
      {isOpen ? (
        <span className="tag">{t('workspaces.here')}</span>
      ) : (
        <Button className="button" aria-label={t('workspaces.openNamed', { name })} onPress={onOpen}>
          {t('workspaces.open')}
        </Button>
      )}
      {!isOpen && !isOwn && <IconButton icon={X} label={t('workspaces.forget', { name })} onPress={() => setIsAsking(true)} />}
      {isOpen && <Here />}
      {isAsking && <Question onYes={() => answer(onForget)} onNo={() => answer()} />}
    </li>
  )
}

/** Every workspace that was opened before. */
export function WorkspaceLines({ onNeedsPassword }: { onNeedsPassword: (listed: Listed & { kind: 'neo4j' }) => void }) {
  const { t } = useLanguage()
  const { open, workspaces } = useApp((state) => state.workspaces)
  const list = useRef<HTMLUListElement>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const enter = async (listed: Listed) => {
    if (listed.kind === 'neo4j' && listed.needsPassword) return onNeedsPassword(listed)
    setFailure(await goElsewhere((client) => client.workspaces.open({ id: listed.id })))
  }
  const forget = async ({ id }: Listed) => setFailure(await askShell((client) => client.workspaces.forget({ id })))
  return (
    <div className="workspace-part">
      <ul ref={list} tabIndex={-1} className="workspace-lines" aria-label={t('workspaces.title')}>
        {workspaces.map((listed) => (
          <Line
            key={listed.id}
            listed={listed}
            isOpen={listed.id === open}
            onOpen={() => void enter(listed)}
            onForget={() => void forget(listed)}
            onAnswered={() => list.current?.focus()}
          />
        ))}
      </ul>
      <Refusal failure={failure} />
    </div>
  )
}
