import { Document, Footer, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph } from 'docx'
import type { Briefing } from '../model/briefing.ts'
import { type Part, partsOf } from './docx-parts.ts'
import { counted, textRuns } from './docx-runs.ts'
import { numbering, styles } from './docx-styles.ts'
import { CREATOR } from './look.ts'
import { numbersOf } from './paragraphs.ts'
import { inOneLine } from './runs.ts'
import { sameBytes } from './same-bytes.ts'

/** A4 and its margins, in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 }
const MARGIN = 1134

/** The number of the page and how many there are, with the word for it. */
function footer({ words, language }: Briefing): Footer {
  const reading = { language, isRtl: language === 'ar' }
  const word = textRuns(`${inOneLine(words.page)} `, reading)
  const numbers = counted([PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], reading)
  return new Footer({ children: [new Paragraph({ bidirectional: reading.isRtl, style: 'Foot', children: [...word, numbers] })] })
}

function section({ isLying, blocks }: Part, briefing: Briefing): ISectionOptions {
  const orientation = isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: MARGIN / 2 }
  return {
    properties: { page: { size: { ...A4, orientation }, margin } },
    footers: { default: footer(briefing) },
    children: blocks,
  }
}

/** With what the library cannot say: that a section goes from the right; and an id of its own for each picture and bookmark. */
function tidied(xml: string, isRtl: boolean): string {
  const counts = new Map<string, number>()
  const numbered = xml.replace(/(<(wp:docPr|w:bookmarkStart|w:bookmarkEnd)\b[^>]*? (?:w:)?id=)"\d+"/g, (_all, start, element) => {
    const count = (counts.get(element) ?? 0) + 1
    counts.set(element, count)
    return `${start}"${count}"`
  })
  return isRtl ? numbered.replace(/<w:docGrid\b/g, '<w:bidi/>$&') : numbered
}

/** A briefing as a text document, with an outline, and numbers that lead to their citations. */
export async function docx(briefing: Briefing): Promise<Uint8Array> {
  const parts = await partsOf(briefing)
  const document = new Document({
    title: inOneLine(briefing.title),
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    styles,
    numbering: numbering(numbersOf(briefing)),
    sections: parts.map((part) => section(part, briefing)),
  })
  const written = new Uint8Array(await Packer.toArrayBuffer(document))
  const isRtl = briefing.language === 'ar'
  return sameBytes(written, (part, xml) => (part === 'word/document.xml' ? tidied(xml, isRtl) : xml))
}
