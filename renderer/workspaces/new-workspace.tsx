import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useLanguage } from '../i18n/language.ts'
import type { Failure } from '../state/app-state.ts'
import { goElsewhere } from '../state/workspaces.ts'
import { TextField } from '../ui/field.tsx'
import { Refusal } from './refusal.tsx'

/** A workspace on this computer by its name; the host chooses its folder. */
export function NewWorkspace() {
  const { t } = useLanguage()
  const [name, setName] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const make = async () => setFailure(await goElsewhere((client) => client.workspaces.make({ name })))
  return (
    <form
      className="workspace-part"
      aria-label={t('workspaces.new')}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void make()
      }}
    >
      <h3>{t('workspaces.new')}</h3>
      <div className="workspace-fields">
        <TextField label={t('workspaces.name')} dir="auto" maxLength={80} value={name} onChange={setName} />
        <Button className="button" type="submit" isDisabled={name.trim() === ''}>
          {t('workspaces.make')}
        </Button>
      </div>
      <Refusal failure={failure} />
    </form>
  )
}
