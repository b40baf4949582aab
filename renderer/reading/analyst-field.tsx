import { useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { changePreferences, sendWaiting } from '../state/remember.ts'
import { inTurn } from '../state/turns.ts'
import { TextField } from '../ui/field.tsx'

/** The name under which decisions are kept. */
export function AnalystField() {
  const { t } = useLanguage()
  const analyst = useApp(({ preferences }) => preferences.analyst)
  const [draft, setDraft] = useState(analyst ?? '')
  // Decisions that come next are made under this name: it is kept before them.
  const keep = () => {
    changePreferences({ analyst: draft.trim() || null })
    void inTurn(sendWaiting)
  }
  return (
    <TextField
      label={t('review.analyst')}
      dir="auto"
      value={draft}
      maxLength={200}
      placeholder={t('review.analyst.system')}
      onChange={setDraft}
      onBlur={keep}
    />
  )
}
