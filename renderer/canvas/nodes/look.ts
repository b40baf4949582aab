import { type KindLook, lookOf } from '../../ui/kinds.ts'
import { type Difference, differenceIn, isShown } from '../differences.ts'
import type { Palette } from '../palette.ts'
import { fontOf, sizeOf } from './node.ts'

/** What can be said of a node on a day, beside a selection, between two days, and by who pins it or holds it with a hand. */
export const nodeMarks = [
  'absent',
  'possible',
  'older',
  'old',
  'dim',
  'chosen',
  'held',
  'pinned',
  'appeared',
  'ended',
  'changed',
] as const
export type NodeMark = (typeof nodeMarks)[number]

/** How a node is painted, all lengths in pixels at a zoom of 1. */
export interface NodeLook {
  readonly shape: KindLook['shape']
  readonly icon: KindLook['icon']
  readonly half: number
  readonly font: { readonly size: number; readonly weight: number }
  readonly colours: {
    readonly fill: string
    readonly rim: string
    readonly icon: string
    readonly text: string
    readonly ground: string
  }
  readonly rim: { readonly width: number; readonly dash: readonly number[] }
  /** Of its colour, and of all of it. */
  readonly fillOpacity: number
  readonly opacity: number
  /** A glow behind it, and a ring around it, by their colours. */
  readonly halo: string | null
  readonly ring: string | null
  /** A sign before its name. */
  readonly sign: Difference['sign'] | null
  /** What is painted later lies above. */
  readonly rank: 0 | 1 | 2
}

type Is = (mark: NodeMark) => boolean

function opacityOf(is: Is): number {
  if (is('ended')) return 0.6
  if (is('chosen')) return 1
  if (is('dim')) return 0.3
  return is('old') ? 0.5 : is('older') ? 0.75 : 1
}

/** What is possible has a broken rim, not a pale colour alone; what is chosen has a wide one. */
function rimOf(is: Is, palette: Palette): { colour: string; width: number; dash: readonly number[] } {
  if (is('chosen')) return { colour: palette.accent, width: 4, dash: [] }
  if (is('possible')) return { colour: palette.text, width: 1.5, dash: [4, 2] }
  return { colour: palette.surface, width: 2, dash: [] }
}

/** How a node of a kind is painted with its marks; null where it is not. What ended is shown for that. */
export function nodeLook(kind: string, marks: ReadonlySet<NodeMark>, palette: Palette): NodeLook | null {
  const is: Is = (mark) => marks.has(mark)
  if (!isShown(is)) return null
  const { shape, icon, hue } = lookOf(kind)
  const rim = rimOf(is, palette)
  const difference = differenceIn(marks)
  return {
    shape,
    icon,
    half: sizeOf(kind) / 2,
    font: fontOf(kind),
    colours: { fill: palette[hue], rim: rim.colour, icon: palette['on-hue'], text: palette.text, ground: palette.surface },
    rim: { width: rim.width, dash: rim.dash },
    fillOpacity: is('possible') ? 0.45 : 1,
    opacity: opacityOf(is),
    halo: difference && palette[difference.colour],
    ring: is('pinned') ? palette['text-soft'] : null,
    sign: difference?.sign ?? null,
    rank: is('chosen') || is('held') ? 2 : is('dim') ? 0 : 1,
  }
}
