import type { ExportFormat } from '../../graph/contract.ts'
import { languages } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { currentLanguage } from '../state/language.ts'
import { run } from '../state/work.ts'
import { takeSaved } from './fetch-saved.ts'
import type { ToExport } from './what-to-export.ts'

/** Takes a part of the graph away as a file. The host writes it; the window says how far it is, and where it went. */
export async function exportAs(format: ExportFormat, wanted: ToExport): Promise<void> {
  const { client } = useApp.getState()
  const { t } = languages[currentLanguage()]
  if (!client) return
  const saved = await run(t('work.exporting'), async (signal, report) => {
    for await (const event of await client.export({ ...wanted, format }, { signal })) {
      if (event.kind === 'saved') return event.files
      report({ done: event.done, of: event.of })
    }
    return null
  })
  takeSaved(saved)
}
