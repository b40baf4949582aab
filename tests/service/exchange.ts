import type { ExportFormat, Inspected } from '../../graph/contract.ts'
import type { Change } from '../../graph/store/store.ts'
import { open } from './review-client.ts'

type Opened = ReturnType<typeof open>

/** Works with an empty workspace, which is gone afterwards. */
export async function inWorkspace<T>(work: (opened: Opened) => Promise<T>, ...changes: readonly Change[]): Promise<T> {
  const opened = open()
  try {
    await opened.store.apply(...changes)
    return await work(opened)
  } finally {
    await opened.store.close()
    opened.folder.remove()
  }
}

/** The first file that an export makes of everything. */
export async function exported({ client, saved }: Opened, format: ExportFormat): Promise<File> {
  saved.length = 0
  for await (const _event of await client.export({ format, assessments: true })) {
    // Only its end matters.
  }
  const [{ name, content } = { name: '', content: '' }] = saved
  return new File([content as string], name)
}

/** The facts of a file that Entente wrote, before they are taken in. */
export async function factsIn({ client }: Opened, files: File[]): Promise<Extract<Inspected, { kind: 'facts' }>> {
  const inspected = await client.data.inspect({ files })
  if (inspected.kind !== 'facts') throw new Error('it is a data set')
  return inspected
}

export async function rowsIn({ client }: Opened, files: File[]): Promise<Extract<Inspected, { kind: 'rows' }>> {
  const inspected = await client.data.inspect({ files })
  if (inspected.kind !== 'rows') throw new Error('it is a file of facts')
  return inspected
}
