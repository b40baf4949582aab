import { useEffect, useState } from 'react'
import type { SearchHit } from '../../graph/query/search/search.ts'
import { useApp } from '../state/app-state.ts'
import { wordsOf } from '../state/work.ts'

const SETTLE_MS = 60
const MOST_OF_A_GROUP = 8

export interface Answer {
  /** What was asked for; another text is still being looked for. */
  readonly text: string
  readonly hits: readonly SearchHit[]
  readonly failure: string | null
}

const nothing: Answer = { text: '', hits: [], failure: null }

/** What answers a text, once it settles. What is found for an earlier text stays until then. */
export function useHits(text: string): Answer {
  const client = useApp((state) => state.client)
  // The first search has everything to take in: that begins with the field, not with the first word.
  useEffect(() => void client?.search({ text: '' }).catch(() => undefined), [client])
  const [answer, setAnswer] = useState(nothing)
  useEffect(() => {
    if (text.trim() === '') return setAnswer(nothing)
    const stop = new AbortController()
    const ask = async () => {
      try {
        const hits = await client?.search({ text, limit: MOST_OF_A_GROUP }, { signal: stop.signal })
        if (!stop.signal.aborted) setAnswer({ text, hits: hits ?? [], failure: null })
      } catch (error) {
        if (!stop.signal.aborted) setAnswer({ text, hits: [], failure: wordsOf(error).message })
      }
    }
    const timer = setTimeout(() => void ask(), SETTLE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [client, text])
  return answer
}
