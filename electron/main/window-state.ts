import { readFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { z } from 'zod'

const stateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(480),
  height: z.int().min(360),
  isMaximized: z.boolean(),
})
export type WindowState = z.output<typeof stateSchema>

const FIRST = { width: 1440, height: 900 }

/** The state that a file keeps, or null where there is none that can be read: then the window opens as it did first. */
export function readWindowState(file: string): WindowState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Where a window may open: where it was, if a display still shows that place, and never larger than the display. */
export function boundsFor(state: WindowState | null, displays: readonly Rectangle[]): Partial<Rectangle> {
  const display = state && displays.find((each) => overlaps(each, state))
  if (!state || !display) return FIRST
  const [width, height] = [Math.min(state.width, display.width), Math.min(state.height, display.height)]
  const within = (at: number, from: number, room: number) => Math.min(Math.max(at, from), from + room)
  return {
    width,
    height,
    x: within(state.x, display.x, display.width - width),
    y: within(state.y, display.y, display.height - height),
  }
}
