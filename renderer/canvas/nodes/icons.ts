import { iconImage } from '../../ui/icon.tsx'
import type { KindLook } from '../../ui/kinds.ts'

type Icon = KindLook['icon']

/** So many bitmaps are kept: those of each kind at the sizes that it was seen in last. */
const MOST = 200

/** Icons of kinds as bitmaps of the size that they are painted in: to draw an SVG takes as long as to draw all the rest of a node. */
export class Icons {
  readonly #onLoaded: () => void
  readonly #images = new Map<string, Promise<HTMLImageElement> | HTMLImageElement>()
  readonly #bitmaps = new Map<string, HTMLCanvasElement>()

  /** Calls when an icon that was asked for in vain is there. */
  constructor(onLoaded: () => void) {
    this.#onLoaded = onLoaded
  }

  /** The icon in a colour, so many pixels wide and high; null while it is not loaded. */
  bitmap(icon: Icon, colour: string, size: number): HTMLCanvasElement | null {
    const address = iconImage(icon, colour)
    const key = `${size} ${address}`
    const known = this.#bitmaps.get(key)
    if (known) return known
    const image = this.#images.get(address) ?? this.#load(address)
    if (image instanceof Promise) return null
    const bitmap = Object.assign(document.createElement('canvas'), { width: size, height: size })
    bitmap.getContext('2d')!.drawImage(image, 0, 0, size, size)
    if (this.#bitmaps.size >= MOST) this.#bitmaps.clear()
    this.#bitmaps.set(key, bitmap)
    return bitmap
  }

  /** Waits for all that were asked for. */
  async loaded(): Promise<void> {
    await Promise.all(this.#images.values())
  }

  #load(address: string): Promise<HTMLImageElement> {
    const image = new Image()
    image.src = address
    const loading = image.decode().then(() => {
      this.#images.set(address, image)
      this.#onLoaded()
      return image
    })
    this.#images.set(address, loading)
    return loading
  }
}
