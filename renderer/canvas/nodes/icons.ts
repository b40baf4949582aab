import { iconImage } from '../../ui/icon.tsx'
import type { KindLook } from '../../ui/kinds.ts'

type Icon = KindLook['icon']

/** Where icons come from. */
export interface IconSource {
  /** The icon in a colour, for so many pixels across; null where it is not there yet. */
  bitmap(icon: Icon, colour: string, size: number): HTMLCanvasElement | HTMLImageElement | null
}

/** So many bitmaps are kept: those of each kind at the sizes that it was seen in last. */
const MOST = 200

/** Icons of kinds as bitmaps of the size that they are painted in: to draw an SVG takes as long as to draw all the rest of a node. */
export class Icons implements IconSource {
  readonly #onLoaded: () => void
  readonly #images = new Map<string, Promise<void> | HTMLImageElement>()
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

  /** Loads an icon in a colour, so that its bitmap is there at once. */
  async load(icon: Icon, colour: string): Promise<void> {
    const address = iconImage(icon, colour)
    await (this.#images.get(address) ?? this.#load(address))
  }

  #load(address: string): Promise<void> {
    const image = new Image()
    image.src = address
    const loading = image.decode().then(
      () => {
        this.#images.set(address, image)
        this.#onLoaded()
      },
      // It is tried again when it is asked for again.
      () => void this.#images.delete(address),
    )
    this.#images.set(address, loading)
    return loading
  }
}
