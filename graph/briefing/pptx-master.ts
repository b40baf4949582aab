import type PptxGenJS from 'pptxgenjs'
import { colours, FONT } from './look.ts'
import { directionOf } from './pptx-text.ts'
import { BODY } from './slide-text.ts'

/** In inches: 16 to 9, as the library has it. */
const PAGE_WIDTH = 13.333

export const ABOVE = { x: BODY.x, y: 0.38, w: BODY.w, h: 0.3 } as const
export const TITLE = { x: BODY.x, y: 0.68, w: BODY.w, h: 0.62 } as const
/** A picture has all the room there is, and a title in small letters. */
export const PICTURE_TITLE = { x: BODY.x, y: 0.26, w: BODY.w, h: 0.46 } as const
export const PICTURE = { x: BODY.x, y: 0.84, w: BODY.w, h: 6.06 } as const
export const COVER = { x: 1.1, y: 1.2, w: 11.1, h: 2.9 } as const
export const COVER_LINES = { x: 1.1, y: 4.4, w: 11.1, h: 2.3 } as const
const FOOT = { y: 6.98, h: 0.3 } as const

export const FOOT_SIZE = 10

type Placed = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
type Master = PptxGenJS.SlideMasterProps
type MasterObjects = NonNullable<Master['objects']>

/** The same place, seen in a mirror: where something is on a page that is read from the other side. */
function mirrored(place: Placed, isRtl: boolean): Placed {
  return isRtl ? { ...place, x: PAGE_WIDTH - place.x - place.w } : place
}

function placeholder(name: 'title' | 'body', place: Placed, fontSize: number, isRtl: boolean): MasterObjects[number] {
  const look = { color: colours.text, bold: name === 'title', fontSize, margin: 0 }
  return { placeholder: { options: { name, type: name, ...place, ...directionOf(isRtl), ...look }, text: '' } }
}

function bar(place: Placed, isRtl: boolean): MasterObjects[number] {
  return { rect: { ...mirrored(place, isRtl), fill: { color: colours.accent } } }
}

/** What every slide but the cover has below: whose it is, and its number. */
function foot(title: string, isRtl: boolean): Required<Pick<Master, 'slideNumber'>> & { readonly name: MasterObjects[number] } {
  const look = { fontFace: FONT, fontSize: FOOT_SIZE, color: colours.soft, margin: 0, valign: 'middle' } as const
  const name = { ...mirrored({ x: BODY.x, w: 10.5, ...FOOT }, isRtl), ...look, ...directionOf(isRtl) }
  const number = { ...mirrored({ x: PAGE_WIDTH - BODY.x - 1, w: 1, ...FOOT }, isRtl), ...look }
  return {
    slideNumber: { ...number, align: isRtl ? 'left' : 'right' },
    name: { text: { text: title, options: name } },
  }
}

/** The kinds of slide: a cover, text, a table, a picture. Titles are such for who reads by ear, too. */
export function mastersOf(title: string, isRtl: boolean): Master[] {
  const { slideNumber, name } = foot(title, isRtl)
  const head = placeholder('title', TITLE, 26, isRtl)
  const body = placeholder('body', BODY, 16, isRtl)
  const rule = bar({ x: BODY.x, y: 1.34, w: 0.6, h: 0.04 }, isRtl)
  const coverBar = bar({ x: 0, y: 0, w: 0.28, h: 7.5 }, isRtl)
  return [
    {
      title: 'cover',
      objects: [coverBar, placeholder('title', COVER, 40, isRtl), placeholder('body', COVER_LINES, 18, isRtl)],
    },
    { title: 'text', objects: [name, rule, head, body], slideNumber },
    { title: 'table', objects: [name, rule, head], slideNumber },
    { title: 'picture', objects: [name, placeholder('title', PICTURE_TITLE, 20, isRtl)], slideNumber },
  ]
}
