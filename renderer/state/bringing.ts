import type { RowPreview } from '../../graph/contract.ts'
import { NATIVE_HEAD } from '../../graph/model/brought-data.ts'
import type { Mapping } from '../../graph/model/mapping.ts'
import { languages } from '../i18n/language.ts'
import { useApp } from './app-state.ts'
import { currentLanguage } from './language.ts'
import { loadBy } from './loading.ts'
import { takeLayer } from './remember.ts'
import { run, wordsOf } from './work.ts'

/** Whether a name is that of a graph or a table; what is JSON tells by what is in it. */
export function isDataName(name: string): boolean {
  return /\.(csv|tsv|graphml|gexf)$/i.test(name)
}

/** Whether a file is one that Entente exported. */
export async function isNative(file: File): Promise<boolean> {
  return /\.json$/i.test(file.name) && NATIVE_HEAD.test(await file.slice(0, 200).text())
}

/** Looks at files, and opens the place where a person says what becomes of them. */
export async function bringFiles(files: File[]): Promise<void> {
  const { client } = useApp.getState()
  const { t } = languages[currentLanguage()]
  if (!client || files.length === 0) return
  const label = t('work.loading', { file: files[0]!.name })
  const inspected = await run(label, (signal) => client.data.inspect({ files }, { signal }))
  if (inspected) useApp.setState({ brought: { files, inspected } })
}

export function leaveBrought(): void {
  useApp.setState({ brought: null })
}

/** What the rows would become; what the shell refuses is said in its words. */
export async function previewOf(files: File[], mapping: Mapping): Promise<RowPreview | string> {
  const { client } = useApp.getState()
  if (!client) return ''
  try {
    return await client.data.preview({ files, mapping })
  } catch (error) {
    const { message, remedy } = wordsOf(error)
    return `${message}. ${remedy}`
  }
}

/** Takes the files in: rows by a mapping, facts with the sides that were chosen. */
export async function takeBrought(how: { mapping: Mapping | null; theirs: string[] }): Promise<void> {
  const { brought } = useApp.getState()
  const { t } = languages[currentLanguage()]
  if (!brought) return
  const { files } = brought
  leaveBrought()
  await loadBy(t('work.loading', { file: files[0]!.name }), async (client, signal) => {
    const { layer, ...loaded } = await client.data.import({ files, ...how }, { signal })
    takeLayer(layer)
    return loaded
  })
}
