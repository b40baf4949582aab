/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

function isSafe(character: string): boolean {
  return character >= ' ' && !'<>:"/\\|?*'.includes(character)
}

/** A name that every system takes for a file: no path in it, no device, not too long. */
export function safeFileName(name: string): string {
  const safe = [...name].map((character) => (isSafe(character) ? character : '-')).join('')
  const trimmed = safe.replace(/^[. ]+|[. ]+$/g, '').slice(-120)
  return trimmed === '' || RESERVED.test(trimmed) ? `entente-${trimmed}` : trimmed
}
