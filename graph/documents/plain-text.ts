import { type DocumentFormat, plainContent } from './document-format.ts'
import { decodeText } from './text-encoding.ts'

export const plainText: DocumentFormat = {
  name: 'text',
  recognises: () => true,
  read(file) {
    const { text, encoding } = decodeText(file)
    // The file's text, exactly: offsets and SHA-256 count the mark, too.
    const isMarked = encoding === 'utf-8' && file.bytes[0] === 0xef && file.bytes[1] === 0xbb
    return plainContent(isMarked ? `\uFEFF${text}` : text, encoding)
  },
}
