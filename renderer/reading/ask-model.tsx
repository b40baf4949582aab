import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { changePreferences } from '../state/remember.ts'
import { askModel } from '../state/review.ts'
import { TextField } from '../ui/field.tsx'

/** A model that a person runs: off until they give its address, and asked only when they say so. Where the text goes is shown before. */
export function AskModel() {
  const { t } = useLanguage()
  const model = useApp(({ preferences }) => preferences.model)
  const [address, setAddress] = useState(model?.address ?? '')
  const [name, setName] = useState(model?.name ?? '')
  const given = address.trim()
  // Kept only once it has answered: what is no address of a model may hold anything.
  const ask = async () => {
    const place = { address: given, name: name.trim() || null }
    if (await askModel(place)) changePreferences({ model: place })
  }
  return (
    <details className="ask-model">
      <summary>{t('review.model')}</summary>
      <p className="soft">{t('review.model.text')}</p>
      <TextField
        label={t('review.model.address')}
        dir="ltr"
        value={address}
        placeholder="http://127.0.0.1:11434/v1"
        onChange={setAddress}
      />
      <TextField label={t('review.model.name')} dir="ltr" value={name} placeholder={t('review.model.first')} onChange={setName} />
      {given !== '' && <p className="soft">{t('review.model.goes', { address: given })}</p>}
      <p className="state-actions">
        <Button className="button" isDisabled={given === ''} onPress={() => void ask()}>
          {t('review.model.ask')}
        </Button>
        {model && (
          <Button
            className="button"
            onPress={() => {
              changePreferences({ model: null })
              setAddress('')
              setName('')
            }}
          >
            {t('review.model.forget')}
          </Button>
        )}
      </p>
    </details>
  )
}
