import { colours } from './look.ts'
import { NO_BULLET } from './pptx-text.ts'

const PROPERTIES = '<a:pPr\\b[^>]*>(?:(?!</a:pPr>).)*</a:pPr>'
/** The properties of a paragraph stand once, before its first run (ECMA-376, 21.1.2.2.6); the library has them before every run. */
const REPEATED = new RegExp(`(?<=</a:r>)${PROPERTIES}`, 'g')
const UNSIGNED = new RegExp(
  `indent="-\\d+">((?:(?!</a:pPr>).)*?)<a:buSzPct val="100000"/><a:buChar char="&#x${NO_BULLET};"/>`,
  'g',
)
const LINK_COLOUR = /(?<=<a:(?:hlink|folHlink)>)<a:srgbClr val="\w+"\/>/g

/** The title of a slide has no number among its places: with one, python-pptx takes it for none. */
const NUMBERED_TITLE = /<p:ph\s+idx="\d+"\s+type="title"/g
/** Said where it is so, too: else it is as in the layout, whose direction is the briefing's and not that of every quote. */
const FROM_LEFT = /<a:pPr(?![^>]*\brtl=)/g

/** The XML of a part of a presentation with what the library cannot say. */
export function tidied(part: string, xml: string): string {
  if (part.startsWith('ppt/theme/')) return xml.replaceAll(LINK_COLOUR, `<a:srgbClr val="${colours.accent}"/>`)
  return xml
    .replaceAll(REPEATED, '')
    .replaceAll(UNSIGNED, 'indent="0">$1<a:buNone/>')
    .replaceAll(NUMBERED_TITLE, '<p:ph type="title"')
    .replaceAll(FROM_LEFT, '<a:pPr rtl="0"')
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
}
