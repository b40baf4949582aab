import { takeSaved } from '../export/fetch-saved.ts'
import { languages } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { currentLanguage } from '../state/language.ts'
import { run } from '../state/work.ts'

/** Takes what was accepted away as a gold annotation with its text, to measure extraction by. */
export async function saveGold(): Promise<void> {
  const { client, review } = useApp.getState()
  const { t } = languages[currentLanguage()]
  if (!client || !review) return
  const sourceId = review.kept.reading.source.id
  const saved = await run(t('work.exporting'), (signal) => client.review.gold({ sourceId }, { signal }))
  takeSaved(saved)
}
