import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AppError } from '../model/errors.ts'
import { PdfThread, TooSlow } from './pdf-thread.ts'
import { refused } from './refused.ts'
import type { NamedBytes } from './text-file.ts'

/** Nothing is fetched, evaluated or drawn, and nothing is said on the console. */
const OPTIONS = {
  isEvalSupported: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  stopAtErrors: false,
  verbosity: 0,
} as const

/** What pdf.js names when it is loaded and uses for drawing only. */
class NotDrawn {}

async function loadLibrary() {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    Reflect.set(globalThis, name, Reflect.get(globalThis, name) ?? NotDrawn)
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

function asRefusal(name: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  if (cause instanceof TooSlow) return refused(name, cause.message, 'Print the article to PDF anew.', cause)
  if (cause instanceof Error && cause.name === 'PasswordException')
    return refused(name, 'it is encrypted', 'Save it without a password.', cause)
  return refused(name, 'it is a broken PDF', 'Fetch it again, or print it to PDF anew.', cause)
}

/** Does one thing with an open PDF, and no longer than such a thing may take. */
export type Step = <T>(work: Promise<T>) => Promise<T>

/**
 * Opens a PDF, hands it on and closes it.
 * @throws {AppError} bad-file where it is encrypted or broken, or a step takes too long.
 */
export async function withPdf<T>(file: NamedBytes, use: (pdf: PDFDocumentProxy, step: Step) => Promise<T>): Promise<T> {
  const { getDocument, PDFWorker } = await loadLibrary()
  const thread = new PdfThread()
  try {
    const worker = PDFWorker.create({ port: thread.port })
    // pdf.js takes the bytes away from whom it has them from.
    const task = getDocument({ ...OPTIONS, worker, data: Uint8Array.from(file.bytes) })
    return await use(await thread.step(task.promise), (work) => thread.step(work))
  } catch (cause) {
    throw asRefusal(file.name, cause)
  } finally {
    await thread.end()
  }
}
