import type { DocumentFormat } from './document-format.ts'
import { docxParts } from './docx-parts.ts'
import { textOfWordXml, titleOfProperties } from './docx-text.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]

export const docx: DocumentFormat = {
  name: 'docx',
  recognises({ bytes }) {
    return (
      ZIP.every((byte, at) => bytes[at] === byte) &&
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document')
    )
  },
  read(file) {
    const { document, properties } = docxParts(file)
    const title = properties === null ? null : titleOfProperties(file.name, properties)
    return {
      text: textOfWordXml(file.name, document),
      title,
      published: null,
      outlet: null,
      statedLanguage: null,
      encoding: null,
    }
  },
}
