import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { changePreferences } from '../state/remember.ts'

export interface Panel {
  readonly name: string
  readonly size: number
  readonly least: number
  readonly most: number
}

export function usePanelSize({ name, size, least, most }: Panel): number {
  const kept = useApp(({ preferences }) => preferences.panels[name]) ?? size
  return Math.min(most, Math.max(least, kept))
}

function keep({ name, least, most }: Panel, size: number): void {
  const { panels } = useApp.getState().preferences
  changePreferences({ panels: { ...panels, [name]: Math.min(most, Math.max(least, size)) } })
}

const KEY_STEP = 24

/** The edge of a panel at the end of its neighbour: dragged, or moved with the arrow keys; its place is remembered. */
export function Splitter({ panel, axis }: { panel: Panel; axis: 'inline' | 'block' }) {
  const { t, direction } = useLanguage()
  const size = usePanelSize(panel)
  const from = useRef<{ at: number; size: number } | null>(null)
  const sign = axis === 'inline' && direction === 'rtl' ? -1 : 1
  const at = (event: PointerEvent) => (axis === 'inline' ? event.clientX : event.clientY)
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> =
      axis === 'inline' ? { ArrowLeft: sign, ArrowRight: -sign } : { ArrowUp: 1, ArrowDown: -1 }
    const step = steps[event.key]
    if (step === undefined) return
    keep(panel, size + step * KEY_STEP)
    event.preventDefault()
  }
  return (
    <hr
      className={`splitter splitter-${axis}`}
      tabIndex={0}
      aria-label={t('app.resize')}
      aria-orientation={axis === 'inline' ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(size)}
      aria-valuemin={panel.least}
      aria-valuemax={panel.most}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        // The window may have left it less room than it was given.
        const { width = size, height = size } = event.currentTarget.nextElementSibling?.getBoundingClientRect() ?? {}
        from.current = { at: at(event), size: axis === 'inline' ? width : height }
      }}
      onPointerMove={(event) => from.current && keep(panel, from.current.size - sign * (at(event) - from.current.at))}
      onPointerUp={() => {
        from.current = null
      }}
    />
  )
}
