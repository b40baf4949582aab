import { useId, useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { changePreferences } from '../state/remember.ts'
import { inTurn } from '../state/turns.ts'

/** The name under which decisions are kept. */
export function AnalystField() {
  const { t } = useLanguage()
  const analyst = useApp(({ preferences }) => preferences.analyst)
  const [draft, setDraft] = useState(analyst ?? '')
  const id = useId()
  // Decisions that come next are made under this name: it is kept before them.
  const keep = () => {
    changePreferences({ analyst: draft.trim() || null })
    void inTurn(() => useApp.getState().client?.preferences.put(useApp.getState().preferences))
  }
  return (
    <div className="field">
      <label htmlFor={id}>{t('review.analyst')}</label>
      <input
        id={id}
        dir="auto"
        value={draft}
        maxLength={200}
        placeholder={t('review.analyst.system')}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={keep}
      />
    </div>
  )
}
