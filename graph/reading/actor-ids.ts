/** What kind of actor an id is of: its first word says it. */

export function isState(id: string): boolean {
  return id.startsWith('state:')
}

export function isPerson(id: string): boolean {
  return id.startsWith('person:')
}

export function isPlace(id: string): boolean {
  return id.startsWith('place:')
}
