import { type PointerEvent, useRef, type WheelEvent } from 'react'
import { setAsOf } from '../state/selection.ts'
import type { DrawnTimeline } from './drawn-timeline.ts'
import { AXIS, type RowId } from './placed.ts'

/** How near to the cursor a press takes hold of it, in pixels. */
const GRIP = 7
/** A press that moves no further than this is a press and not a drag. */
const STILL = 2

interface Drag {
  readonly what: 'cursor' | 'axis'
  readonly start: number
  readonly x: number
  readonly hasMoved: boolean
}

function placeOf(event: PointerEvent): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

/** Dragging: on the axis or at the cursor it moves the cursor, elsewhere it moves the axis. A press that does not drag selects. */
export function usePointer(timeline: DrawnTimeline | null, cursor: number | null, choose: (row: RowId | null) => void) {
  const drag = useRef<Drag | null>(null)
  return {
    onPointerDown(event: PointerEvent) {
      if (!timeline || event.button !== 0) return
      const { x, y } = placeOf(event)
      const isAtCursor = cursor !== null && Math.abs(timeline.xOf(cursor) - x) <= GRIP
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { what: y < AXIS || isAtCursor ? 'cursor' : 'axis', start: x, x, hasMoved: false }
      if (y < AXIS) setAsOf(timeline.dayAt(x))
    },
    onPointerMove(event: PointerEvent) {
      if (!timeline || !drag.current) return
      const { x } = placeOf(event)
      if (drag.current.what === 'cursor') setAsOf(timeline.dayAt(x))
      else timeline.move(x - drag.current.x)
      drag.current = { ...drag.current, x, hasMoved: drag.current.hasMoved || Math.abs(x - drag.current.start) > STILL }
    },
    onPointerUp(event: PointerEvent) {
      if (timeline && drag.current?.what === 'axis' && !drag.current.hasMoved) choose(timeline.pick(placeOf(event).y))
      drag.current = null
    },
    onPointerCancel() {
      drag.current = null
    },
  }
}

export function onWheel(timeline: DrawnTimeline | null, event: WheelEvent): void {
  if (!timeline || !(event.ctrlKey || event.metaKey || event.shiftKey)) return
  const x = event.clientX - event.currentTarget.getBoundingClientRect().left
  timeline.zoom(Math.exp((event.deltaY || event.deltaX) / 400), x)
}
