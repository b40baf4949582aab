import { useDeferredValue, useEffect, useState } from 'react'
import type { Analysis } from '../../graph/analysis/schema.ts'
import { formatDay } from '../../graph/model/day.ts'
import { useApp, useView } from '../state/app-state.ts'
import { useAsOf } from '../state/selection.ts'
import { wordsOf } from '../state/work.ts'

const SETTLE_MS = 250

interface Answer {
  readonly analysis: Analysis | null
  readonly failure: string | null
  /** Whether another day is being computed. */
  readonly isComputing: boolean
}

/** The analysis of the day of the cursor, once that settles; the one before stays until it is there. */
export function useAnalysis(): Answer {
  const client = useApp((state) => state.client)
  const facts = useApp(({ workspace }) => workspace.facts)
  const day = useDeferredValue(useAsOf())
  const { possible } = useView('possible')
  const [answer, setAnswer] = useState<Answer>({ analysis: null, failure: null, isComputing: true })
  useEffect(() => {
    if (facts.claims.size === 0) return
    const stop = new AbortController()
    setAnswer((before) => ({ ...before, isComputing: true }))
    const ask = async () => {
      try {
        const asOf = day === null ? null : formatDay(day)
        const analysis = await client?.analyse({ asOf, possible, kinds: null }, { signal: stop.signal })
        if (!stop.signal.aborted && analysis) setAnswer({ analysis, failure: null, isComputing: false })
      } catch (error) {
        if (!stop.signal.aborted) setAnswer({ analysis: null, failure: wordsOf(error).message, isComputing: false })
      }
    }
    const timer = setTimeout(() => void ask(), SETTLE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [client, facts, day, possible])
  return answer
}
