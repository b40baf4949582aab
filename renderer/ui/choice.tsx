import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

/** One of a few, always visible: a row of buttons of which one is pressed. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: T
  options: Readonly<Record<T, string>>
  onChange: (value: T) => void
}) {
  return (
    <ToggleButtonGroup
      className="choice"
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => onChange([...keys][0] as T)}
    >
      {Object.entries<string>(options).map(([id, text]) => (
        <ToggleButton key={id} id={id} className="choice-item">
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
