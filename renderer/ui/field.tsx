import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

/** A control with its label. */
export function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A line of text with its label. */
export function TextField({ label, onChange, ...input }: TextFieldProps) {
  return <Field label={label}>{(id) => <input id={id} {...input} onChange={({ target }) => onChange(target.value)} />}</Field>
}
