import { useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Listed } from '../../graph/model/workspace.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { ConnectForm } from './connect-form.tsx'
import { NewWorkspace } from './new-workspace.tsx'
import { WorkspaceLines } from './workspace-lines.tsx'

function close(): void {
  useApp.setState({ dialog: null })
}

function Parts() {
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<(Listed & { kind: 'neo4j' }) | null>(null)
  return (
    <>
      <Heading slot="title">{t('workspaces.title')}</Heading>
      <WorkspaceLines onNeedsPassword={setChosen} />
      <NewWorkspace />
      <ConnectForm key={chosen?.id ?? ''} chosen={chosen} />
      <p className="state-actions">
        <Button className="button" onPress={close}>
          {t('workspaces.close')}
        </Button>
      </p>
    </>
  )
}

/** The workspaces that there are, a new one, and one at a Neo4j server. */
export function WorkspacesDialog() {
  const isOpen = useApp(({ dialog }) => dialog === 'workspaces')
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && close()}>
      <Modal className="modal">
        <Dialog className="dialog workspaces">
          <Parts />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
