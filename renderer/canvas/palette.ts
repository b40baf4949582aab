import type { ThemeName } from '../state/theme.ts'

const NAMES = [
  'surface',
  'text',
  'text-soft',
  'line',
  'accent',
  'actor',
  'person',
  'place',
  'meeting',
  'treaty',
  'pledge',
  'aid',
  'speech',
  'conflict',
  'thought',
  'cooperation',
  'affiliation',
  'on-hue',
] as const
export type PaletteName = (typeof NAMES)[number]
export type Palette = Readonly<Record<PaletteName, string>>

/** The colours of a theme, for what is drawn on a canvas and cannot use CSS variables. */
export function readPalette(theme: ThemeName): Palette {
  const probe = document.createElement('i')
  probe.dataset.theme = theme
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const colours = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]))
  probe.remove()
  return colours as Record<PaletteName, string>
}
