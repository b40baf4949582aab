import { type DocumentFormat, plainContent } from './document-format.ts'
import { decodeText } from './text-encoding.ts'

export const plainText: DocumentFormat = {
  name: 'text',
  recognises: () => true,
  read(file) {
    const { text, encoding } = decodeText(file)
    return plainContent(text, encoding)
  },
}
