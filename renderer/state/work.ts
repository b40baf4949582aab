import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { errorCodes } from '../../graph/model/errors.ts'
import { languages } from '../i18n/language.ts'
import { type Failure, type Notice, type Progress, useApp, type Work } from './app-state.ts'
import { currentLanguage } from './language.ts'

const failureSchema = z.object({ code: z.enum(errorCodes), message: z.string(), remedy: z.string() })

let nextId = 1
const DONE_FOR_MS = 6000
/** More would cover the pictures. */
const MOST_NOTICES = 4

function dismissLater(id: number): void {
  setTimeout(() => dismiss(id), DONE_FOR_MS)
}

export function dismiss(id: number): void {
  useApp.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

export function notify(tone: Notice['tone'], text: string, detail: readonly string[] = []): void {
  const id = nextId++
  useApp.setState(({ notices }) => ({ notices: [...notices, { id, tone, text, detail }].slice(-MOST_NOTICES) }))
  if (tone === 'done') dismissLater(id)
}

/** What a refusal says, and what to do about it; the shell's own words where it sent them. */
export function wordsOf(error: unknown): Failure {
  const sent = error instanceof ORPCError ? failureSchema.safeParse(error.data).data : undefined
  return sent ?? { code: 'internal', message: error instanceof Error ? error.message : String(error), remedy: '' }
}

/** Says how far work is. */
export type Report = (progress: Progress) => void

/**
 * The one frame for work that takes time: shows that it runs, lets it be cancelled, and says why it failed.
 * Gives what the work gives, or null where it failed or was cancelled.
 */
export async function run<T>(
  label: string,
  work: (signal: AbortSignal, report: Report) => Promise<T>,
  onStopped: () => void = () => notify('done', languages[currentLanguage()].t('work.stopped', { label })),
): Promise<T | null> {
  const stop = new AbortController()
  const entry: Work = { id: nextId++, label, cancel: () => stop.abort(), progress: null }
  useApp.setState((state) => ({ work: [...state.work, entry] }))
  const report: Report = (progress) =>
    useApp.setState((state) => ({ work: state.work.map((each) => (each.id === entry.id ? { ...each, progress } : each)) }))
  try {
    return await work(stop.signal, report)
  } catch (error) {
    const { code, message, remedy } = wordsOf(error)
    const { t } = languages[currentLanguage()]
    if (stop.signal.aborted) onStopped()
    else notify('failed', t(`error.${code}`), [`${message}${remedy && `. ${remedy}`}`])
    return null
  } finally {
    useApp.setState((state) => ({ work: state.work.filter(({ id }) => id !== entry.id) }))
  }
}
