import { useState } from 'react'
import { Button, Dialog, Heading } from 'react-aria-components'
import type { Listed } from '../../graph/model/workspace.ts'
import { useLanguage } from '../i18n/language.ts'
import { closeDialog, StateDialog } from '../ui/state-dialog.tsx'
import { ConnectForm } from './connect-form.tsx'
import { NewWorkspace } from './new-workspace.tsx'
import { WorkspaceLines } from './workspace-lines.tsx'

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
        <Button className="button" onPress={closeDialog}>
          {t('workspaces.close')}
        </Button>
      </p>
    </>
  )
}

/** The workspaces that there are, a new one, and one at a Neo4j server. */
export function WorkspacesDialog() {
  return (
    <StateDialog name="workspaces" isKept>
      <Dialog className="dialog workspaces">
        <Parts />
      </Dialog>
    </StateDialog>
  )
}
