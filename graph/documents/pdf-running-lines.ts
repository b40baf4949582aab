import type { Line } from './pdf-lines.ts'

/** A line must stand at the edge of so many pages, and of half of them, to be one that runs through the document. */
const FEWEST_PAGES = 3
const PAGE_NUMBER = /^[\s\-–—|/]*\p{N}{1,4}([\s/|]+\p{N}{1,4})?[\s\-–—|/]*$/u

/** What stays the same from page to page. */
const shape = ({ text }: Line) => text.replace(/\p{N}+/gu, '#')

function edges(lines: readonly Line[]): Line[] {
  return [...new Set([lines[0], lines.at(-1)])].filter((line) => line !== undefined)
}

/** Pages without the lines at their edges that number them or are the same on most: headers and footers. A page that is nothing else keeps them. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): Line[][] {
  const times = new Map<string, number>()
  for (const line of pages.flatMap(edges)) times.set(shape(line), (times.get(shape(line)) ?? 0) + 1)
  const isRunning = (line: Line) => {
    const often = times.get(shape(line)) ?? 0
    return (pages.length > 1 && PAGE_NUMBER.test(line.text)) || (often >= FEWEST_PAGES && often >= pages.length / 2)
  }
  return pages.map((lines) => {
    const dropped = new Set(edges(lines).filter(isRunning))
    const kept = lines.filter((line) => !dropped.has(line))
    return kept.length > 0 ? kept : [...lines]
  })
}
