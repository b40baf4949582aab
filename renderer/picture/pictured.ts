import type { Palette } from '../canvas/palette.ts'
import type { Language } from '../i18n/language.ts'
import type { LegendEntry, Picture } from './compose.ts'

export type Pictured = 'network' | 'timeline'

/** A picture, and what its frame says of what is drawn in it. */
export interface FramedPicture extends Picture {
  readonly legend: readonly LegendEntry[]
  /** The claims that what is drawn rests on. */
  readonly claims: ReadonlySet<string>
  /** What it leaves out, in words; null where it has everything. */
  readonly note: string | null
}

/** How a picture is to look. */
export interface Look {
  readonly language: Language
  readonly palette: Palette
}
