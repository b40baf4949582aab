import { useMemo, useState } from 'react'
import { Button, Dialog, Heading, Label, Radio, RadioGroup } from 'react-aria-components'
import { type ExportFormat, exportFormats } from '../../graph/contract.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { changePreferences } from '../state/remember.ts'
import { Choice } from '../ui/choice.tsx'
import { closeDialog, StateDialog } from '../ui/state-dialog.tsx'
import { exportAs } from './export-as.ts'
import { countsIn, type Scope, toExport } from './what-to-export.ts'

/** One of several, each with a line on what it is for. */
function Described<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: T
  options: readonly { id: T; name: string; hint: string; isDisabled?: boolean }[]
  onChange: (value: T) => void
}) {
  const { direction } = useLanguage()
  return (
    <RadioGroup className="described" value={value} onChange={(next) => onChange(next as T)}>
      <Label>{label}</Label>
      {options.map(({ id, name, hint, isDisabled = false }) => (
        <Radio key={id} value={id} isDisabled={isDisabled} className="described-option">
          <span className="radio-mark" aria-hidden="true" />
          <span>
            <bdi dir={direction} className="described-name">
              {name}
            </bdi>{' '}
            <bdi dir={direction} className="soft">
              {hint}
            </bdi>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}

function Steps({ steps, onChange }: { steps: number; onChange: (steps: number) => void }) {
  const { t, code } = useLanguage()
  const number = new Intl.NumberFormat(code)
  const options = Object.fromEntries([0, 1, 2, 3].map((each) => [String(each), number.format(each)]))
  return (
    <div className="export-steps">
      {t('export.steps')}
      <Choice label={t('export.steps')} value={String(steps)} options={options} onChange={(next) => onChange(Number(next))} />
    </div>
  )
}

/** What would go out, in numbers; and the way to let it. */
function Going({ scope, steps, format }: { scope: Scope; steps: number; format: ExportFormat }) {
  const { t } = useLanguage()
  const [view, workspace] = [useApp((state) => state.view), useApp((state) => state.workspace)]
  const wanted = useMemo(() => toExport(scope, steps, { view, workspace }), [scope, steps, view, workspace])
  const { nodes, ties } = useMemo(() => countsIn(wanted, { workspace }), [wanted, workspace])
  const go = () => {
    closeDialog()
    void exportAs(format, wanted)
  }
  return (
    <>
      <p role="status">{nodes === 0 ? t('export.empty') : t('export.counts', { nodes, ties })}</p>
      <p className="state-actions">
        <Button className="button button-main" isDisabled={nodes === 0} onPress={go}>
          {t('export.run')}
        </Button>
        <Button className="button" onPress={closeDialog}>
          {t('work.cancel')}
        </Button>
      </p>
    </>
  )
}

function Parts() {
  const { t } = useLanguage()
  const hasSelection = useApp(({ view }) => view.selection !== null)
  const format = useApp(({ preferences }) => preferences.exportFormat)
  const [scope, setScope] = useState<Scope>(hasSelection ? 'selection' : 'shown')
  const [steps, setSteps] = useState(1)
  const scopes = (['shown', 'selection', 'all'] as const).map((id) => ({
    id,
    name: t(`export.${id}`),
    hint: t(`export.${id}.hint`),
    isDisabled: id === 'selection' && !hasSelection,
  }))
  const formats = exportFormats.map((id) => ({ id, name: t(`export.${id}`), hint: t(`export.${id}.hint`) }))
  return (
    <Dialog className="dialog">
      <Heading slot="title">{t('command.export')}</Heading>
      <Described label={t('export.what')} value={scope} options={scopes} onChange={setScope} />
      {scope === 'selection' && <Steps steps={steps} onChange={setSteps} />}
      <Described
        label={t('export.format')}
        value={format}
        options={formats}
        onChange={(exportFormat) => changePreferences({ exportFormat })}
      />
      <Going scope={scope} steps={steps} format={format} />
    </Dialog>
  )
}

/** Takes the graph away as data: how much of it, and in which format. */
export function ExportDialog() {
  return (
    <StateDialog name="export">
      <Parts />
    </StateDialog>
  )
}
