import { describe, expect, test } from 'vitest'
import { asking } from '../../renderer/search/asking.ts'

/** A search whose answers come when the test says so. */
function slowSearch() {
  const asked: { text: string; signal: AbortSignal; answer: () => void }[] = []
  const told: string[] = []
  const search = asking(
    (text, signal) => new Promise<string>((resolve) => asked.push({ text, signal, answer: () => resolve(text) })),
    (answer) => told.push(answer),
  )
  const answered = async (at: number) => {
    asked[at]!.answer()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { ...search, asked, told, answered, texts: () => asked.map(({ text }) => text) }
}

describe('what is asked while it is written', () => {
  test('is asked at once, and of what is written meanwhile only the last', async () => {
    const { ask, answered, told, texts } = slowSearch()
    for (const text of ['r', 'ru', 'rus']) ask(text)
    expect(texts()).toEqual(['r'])
    await answered(0)
    expect(texts()).toEqual(['r', 'rus'])
    await answered(1)
    expect(told).toEqual(['rus'])
  })

  test('is asked again where it was written before', async () => {
    const { ask, answered, told, texts } = slowSearch()
    for (const text of ['a', 'b', 'a']) {
      ask(text)
      await answered(texts().length - 1)
    }
    expect(texts()).toEqual(['a', 'b', 'a'])
    expect(told).toEqual(['a', 'b', 'a'])
  })

  test('is not told once the field was cleared', async () => {
    const { ask, answered, told, texts } = slowSearch()
    ask('russia')
    ask('')
    await answered(0)
    ask('k')
    expect(texts()).toEqual(['russia', 'k'])
    await answered(1)
    expect(told).toEqual(['k'])
  })

  test('is not told, and is called off, when nothing more is wanted', async () => {
    const { ask, stop, answered, told, asked } = slowSearch()
    ask('russia')
    stop()
    expect(asked[0]!.signal.aborted).toBe(true)
    await answered(0)
    expect(told).toEqual([])
  })
})
