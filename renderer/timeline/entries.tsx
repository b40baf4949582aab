import { type KeyboardEvent, memo } from 'react'
import type { ListedRow } from './listed-rows.ts'
import type { RowId } from './placed.ts'

interface Props {
  readonly rows: readonly ListedRow[]
  /** Which row is the active one, or -1. */
  readonly at: number
  readonly label: string
  readonly onChoose: (row: RowId) => void
}

/** There may be thousands of them: each is rendered again only when it changes itself. */
const Entry = memo(function Entry({ id, text, isActive }: { id: string; text: string; isActive: boolean }) {
  return (
    <div id={id} role="option" aria-selected={isActive} tabIndex={-1}>
      {text}
    </div>
  )
})

/** The same rows as a list, for the keyboard and for a screen reader. The time cursor does not concern it. */
export const Entries = memo(function Entries({ rows, at, label, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = step === 0 ? undefined : rows[Math.min(rows.length - 1, Math.max(0, at + step))]
    if (!next) return
    onChoose(next)
    event.preventDefault()
  }
  return (
    <div
      className="timeline-entries"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={rows[at] && `entry-${at}`}
      onKeyDown={onKeyDown}
    >
      {rows.map(({ key, text }, index) => (
        <Entry key={key} id={`entry-${index}`} text={text} isActive={index === at} />
      ))}
    </div>
  )
})
