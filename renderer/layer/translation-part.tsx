import { useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { translate } from '../state/layer.ts'

/** What the analyst has the quotes of a claim say: it stands under them in a briefing. Kept as soon as the field is left. */
export function TranslationPart({ claim }: { claim: string }) {
  const { t } = useLanguage()
  const kept = useApp(({ layer }) => layer.translations[claim]?.text ?? '')
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    if (draft !== null) translate(claim, draft)
    setDraft(null)
  }
  return (
    <details className="translation" open={kept !== ''}>
      <summary>{t('translation.title')}</summary>
      <textarea
        aria-label={t('translation.text')}
        placeholder={t('translation.text')}
        dir="auto"
        rows={2}
        maxLength={20_000}
        value={draft ?? kept}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={keep}
      />
    </details>
  )
}
