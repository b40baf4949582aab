import { useState } from 'react'
import { Button, Dialog, Heading } from 'react-aria-components'
import {
  type PictureChoice,
  type PictureWish,
  pictured,
  pictureFormats,
  pictureShapes,
  sharpnesses,
} from '../../graph/model/picture.ts'
import { type Translate, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { changePreferences } from '../state/remember.ts'
import { useThemeName } from '../state/theme.ts'
import { Choice } from '../ui/choice.tsx'
import { closeDialog, StateDialog } from '../ui/state-dialog.tsx'
import { pictureTitle } from './picture-words.ts'
import { Preview } from './preview.tsx'
import { copyPicture, savePicture } from './save-picture.ts'
import { pixelsOf } from './shapes.ts'

/** One of a few, with its name before it. */
function Field<T extends string>(choice: {
  label: string
  value: T
  options: Readonly<Record<T, string>>
  onChange: (value: T) => void
}) {
  return (
    <div className="picture-field">
      <span aria-hidden="true">{choice.label}</span>
      <Choice {...choice} />
    </div>
  )
}

function Words({
  label,
  value,
  instead = '',
  onChange,
}: {
  label: string
  value: string
  instead?: string
  onChange: (value: string) => void
}) {
  return (
    <label className="field picture-field">
      {label}
      <input
        dir={value === '' ? undefined : 'auto'}
        value={value}
        placeholder={instead}
        maxLength={200}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

function named<T extends string>(ids: readonly T[], name: (id: T) => string): Record<T, string> {
  return Object.fromEntries(ids.map((id) => [id, name(id)])) as Record<T, string>
}

/** 1920 × 1080, in the numbers of the language. */
function pixelNames({ shape }: PictureChoice, t: Translate, code: string) {
  const number = new Intl.NumberFormat(code, { useGrouping: false })
  return named(sharpnesses, (each) => {
    const { width, height } = pixelsOf(shape, each) ?? { width: 0, height: 0 }
    return t('picture.pixels', { width: number.format(width), height: number.format(height) })
  })
}

function Choices({ choice, theme }: { choice: PictureChoice; theme: 'light' | 'dark' }) {
  const { t, code } = useLanguage()
  const what = useApp((state) => state.pictured)
  const change = (changes: Partial<PictureChoice>) => changePreferences({ picture: { ...choice, ...changes } })
  return (
    <>
      <Field
        label={t('picture.what')}
        value={what}
        options={named(pictured, (id) => t(`picture.what.${id}`))}
        onChange={(next) => useApp.setState({ pictured: next })}
      />
      <Field
        label={t('picture.part')}
        value={choice.part}
        options={{ whole: t('picture.part.whole'), view: t('picture.part.view') }}
        onChange={(part) => change({ part })}
      />
      <Field
        label={t('picture.shape')}
        value={choice.shape}
        options={named(pictureShapes, (id) => t(`picture.shape.${id}`))}
        onChange={(shape) => change({ shape })}
      />
      <Field
        label={t('picture.format')}
        value={choice.format}
        options={named(pictureFormats, (id) => t(`picture.format.${id}`))}
        onChange={(format) => change({ format })}
      />
      {choice.format === 'png' && choice.shape !== 'free' && (
        <Field
          label={t('picture.size')}
          value={choice.sharpness}
          options={pixelNames(choice, t, code)}
          onChange={(sharpness) => change({ sharpness })}
        />
      )}
      <Field
        label={t('picture.theme')}
        value={theme}
        options={{ light: t('theme.light'), dark: t('theme.dark') }}
        onChange={(next) => change({ theme: next })}
      />
    </>
  )
}

function Parts() {
  const language = useLanguage()
  const { t } = language
  const view = useApp((state) => state.view)
  const choice = useApp(({ preferences }) => preferences.picture)
  const windowTheme = useThemeName()
  const what = useApp((state) => state.pictured)
  const [title, setTitle] = useState('')
  const [subtitle, setSubtitle] = useState('')
  const theme = choice.theme ?? windowTheme
  const { format, shape, sharpness, part } = choice
  const wish: PictureWish = { what, format, size: pixelsOf(shape, sharpness), theme, part, title, subtitle }
  const then = (take: (wish: PictureWish) => Promise<void>) => () => {
    closeDialog()
    void take(wish)
  }
  return (
    <Dialog className="dialog picture-dialog">
      <Heading slot="title">{t('picture.title')}</Heading>
      <div className="picture-choices">
        <Choices choice={choice} theme={theme} />
        <Words
          label={t('picture.heading')}
          value={title}
          instead={pictureTitle({ what, title: null }, view, language)}
          onChange={setTitle}
        />
        <Words label={t('picture.subtitle')} value={subtitle} onChange={setSubtitle} />
      </div>
      <Preview wish={wish} />
      <p className="state-actions">
        <Button className="button button-main" autoFocus onPress={then(savePicture)}>
          {t('picture.save')}
        </Button>
        <Button className="button" onPress={then(copyPicture)}>
          {t('picture.copy')}
        </Button>
        <Button className="button" onPress={closeDialog}>
          {t('work.cancel')}
        </Button>
      </p>
    </Dialog>
  )
}

/** Takes a picture away: of what, how large, in which colours, with a look at it before. */
export function PictureDialog() {
  return (
    <StateDialog name="picture" isWide>
      <Parts />
    </StateDialog>
  )
}
