/** The key of a press, whatever the keyboard types: on an Arabic one the key of Z is still where Z is. Letters are small. */
export function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const isLatin = key.length > 1 || key.charCodeAt(0) < 0x80 || !/^Key[A-Z]$/.test(code)
  return isLatin ? key.toLowerCase() : code.slice(3).toLowerCase()
}

/** The letter of a press without Control, Alt or Command; nothing for any other key. */
export function letterOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const key = latinKey(event)
  return !event.ctrlKey && !event.metaKey && !event.altKey && /^[a-z]$/.test(key) ? key : ''
}
