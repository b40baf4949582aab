import type { View } from '../../graph/contract.ts'
import type { PictureWish } from '../../graph/model/picture.ts'
import type { Palette } from '../canvas/palette.ts'
import type { Pen } from '../canvas/pen.ts'
import type { Language } from '../i18n/language.ts'
import type { Workspace } from '../state/workspace.ts'
import type { LegendEntry } from './legend-marks.ts'

/** In CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** What a picture is of: a workspace, and how it is looked at. */
export interface Looking {
  readonly workspace: Workspace
  readonly view: View
}

/** How a picture is to look. */
export interface Look {
  readonly language: Language
  readonly palette: Palette
}

/** A picture for a room, and what its frame says of what is drawn in it. */
export interface Arranged {
  readonly legend: readonly LegendEntry[]
  /** The claims that what is drawn rests on. */
  readonly claims: ReadonlySet<string>
  /** What it leaves out, in words; null where it has everything. */
  readonly note: string | null
  /** Paints it with its corner at the origin, for `density` pixels to each of CSS. */
  paint(pen: Pen, density: number): void
}

/** What can be put into a frame. */
export interface Picture {
  /** The room that it takes where nobody says how large it is to be. */
  readonly natural: Size
  /** Lays it out for a room. */
  arrange(room: Size, pen: Pen): Arranged
}

/** A part of what is shown. */
export type Part = PictureWish['part']
