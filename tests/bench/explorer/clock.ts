/** What a page notes of its own frames, in milliseconds since its navigation began. */
export interface Clock {
  /** The frame after the first whole picture; null while there is none. */
  first: number | null
  /** The last press of the mouse, and the frame after the one that shows what it marked. */
  pressed: number
  highlit: number | null
  /** When anything was drawn last. */
  lastRender: number
  /** Called by each page when it drew; when it drew all for the first time; when what is marked will be drawn next. */
  rendered(): void
  pictured(): void
  marked(): void
  /** Counts painted frames from now on, until it is told to stop: what was only ordered does not count. */
  count(): () => { frames: number; longest: number; seconds: number }
}

/** Puts the clock into a page, before anything else of it runs. */
export function installClock(): void {
  /** A pixel of each canvas is asked for, so that what was ordered is painted by then, on whichever side of the process that is. */
  const paint = () => {
    const one = new OffscreenCanvas(1, 1).getContext('2d')!
    for (const canvas of document.querySelectorAll('canvas')) if (canvas.width > 0) one.drawImage(canvas, 0, 0, 1, 1)
    one.getImageData(0, 0, 1, 1)
  }
  const inFrame = (then: (at: number) => void) => {
    paint()
    requestAnimationFrame(() => then(performance.now()))
  }
  let [isMarked, isCounting] = [false, false]
  const clock: Clock = {
    first: null,
    pressed: 0,
    highlit: null,
    lastRender: 0,
    rendered() {
      clock.lastRender = performance.now()
      if (isCounting) paint()
      if (!isMarked) return
      isMarked = false
      inFrame((at) => {
        clock.highlit = at
      })
    },
    pictured() {
      clock.lastRender = performance.now()
      inFrame((at) => {
        clock.first ??= at
      })
    },
    marked() {
      isMarked = true
    },
    count() {
      isCounting = true
      const begun = performance.now()
      let [frames, longest, last, isOver] = [0, 0, begun, false]
      const next = () => {
        const now = performance.now()
        frames++
        longest = Math.max(longest, now - last)
        last = now
        if (!isOver) requestAnimationFrame(next)
      }
      requestAnimationFrame(next)
      return () => {
        isOver = true
        isCounting = false
        return { frames, longest, seconds: (performance.now() - begun) / 1000 }
      }
    },
  }
  const note = (event: Event) => {
    clock.pressed = event.timeStamp
  }
  addEventListener('mousedown', note, { capture: true })
  Object.assign(window, { clock })
}

/** Lets the clock follow our window: a picture is there with the first drawing after the network says that it is ready. */
export function followOurs(): void {
  // biome-ignore lint/suspicious/noExplicitAny: what Cytoscape keeps at its container has no type
  const cytoscapeAt = (host: any) => host._cyreg.cy as { on(event: string, told: () => void): void }
  const { clock } = window as unknown as { clock: Clock }
  let isFollowed = false
  const look = () => {
    const host = document.querySelector('.network[data-ready=true] .network-canvas')
    if (host && !isFollowed) {
      isFollowed = true
      cytoscapeAt(host).on('render', () => {
        clock.rendered()
        if (clock.first === null) clock.pictured()
      })
    }
  }
  const mark = (changes: MutationRecord[]) => {
    look()
    if (changes.some(({ attributeName }) => attributeName === 'data-lit')) clock.marked()
  }
  new MutationObserver(mark).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-ready', 'data-lit'],
  })
}
