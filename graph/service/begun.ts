interface Running<Key, T> {
  get(key: Key): Promise<T> | undefined
  set(key: Key, value: Promise<T>): unknown
  delete(key: Key): boolean
}

/** What was begun for a key, so that whoever else asks waits for the same; what failed is begun anew when it is asked for again. */
export function begun<Key, T>(running: Running<Key, T>, key: Key, begin: () => Promise<T>): Promise<T> {
  const known = running.get(key)
  if (known) return known
  const made = begin()
  running.set(key, made)
  made.catch(() => running.delete(key))
  return made
}
