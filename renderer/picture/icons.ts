import { iconImage } from '../ui/icon.tsx'
import type { KindLook } from '../ui/kinds.ts'

type Icon = KindLook['icon']

const images = new Map<string, HTMLImageElement>()

async function load(address: string): Promise<void> {
  const image = new Image()
  image.src = address
  await image.decode()
  images.set(address, image)
}

/** Icons for pictures, as they are drawn by their makers: they stay sharp in any size. */
export const pictureIcons = {
  /** Loads icons in their colours, so that they are there when they are painted. */
  async load(wanted: Iterable<{ icon: Icon; colour: string }>): Promise<void> {
    const addresses = new Set([...wanted].map(({ icon, colour }) => iconImage(icon, colour)))
    await Promise.all([...addresses].filter((address) => !images.has(address)).map(load))
  },
  /** An icon in a colour; null where it was not loaded. */
  bitmap(icon: Icon, colour: string): HTMLImageElement | null {
    return images.get(iconImage(icon, colour)) ?? null
  },
}
