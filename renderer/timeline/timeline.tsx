import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState, type WheelEvent } from 'react'
import { readPalette } from '../canvas/palette.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp, useView } from '../state/app-state.ts'
import { drawn } from '../state/drawn.ts'
import { highlightOf } from '../state/highlight.ts'
import { select, setAsOf, useAsOf } from '../state/selection.ts'
import { useThemeName } from '../state/theme.ts'
import { DrawnTimeline } from './drawn-timeline.ts'
import { AXIS, ROW } from './paint.ts'
import { lanesOf } from './rows.ts'
import { TimeCursor } from './time-cursor.tsx'

const GRIP = 7

/** Everything that the timeline shows, from the state of the window. */
function useContent() {
  const language = useLanguage()
  const theme = useThemeName()
  const cursor = useAsOf()
  const workspace = useApp((state) => state.workspace)
  const { lanes: laneMode, assessments, selection, mode } = useView('lanes', 'assessments', 'selection', 'mode')
  const lanes = useMemo(() => lanesOf(workspace, laneMode, assessments, language), [workspace, laneMode, assessments, language])
  const lit = useMemo(() => highlightOf(workspace, mode, selection).claims, [workspace, mode, selection])
  const palette = useMemo(() => readPalette(theme), [theme])
  return useMemo(() => ({ lanes, language, palette, lit, cursor }), [lanes, language, palette, lit, cursor])
}

function useDrawnTimeline(canvas: React.RefObject<HTMLCanvasElement | null>, frame: React.RefObject<HTMLDivElement | null>) {
  const [made, setMade] = useState<DrawnTimeline | null>(null)
  useEffect(() => {
    if (!canvas.current || !frame.current) return
    const timeline = new DrawnTimeline(canvas.current)
    const watch = new ResizeObserver(([entry]) => timeline.resize(entry!.contentRect.width, entry!.contentRect.height))
    watch.observe(frame.current)
    drawn.timeline = timeline
    setMade(timeline)
    return () => {
      watch.disconnect()
      drawn.timeline = null
    }
  }, [canvas, frame])
  return made
}

/** Dragging: on the axis or at the cursor it moves the cursor, elsewhere it moves the axis. A press that does not drag selects. */
function usePointer(timeline: DrawnTimeline | null, cursor: number | null) {
  const drag = useRef<{ what: 'cursor' | 'axis'; x: number; hasMoved: boolean } | null>(null)
  const at = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  return {
    onPointerDown(event: PointerEvent) {
      if (!timeline || event.button !== 0) return
      const { x, y } = at(event)
      const isAtCursor = cursor !== null && Math.abs(timeline.xOf(cursor) - x) <= GRIP
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { what: y < AXIS || isAtCursor ? 'cursor' : 'axis', x, hasMoved: false }
      if (y < AXIS) setAsOf(timeline.dayAt(x))
    },
    onPointerMove(event: PointerEvent) {
      if (!timeline || !drag.current) return
      const { x } = at(event)
      if (drag.current.what === 'cursor') setAsOf(timeline.dayAt(x))
      else timeline.move(x - drag.current.x)
      drag.current = { ...drag.current, x, hasMoved: drag.current.hasMoved || Math.abs(x - drag.current.x) > 2 }
    },
    onPointerUp(event: PointerEvent) {
      if (timeline && drag.current?.what === 'axis' && !drag.current.hasMoved) select(timeline.pick(at(event).y))
      drag.current = null
    },
  }
}

function onWheel(timeline: DrawnTimeline | null, event: WheelEvent): void {
  if (!timeline || !(event.ctrlKey || event.metaKey || event.shiftKey)) return
  const x = event.clientX - event.currentTarget.getBoundingClientRect().left
  timeline.zoom(Math.exp((event.deltaY || event.deltaX) / 400), x)
}

/** The timeline: every claim in its lane, with its uncertain edges drawn as uncertain, and the cursor that the network follows. */
export function Timeline() {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const timeline = useDrawnTimeline(canvas, frame)
  const content = useContent()
  const [height, setHeight] = useState(0)
  useEffect(() => {
    timeline?.show(content)
    setHeight(timeline?.height ?? 0)
  }, [timeline, content])
  const first = [...content.lit][0]
  useEffect(() => {
    const top = first && timeline ? timeline.topOf(first) : null
    if (top !== null) frame.current?.scrollTo({ top: Math.max(0, top - frame.current.clientHeight / 2 + ROW) })
  }, [timeline, first])
  return (
    <div className="timeline" onWheel={(event) => onWheel(timeline, event)}>
      <div className="timeline-frame" ref={frame} onScroll={({ currentTarget }) => timeline?.scrollTo(currentTarget.scrollTop)}>
        <canvas
          ref={canvas}
          className="timeline-canvas"
          role="img"
          aria-label={content.language.t('app.timeline')}
          {...usePointer(timeline, content.cursor)}
        />
        <div style={{ blockSize: Math.max(0, height) }} aria-hidden="true" />
      </div>
      <TimeCursor timeline={timeline} />
      <Entries content={content} />
    </div>
  )
}

/** The same rows as a list, for the keyboard and for a screen reader. */
function Entries({ content: { lanes, language } }: { content: ReturnType<typeof useContent> }) {
  const selection = useApp(({ view }) => view.selection)
  const rows = lanes.flatMap((lane) =>
    lane.rows.map((row) => ({ ...row, id: `entry ${lane.id} ${row.claim}`, lane: lane.label })),
  )
  const at = rows.findIndex(({ claim }) => claim === selection)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = step === 0 ? undefined : rows[Math.min(rows.length - 1, Math.max(0, at + step))]
    if (!next) return
    select(next.claim)
    event.preventDefault()
  }
  return (
    <div
      className="timeline-entries"
      role="listbox"
      tabIndex={0}
      aria-label={language.t('timeline.entries')}
      aria-activedescendant={rows[at]?.id}
      onKeyDown={onKeyDown}
    >
      {rows.map(({ id, claim, lane, label }) => (
        <div key={id} id={id} role="option" aria-selected={claim === selection} tabIndex={-1}>
          {lane}: {label}
        </div>
      ))}
    </div>
  )
}
