import { z } from 'zod'

/** What there are pictures of. */
export const pictured = ['network', 'timeline'] as const
export type Pictured = (typeof pictured)[number]

export const pictureFormats = ['png', 'svg', 'pdf'] as const
export type PictureFormat = (typeof pictureFormats)[number]

/** The most pixels of a side: 8K UHD (ITU-R BT.2020) lying or standing. */
export const MOST_PIXELS = 7680
const LEAST_PIXELS = 320

const pixels = z.int().min(LEAST_PIXELS).max(MOST_PIXELS)

/** A picture as somebody wants it. */
export const pictureWishSchema = z.object({
  what: z.enum(pictured),
  format: z.enum(pictureFormats).default('png'),
  /** The size of the whole picture with its frame, in pixels; SVG and PDF have the same shape. Null: as large as what is drawn. */
  size: z.object({ width: pixels, height: pixels }).nullable().default(null),
  theme: z.enum(['light', 'dark']),
  /** Everything that is shown, or what is in view of it. */
  part: z.enum(['whole', 'view']).default('whole'),
  /** Null: the words that the program has for it. */
  title: z.string().max(200).nullable().default(null),
  /** A line below the title, in the words of whoever wants the picture. */
  subtitle: z.string().max(300).nullable().default(null),
})
export type PictureWish = z.output<typeof pictureWishSchema>

export const pictureShapes = ['free', '16:9', '4:3', 'a4'] as const
export type PictureShape = (typeof pictureShapes)[number]

export const sharpnesses = ['hd', '4k', '8k'] as const
export type Sharpness = (typeof sharpnesses)[number]

/** How a person had their last picture. */
export const pictureChoiceSchema = z.object({
  format: z.enum(pictureFormats).default('png'),
  shape: z.enum(pictureShapes).default('16:9'),
  sharpness: z.enum(sharpnesses).default('hd'),
  part: pictureWishSchema.shape.part,
  /** Null: as the window. */
  theme: z.enum(['light', 'dark']).nullable().default(null),
})
export type PictureChoice = z.output<typeof pictureChoiceSchema>
