/** Asks for what is written. */
export interface Asking {
  /** What is written by now; empty where nothing is asked for. */
  ask(text: string): void
  /** Nothing more is wanted. */
  stop(): void
}

/**
 * Asks for one text at a time: of those that are written meanwhile only the last is asked for, so that a search has an answer as soon
 * as there can be one, and no more are under way than the store keeps up with. An answer to what is no longer written is not told:
 * it would only move the lines about.
 */
export function asking<Answer>(
  answerTo: (text: string, signal: AbortSignal) => Promise<Answer>,
  tell: (answer: Answer) => void,
): Asking {
  const over = new AbortController()
  let [written, asked, isBusy] = ['', '', false]
  const go = async () => {
    isBusy = true
    while (written !== asked && !over.signal.aborted) {
      asked = written
      if (asked === '') continue
      const answer = await answerTo(asked, over.signal)
      if (written === asked && !over.signal.aborted) tell(answer)
    }
    isBusy = false
  }
  return {
    ask(text) {
      written = text
      if (!isBusy) void go()
    },
    stop: () => over.abort(),
  }
}
