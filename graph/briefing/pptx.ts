import PptxGenJS from 'pptxgenjs'
import type { Briefing } from '../model/briefing.ts'

/** A briefing as slides. */
export async function pptx(briefing: Briefing): Promise<Uint8Array> {
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = briefing.title
  deck.addSlide().addText(briefing.title, { x: 0.6, y: 2.5, w: 12, h: 1.5, fontSize: 36 })
  return new Uint8Array((await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer)
}
