import { useState } from 'react'
import { Button, Checkbox, CheckboxGroup, Dialog, Heading, Label } from 'react-aria-components'
import { type BriefingFormat, briefingFormats } from '../../graph/model/briefing.ts'
import { useLanguage } from '../i18n/language.ts'
import { pictureTitle, timeText } from '../picture/picture-words.ts'
import { useApp } from '../state/app-state.ts'
import { Choice } from '../ui/choice.tsx'
import { closeDialog, StateDialog } from '../ui/state-dialog.tsx'
import { saveBriefing } from './save-briefing.ts'

/** The saved views, in the order in which they come; where none is chosen, it is of what is looked at. */
function Views({ chosen, onChange }: { chosen: string[]; onChange: (ids: string[]) => void }) {
  const language = useLanguage()
  const { t } = language
  const views = useApp(({ layer }) => layer.views)
  if (views.length === 0) return <p className="soft">{t('briefing.noViews')}</p>
  return (
    <CheckboxGroup className="briefing-views" value={chosen} onChange={onChange}>
      <Label>{t('briefing.views')}</Label>
      {views.map(({ id, name, view, thumbnail }) => (
        <Checkbox key={id} value={id} className="described-option">
          <span className="check-mark" aria-hidden="true" />
          {thumbnail && <img src={thumbnail} alt="" width={80} height={48} />}
          <span>
            <bdi className="described-name">{name}</bdi>{' '}
            <span className="soft">
              {pictureTitle({ what: 'network', title: null }, view, language)} · {timeText(view, language)}
            </span>
          </span>
        </Checkbox>
      ))}
      <p className="soft">{chosen.length === 0 ? t('briefing.ofThis') : t('briefing.ofViews', { count: chosen.length })}</p>
    </CheckboxGroup>
  )
}

function Parts() {
  const { t } = useLanguage()
  const saved = useApp(({ layer }) => layer.views)
  const [format, setFormat] = useState<BriefingFormat>('pptx')
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  // In the order in which they were saved, whatever the order of the choice.
  const views = saved.flatMap(({ id }) => (chosen.includes(id) ? id : []))
  const save = () => {
    closeDialog()
    void saveBriefing({ format, title, views, theme: 'light' })
  }
  return (
    <Dialog className="dialog">
      <Heading slot="title">{t('briefing.title')}</Heading>
      <p className="soft">{t('briefing.hint')}</p>
      <div className="picture-field">
        <span aria-hidden="true">{t('picture.format')}</span>
        <Choice
          label={t('picture.format')}
          value={format}
          options={Object.fromEntries(briefingFormats.map((id) => [id, t(`briefing.${id}`)])) as Record<BriefingFormat, string>}
          onChange={setFormat}
        />
      </div>
      <label className="field picture-field">
        {t('picture.heading')}
        <input dir="auto" value={title} maxLength={300} onChange={({ target }) => setTitle(target.value)} />
      </label>
      <Views chosen={chosen} onChange={setChosen} />
      <p className="state-actions">
        <Button className="button button-main" autoFocus onPress={save}>
          {t('picture.save')}
        </Button>
        <Button className="button" onPress={closeDialog}>
          {t('work.cancel')}
        </Button>
      </p>
    </Dialog>
  )
}

/** Takes a briefing away: of this view or of saved ones, as slides or as a document. */
export function BriefingDialog() {
  return (
    <StateDialog name="briefing">
      <Parts />
    </StateDialog>
  )
}
