import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import type { Briefing } from '../model/briefing.ts'

/** A briefing as a text document. */
export async function docx(briefing: Briefing): Promise<Uint8Array> {
  const title = new Paragraph({ text: briefing.title, heading: HeadingLevel.TITLE })
  const document = new Document({ title: briefing.title, sections: [{ children: [title] }] })
  return new Uint8Array(await Packer.toBuffer(document))
}
