import { type RefObject, useEffect, useRef, useState } from 'react'

/** A part of a long content, as the frame that scrolls it has it. */
interface Near {
  /** Whether it is in view, or less than a view away. */
  readonly isNear: boolean
  /** Whether it ever was. */
  readonly wasNear: boolean
  /** How high it was when it was last drawn, or null. */
  readonly height: number | null
}

const far: Near = { isNear: false, wasNear: false, height: null }

function after(before: Near, { isIntersecting, boundingClientRect }: IntersectionObserverEntry): Near {
  const height = before.isNear ? boundingClientRect.height : before.height
  return { isNear: isIntersecting, wasNear: before.wasNear || isIntersecting, height }
}

/** Tells a part of a long content whether it is near enough to be drawn. */
export function useNear(frame: RefObject<Element | null>): Near & { readonly place: RefObject<HTMLDivElement | null> } {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(far)
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => setNear((before) => seen.reduce(after, before)), {
      root: frame.current,
      rootMargin: '100% 0px',
    })
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [frame])
  return { ...near, place }
}

/** Cuts a long content into parts that are drawn one by one. */
export function inParts<T>(all: readonly T[], size: number): { readonly first: number; readonly items: readonly T[] }[] {
  const parts = []
  for (let first = 0; first < all.length; first += size) parts.push({ first, items: all.slice(first, first + size) })
  return parts
}
