import type { IconNode } from 'lucide'
import { createElement } from 'react'

/** A line icon in the colour of the text around it. It says nothing to a screen reader: its button or heading does. */
export function Icon({ icon, size = 16 }: { icon: IconNode; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {icon.map(([tag, attributes], at) => createElement(tag, { ...attributes, key: `${tag}${at}` }))}
    </svg>
  )
}

function attributeText(attributes: object): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')
}

/** The same icon as an image address, for where no element can stand. */
export function iconImage(icon: IconNode, colour: string): string {
  const shapes = icon.map(([tag, attributes]) => `<${tag} ${attributeText(attributes)}/>`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}
