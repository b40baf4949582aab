import type { DecodedText } from './decoded-text.ts'

const SAMPLE = 65_536

/** Ranges of characters that texts in Arabic, Latin, Greek, Cyrillic and Hebrew letters are made of. */
const USUAL: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0x52f],
  [0x590, 0x6ff],
  [0x200c, 0x203a],
  [0xfb50, 0xfefc],
]

function usualShare(bytes: Uint8Array, first: 0 | 1): number {
  const length = Math.min(bytes.length & ~1, SAMPLE)
  let usual = 0
  for (let at = 0; at < length; at += 2) {
    const unit = bytes[at + first]! | (bytes[at + 1 - first]! << 8)
    if (USUAL.some(([from, to]) => unit >= from && unit <= to)) usual += 2
  }
  return length === 0 ? 0 : usual / length
}

/** UTF-16 without a mark: nearly all pairs of bytes are then usual characters, in one of the two orders. */
export function utf16Of(bytes: Uint8Array): DecodedText | null {
  const [little, big] = [usualShare(bytes, 0), usualShare(bytes, 1)]
  if (bytes.length % 2 === 1 || Math.max(little, big) < 0.95) return null
  const encoding = little >= big ? 'utf-16le' : 'utf-16be'
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}
