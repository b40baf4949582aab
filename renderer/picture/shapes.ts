import type { PictureShape, Sharpness } from '../../graph/model/picture.ts'
import type { Size } from './pictured.ts'

type Sized = Exclude<PictureShape, 'free'>

/** In pixels: of screens (HD, 4K, 8K; the same heights at 4:3), and of A4 at 150, 300 and 600 to the inch. */
const SIZES: Record<Sized, Record<Sharpness, Size>> = {
  '16:9': {
    hd: { width: 1920, height: 1080 },
    '4k': { width: 3840, height: 2160 },
    '8k': { width: 7680, height: 4320 },
  },
  '4:3': {
    hd: { width: 1440, height: 1080 },
    '4k': { width: 2880, height: 2160 },
    '8k': { width: 5760, height: 4320 },
  },
  a4: {
    hd: { width: 1754, height: 1240 },
    '4k': { width: 3508, height: 2480 },
    '8k': { width: 7016, height: 4960 },
  },
}

/** How many pixels a shape has; null for one that is as what is drawn. */
export function pixelsOf(shape: PictureShape, sharpness: Sharpness): Size | null {
  return shape === 'free' ? null : SIZES[shape][sharpness]
}
