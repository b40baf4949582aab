import { useEffect, useState } from 'react'
import type { SearchHit } from '../../graph/query/search/search.ts'
import { useApp } from '../state/app-state.ts'
import { wordsOf } from '../state/work.ts'
import { type Asking, asking } from './asking.ts'

const MOST_OF_A_GROUP = 8
/** By then the window is drawn, and who opened it looks at it. */
const AT_EASE_MS = 1000

export interface Answer {
  /** What was asked for; another text is still being looked for. */
  readonly text: string
  readonly hits: readonly SearchHit[]
  readonly failure: string | null
}

const nothing: Answer = { text: '', hits: [], failure: null }

function takeIn(): void {
  void useApp
    .getState()
    .client?.search({ text: '' })
    .catch(() => undefined)
}

/** The first search has everything to take in: that is done while nobody waits for it. */
export function useTakenIn(): void {
  const client = useApp((state) => state.client)
  useEffect(() => {
    const timer = client ? setTimeout(takeIn, AT_EASE_MS) : undefined
    return () => clearTimeout(timer)
  }, [client])
}

async function answerTo(text: string, signal: AbortSignal): Promise<Answer> {
  try {
    const hits = await useApp.getState().client?.search({ text, limit: MOST_OF_A_GROUP }, { signal })
    return { text, hits: hits ?? [], failure: null }
  } catch (error) {
    return { text, hits: [], failure: wordsOf(error).message }
  }
}

/** What answers a text. What is found for an earlier text stays until then. */
export function useHits(text: string): Answer {
  const [answer, setAnswer] = useState(nothing)
  const [search, setSearch] = useState<Asking | null>(null)
  useEffect(() => {
    // What was loaded since then has to be taken in, too: that begins with the field, not with the first word.
    takeIn()
    const made = asking(answerTo, setAnswer)
    setSearch(made)
    return made.stop
  }, [])
  useEffect(() => {
    search?.ask(text.trim() === '' ? '' : text)
    if (text.trim() === '') setAnswer(nothing)
  }, [search, text])
  return answer
}
