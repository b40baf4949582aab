import { languages } from '../i18n/language.ts'
import { currentLanguage } from '../state/language.ts'
import { notify } from '../state/work.ts'

interface Saved {
  readonly name: string
  readonly url: string | null
}

/** Where the host only keeps a file for the browser to fetch, fetches it as the browser saves any file. */
function fetchSaved({ name, url }: Saved): void {
  if (url === null) return
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

/** Fetches what the host saved, where it has to be, and says so; null is nothing saved. */
export function takeSaved(saved: readonly Saved[] | null): void {
  const { t } = languages[currentLanguage()]
  for (const file of saved ?? []) {
    fetchSaved(file)
    notify('done', t('done.saved', { name: file.name }))
  }
}
