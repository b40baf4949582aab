/** What a step changed: some parts of something, as they were before it and as they are since. */
export interface Step<T> {
  readonly before: Partial<T>
  readonly after: Partial<T>
}

/** The steps that can be taken back, the last one last, and those that were, the next to come again last. */
export interface History<T> {
  readonly past: readonly Step<T>[]
  readonly future: readonly Step<T>[]
}

export const MOST_STEPS = 200

export function noHistory<T>(): History<T> {
  return { past: [], future: [] }
}

function partsOf<T extends object>(whole: T, change: Partial<T>): Partial<T> {
  return Object.fromEntries(Object.keys(change).map((key) => [key, whole[key as keyof T]])) as Partial<T>
}

/** The history once something is changed: what had been taken back is gone. */
export function recorded<T extends object>({ past }: History<T>, whole: T, change: Partial<T>): History<T> {
  return { past: [...past, { before: partsOf(whole, change), after: change }].slice(-MOST_STEPS), future: [] }
}

/** What takes the last step back, and the history after that; null where there is none. */
export function undone<T>({ past, future }: History<T>): { change: Partial<T>; history: History<T> } | null {
  const last = past.at(-1)
  return last ? { change: last.before, history: { past: past.slice(0, -1), future: [...future, last] } } : null
}

/** What takes the last step that was taken back again, and the history after that; null where there is none. */
export function redone<T>({ past, future }: History<T>): { change: Partial<T>; history: History<T> } | null {
  const next = future.at(-1)
  return next ? { change: next.after, history: { past: [...past, next], future: future.slice(0, -1) } } : null
}
