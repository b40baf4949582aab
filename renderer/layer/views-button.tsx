import { Bookmark, Trash2 } from 'lucide'
import { useRef, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { SavedView } from '../../graph/contract.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { deleteView, openView, renameView, saveView } from '../state/layer.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'

function SaveForm() {
  const { t } = useLanguage()
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  return (
    <form
      className="save-view"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        void saveView(name.trim())
        setName('')
        // The button is of no use by now, and would lose the focus to nowhere.
        field.current?.focus()
      }}
    >
      <label className="field">
        {t('views.name')}
        <input ref={field} dir="auto" value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
      </label>
      <Button type="submit" className="button button-main" isDisabled={name.trim() === ''}>
        {t('views.save')}
      </Button>
    </form>
  )
}

function View({ view, onOpen }: { view: SavedView; onOpen: () => void }) {
  const { t, code } = useLanguage()
  const [name, setName] = useState(view.name)
  const keep = () => {
    if (name.trim() !== '' && name !== view.name) renameView(view.id, name.trim())
    else setName(view.name)
  }
  return (
    <li className="saved-view">
      <Button className="saved-view-picture" aria-label={t('views.open', { name: view.name })} onPress={onOpen}>
        {view.thumbnail ? <img src={view.thumbnail} alt="" width={120} height={72} /> : <Icon icon={Bookmark} size={24} />}
      </Button>
      <input
        aria-label={t('views.name')}
        dir="auto"
        value={name}
        maxLength={200}
        onChange={({ target }) => setName(target.value)}
        onBlur={keep}
      />
      <span className="soft">{new Intl.DateTimeFormat(code, { dateStyle: 'medium' }).format(Date.parse(view.at))}</span>
      <IconButton icon={Trash2} label={t('views.delete', { name: view.name })} onPress={() => deleteView(view.id)} />
    </li>
  )
}

/** The views that were saved, with a picture of each; and this one can be. */
export function ViewsButton() {
  const { t } = useLanguage()
  const views = useApp(({ layer }) => layer.views)
  return (
    <DialogTrigger>
      <Button className="button">
        <Icon icon={Bookmark} />
        {t('views.title')}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="filter views" aria-label={t('views.title')}>
          {({ close }) => (
            <>
              <SaveForm />
              {views.length === 0 && <p className="soft">{t('views.none')}</p>}
              <ul>
                {views.map((view) => (
                  <View
                    key={view.id}
                    view={view}
                    onOpen={() => {
                      close()
                      openView(view.id)
                    }}
                  />
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
