import { useState } from 'react'
import { parseDay } from '../../graph/model/day.ts'

/** A day, to be typed; empty is none. What is no day yet is told to nobody. */
export function DayField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string | null
  onChange: (day: string | null) => void
}) {
  // What is being typed is no day yet, or one long ago: `0002` on the way to `2025`.
  const [draft, setDraft] = useState<string | null>(null)
  const change = ({ value: text, validity }: HTMLInputElement) => {
    setDraft(text)
    if (validity.valid && (text === '' || parseDay(text) !== null)) onChange(text === '' ? null : text)
  }
  return (
    <label className="day-field">
      {label}
      <input
        type="date"
        value={draft ?? value ?? ''}
        min="1000-01-01"
        max="2999-12-31"
        onChange={({ target }) => change(target)}
        onBlur={() => setDraft(null)}
      />
    </label>
  )
}
