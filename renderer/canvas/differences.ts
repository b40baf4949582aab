/** How what differs between two days is told: by a sign, so that nobody needs to see the colour. What says most comes first. */
const DIFFERENCES = [
  { mark: 'changed', sign: '~', colour: 'pledge' },
  { mark: 'ended', sign: '−', colour: 'conflict' },
  { mark: 'appeared', sign: '+', colour: 'cooperation' },
] as const

export type Difference = (typeof DIFFERENCES)[number]

/** How something differs by its marks; null where it does not. */
export function differenceIn(marks: ReadonlySet<string>): Difference | null {
  return DIFFERENCES.find(({ mark }) => marks.has(mark)) ?? null
}

/** What is absent is painted only where it is shown as what ended. */
export function isShown(is: (mark: 'absent' | 'ended') => boolean): boolean {
  return !is('absent') || is('ended')
}
