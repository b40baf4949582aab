import { useEffect, useMemo, useRef, useState } from 'react'
import type { View } from '../../graph/contract.ts'
import { readPalette } from '../canvas/palette.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp, useView } from '../state/app-state.ts'
import { drawn } from '../state/drawn.ts'
import { useHighlight } from '../state/marked.ts'
import { changeView } from '../state/remember.ts'
import { useAsOf, useSince } from '../state/selection.ts'
import { useThemeName } from '../state/theme.ts'
import { useActiveRow } from './active-row.ts'
import { DrawnTimeline } from './drawn-timeline.ts'
import { Entries } from './entries.tsx'
import type { TimelineContent } from './paint-timeline.ts'
import type { RowId } from './placed.ts'
import { onWheel, usePointer } from './pointer.ts'
import { lanesOf } from './rows.ts'
import { TimeCursor } from './time-cursor.tsx'

function useLanes() {
  const language = useLanguage()
  const workspace = useApp((state) => state.workspace)
  const { lanes, assessments } = useView('lanes', 'assessments')
  return useMemo(() => lanesOf(workspace, lanes, assessments, language), [workspace, lanes, assessments, language])
}

/** Everything that the timeline shows, from the state of the window. */
function useContent(lanes: TimelineContent['lanes'], active: RowId | null): TimelineContent {
  const language = useLanguage()
  const theme = useThemeName()
  const cursor = useAsOf()
  const since = useSince()
  const lit = useHighlight().claims
  const palette = useMemo(() => readPalette(theme), [theme])
  return useMemo(
    () => ({ lanes, language, palette, lit, fades: true, cursor, since, active }),
    [lanes, language, palette, lit, cursor, since, active],
  )
}

function useDrawnTimeline(canvas: React.RefObject<HTMLCanvasElement | null>, frame: React.RefObject<HTMLDivElement | null>) {
  const [made, setMade] = useState<DrawnTimeline | null>(null)
  useEffect(() => {
    if (!canvas.current || !frame.current) return
    const timeline = new DrawnTimeline(canvas.current)
    const { span } = useApp.getState().view
    if (span) timeline.lookAt(span)
    const watch = new ResizeObserver(([entry]) => timeline.resize(entry!.contentRect.width, entry!.contentRect.height))
    watch.observe(frame.current)
    timeline.resize(frame.current.clientWidth, frame.current.clientHeight)
    drawn.timeline = timeline
    setMade(timeline)
    return () => {
      watch.disconnect()
      drawn.timeline = null
    }
  }, [canvas, frame])
  return made
}

/** Keeps the days that a person zoomed or moved to, for when the timeline is there again. */
function rememberSpan(span: View['span']): void {
  const { span: kept } = useApp.getState().view
  if (kept?.first !== span?.first || kept?.last !== span?.last) changeView({ span })
}

/** Brings the active row into view, or else the first row of what is selected; once there is room to scroll in, too. */
function useReveal(
  timeline: DrawnTimeline | null,
  frame: React.RefObject<HTMLDivElement | null>,
  { active, lit }: TimelineContent,
  height: number,
): void {
  const claim = active?.claim ?? [...lit][0]
  const lane = active?.lane ?? null
  useEffect(() => {
    const top = claim && timeline && height > 0 ? timeline.scrollFor({ claim, lane }) : null
    if (top !== null) frame.current?.scrollTo({ top })
  }, [timeline, frame, claim, lane, height])
}

/** The timeline: every claim in its lane, with its uncertain edges drawn as uncertain, and the cursor that the network follows. */
export function Timeline() {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const timeline = useDrawnTimeline(canvas, frame)
  const lanes = useLanes()
  const { rows, at, choose } = useActiveRow(lanes)
  const content = useContent(lanes, rows[at] ?? null)
  const [height, setHeight] = useState(0)
  const [shown, setShown] = useState({ first: 0, last: 1 })
  useEffect(() => {
    if (timeline)
      timeline.onShown = (days, isChosen) => {
        setShown(days)
        rememberSpan(isChosen ? days : null)
      }
    timeline?.show(content)
    setHeight(timeline?.height ?? 0)
  }, [timeline, content])
  useReveal(timeline, frame, content, height)
  const { t } = content.language
  // The canvas keeps to the frame as the frame scrolls; what makes the frame scroll stands out of the flow, behind it.
  return (
    <div className="timeline" onWheel={(event) => onWheel(timeline, event)}>
      <div className="timeline-frame" ref={frame} onScroll={({ currentTarget }) => timeline?.scrollTo(currentTarget.scrollTop)}>
        <div style={{ position: 'absolute', inlineSize: 1, blockSize: Math.max(0, height) }} aria-hidden="true" />
        <canvas
          ref={canvas}
          className="timeline-canvas"
          role="img"
          aria-label={t('app.timeline')}
          {...usePointer(timeline, content.cursor, choose)}
        />
      </div>
      <TimeCursor timeline={timeline} shown={shown} />
      <Entries rows={rows} at={at} label={t('timeline.entries')} onChoose={choose} />
    </div>
  )
}
