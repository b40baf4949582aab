import type { DocumentFormat } from './document-format.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'
import { plainText } from './plain-text.ts'

/** Every format that can be read. The first that recognises a file reads it; plain text takes what is left. */
export const formats: readonly DocumentFormat[] = [pdf, docx, html, markdown, plainText]
