import { useEffect, useState } from 'react'
import type { SearchHit } from '../../graph/query/search/search.ts'
import { useApp } from '../state/app-state.ts'
import { wordsOf } from '../state/work.ts'

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

async function answerTo(text: string): Promise<Answer> {
  try {
    const hits = await useApp.getState().client?.search({ text, limit: MOST_OF_A_GROUP })
    return { text, hits: hits ?? [], failure: null }
  } catch (error) {
    return { text, hits: [], failure: wordsOf(error).message }
  }
}

/**
 * Asks for one text at a time: of those that are written meanwhile only the last is asked for, so that a search has an answer as soon
 * as there can be one, and no more are under way than the store keeps up with.
 */
function asking(tell: (answer: Answer) => void): { ask: (text: string) => void; stop: () => void } {
  let [next, isBusy, isOver] = [null as string | null, false, false]
  const go = async () => {
    isBusy = true
    while (next !== null && !isOver) {
      const text = next
      next = null
      const answer = await answerTo(text)
      // An answer to less than is written by now would only move the lines about.
      if (!isOver && next === null) tell(answer)
    }
    isBusy = false
  }
  return {
    ask: (text) => {
      next = text
      if (!isBusy) void go()
    },
    stop: () => {
      isOver = true
    },
  }
}

/** What answers a text. What is found for an earlier text stays until then. */
export function useHits(text: string): Answer {
  const [answer, setAnswer] = useState(nothing)
  const [asked, setAsked] = useState<ReturnType<typeof asking> | null>(null)
  useEffect(() => {
    // What was loaded since then has to be taken in, too: that begins with the field, not with the first word.
    takeIn()
    const made = asking(setAnswer)
    setAsked(made)
    return made.stop
  }, [])
  useEffect(() => {
    if (text.trim() !== '') asked?.ask(text)
  }, [asked, text])
  return text.trim() === '' ? nothing : answer
}
