import { type UnzipFileInfo, unzipSync } from 'fflate'
import { LIMITS } from './limits.ts'
import { refused } from './refused.ts'
import type { NamedBytes } from './text-file.ts'

const DOCUMENT = /^word\/document\d*\.xml$/
const PROPERTIES = 'docProps/core.xml'
const SAVE_ANEW = 'Save it anew as DOCX, or as plain text.'

interface DocxParts {
  readonly document: Uint8Array
  readonly properties: Uint8Array | null
}

/** What the archive says is in it; nothing is inflated. */
function listOf({ name, bytes }: NamedBytes): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = []
  const note = (entry: UnzipFileInfo) => entries.push(entry) < 0
  try {
    unzipSync(bytes, { filter: note })
  } catch (cause) {
    throw refused(name, 'it is a broken DOCX', SAVE_ANEW, cause)
  }
  return entries
}

const megabytes = (size: number) => `${Math.round(size / 1e6)} MB`

function checkInflatedSize(name: string, entries: readonly UnzipFileInfo[]): void {
  const sum = (list: readonly UnzipFileInfo[]) => list.reduce((size, { originalSize }) => size + originalSize, 0)
  const [all, words] = [sum(entries), sum(entries.filter((entry) => DOCUMENT.test(entry.name)))]
  const [size, most] = words > LIMITS.wordXmlBytes ? [words, LIMITS.wordXmlBytes] : [all, LIMITS.inflatedBytes]
  if (size <= most) return
  const reason = `it would unpack to ${megabytes(size)}, and at most ${megabytes(most)} are read`
  throw refused(name, reason, 'Save only the text, as DOCX or plain text.')
}

function inflated({ name, bytes }: NamedBytes, part: string): Uint8Array | null {
  try {
    // fflate never writes more than the size that the archive states, so a part that lies about it is cut, not inflated.
    return unzipSync(bytes, { filter: (entry) => entry.name === part })[part] ?? null
  } catch (cause) {
    throw refused(name, `its part ${part} is broken`, SAVE_ANEW, cause)
  }
}

/**
 * The parts of a DOCX that are read.
 * @throws {AppError} bad-file where it is broken, or would unpack to more than is read.
 */
export function docxParts(file: NamedBytes): DocxParts {
  const entries = listOf(file)
  checkInflatedSize(file.name, entries)
  const part = entries.find(({ name }) => DOCUMENT.test(name))?.name
  const document = part === undefined ? null : inflated(file, part)
  if (document === null) throw refused(file.name, 'it is an archive without a Word document', 'Choose the article itself.')
  const hasProperties = entries.some(({ name }) => name === PROPERTIES)
  return { document, properties: hasProperties ? inflated(file, PROPERTIES) : null }
}
