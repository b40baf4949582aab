/** Work that reports by calling back, as a stream of its reports; it returns what the work gives and throws what it throws. */
export async function* reporting<Report, T>(work: (report: (each: Report) => void) => Promise<T>): AsyncGenerator<Report, T> {
  const waiting: Report[] = []
  let wake = () => {}
  let isOver = false
  const result = work((each) => {
    waiting.push(each)
    wake()
  }).finally(() => {
    isOver = true
    wake()
  })
  // Who awaits the result below hears of a failure; until then it is not unheard.
  result.catch(() => undefined)
  for (;;) {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) yield next
    if (isOver) return await result
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}
