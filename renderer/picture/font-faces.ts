import { base64 } from '../export/base64.ts'

/** A part of Unicode, as CSS writes it: `U+0600-06FF`, `U+20AC`, `U+4??`. */
function rangesOf(text: string): [first: number, last: number][] {
  return [...text.matchAll(/U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/gi)].map(([, from = '', to]) => [
    Number.parseInt(from.replaceAll('?', '0'), 16),
    Number.parseInt(to ?? from.replaceAll('?', 'F'), 16),
  ])
}

/** The fonts that the window's own style sheets have for some letters. */
function rulesFor(letters: ReadonlySet<string>): CSSFontFaceRule[] {
  const points = [...letters].map((letter) => letter.codePointAt(0)!)
  const has = (rule: CSSFontFaceRule) => {
    const ranges = rangesOf(rule.style.getPropertyValue('unicode-range'))
    return points.some((point) => ranges.some(([first, last]) => point >= first && point <= last))
  }
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  return rules.filter((rule) => rule instanceof CSSFontFaceRule).filter(has)
}

/** Where the window's own shell has a font. */
function fontFile({ style, parentStyleSheet }: CSSFontFaceRule): URL {
  const [, address = ''] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? []
  const file = new URL(address, parentStyleSheet?.href ?? document.baseURI)
  if (file.origin !== location.origin) throw new Error(`${file.href} is no font of the window`)
  return file
}

async function embedded(rule: CSSFontFaceRule): Promise<string> {
  const { style } = rule
  const font = await fetch(fontFile(rule))
  const named = ['font-family', 'font-style', 'font-weight', 'unicode-range'].map(
    (name) => `${name}:${style.getPropertyValue(name)}`,
  )
  return `@font-face{${named.join(';')};src:url(data:font/woff2;base64,${await base64(await font.blob())})}`
}

/** The fonts for some letters as CSS, with their files in it: whoever opens a picture with them sees the same letters everywhere. */
export async function fontFacesFor(letters: ReadonlySet<string>): Promise<string> {
  return (await Promise.all(rulesFor(letters).map(embedded))).join('')
}
