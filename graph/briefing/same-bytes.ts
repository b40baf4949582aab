import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The first moment that a ZIP can tell, on the clock of wherever this runs: that clock is what is written. */
const NO_TIME = new Date(1980, 0, 1)
const WRITTEN = /<dcterms:(?:created|modified)\b[^>]*>[^<]*<\/dcterms:(?:created|modified)>/g

/**
 * An Office file without when it was written, so that the same content gives the same bytes.
 * @param tidied What becomes of the XML of a part.
 */
export function sameBytes(file: Uint8Array, tidied: (part: string, xml: string) => string): Uint8Array {
  const parts: Zippable = {}
  for (const [name, content] of Object.entries(unzipSync(file))) {
    if (name.endsWith('/')) continue
    if (/\.(?:xml|rels)$/.test(name)) {
      const xml = name === 'docProps/core.xml' ? strFromU8(content).replace(WRITTEN, '') : tidied(name, strFromU8(content))
      parts[name] = [strToU8(xml), { level: 6 }]
    } else parts[name] = [content, { level: 0 }]
  }
  return zipSync(parts, { mtime: NO_TIME })
}
