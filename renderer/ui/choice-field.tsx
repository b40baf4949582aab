import { Field } from './field.tsx'

/** One of several values, with its label. */
export function ChoiceField<T extends string>({
  label,
  value,
  options,
  text,
  onChange,
  onOpen,
}: {
  label: string
  value: T
  options: readonly T[]
  text: (value: T) => string
  onChange: (value: T) => void
  /** Told when somebody turns to it: before that, options may be left out that are many. */
  onOpen?: () => void
}) {
  const all = options.includes(value) ? options : [value, ...options]
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={value}
          onFocus={onOpen}
          onPointerDown={onOpen}
          onChange={({ target }) => onChange(target.value as T)}
        >
          {all.map((each) => (
            <option key={each} value={each}>
              {text(each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
