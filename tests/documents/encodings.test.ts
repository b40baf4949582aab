import { describe, expect, test } from 'vitest'
import { ARABIC, ENGLISH, read, refusal, utf8, utf16, windows1256 } from './reading.ts'

describe('text in the encodings that files come in', () => {
  test.each([
    ['UTF-8', utf8(ARABIC), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(ARABIC, 'le', true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(ARABIC, 'be', true), 'utf-16be'],
    ['UTF-16 LE', utf16(ARABIC, 'le', false), 'utf-16le'],
    ['UTF-16 BE', utf16(ARABIC, 'be', false), 'utf-16be'],
    ['windows-1256', windows1256(ARABIC), 'windows-1256'],
  ])('%s in Arabic', async (_, bytes, encoding) => {
    expect(await read('a.txt', bytes)).toMatchObject({ text: ARABIC, encoding, language: 'ar', format: 'text' })
  })

  test('a plain text is that of its file, with its mark and its line ends, so that places in it are places in the file', async () => {
    const text = `\uFEFF${ARABIC}\r\n${ARABIC}\r\n`
    expect(await read('a.txt', utf8(text))).toMatchObject({ text, encoding: 'utf-8', language: 'ar' })
  })

  test('UTF-16 in English', async () => {
    expect(await read('a.txt', utf16(ENGLISH, 'le', false))).toMatchObject({
      text: ENGLISH,
      encoding: 'utf-16le',
      language: 'en',
    })
  })

  test('windows-1252 in French and with typographic quotes', async () => {
    const french = 'Le ministre a été reçu à Pékin ; l’Élysée s’en félicite.'
    const bytes = Uint8Array.from([...french].map((letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0))))
    expect(await read('a.txt', bytes)).toMatchObject({ text: french, encoding: 'windows-1252', language: null })
  })

  test('UTF-8 that is damaged is refused with the place, not read as something else', async () => {
    const bytes = utf8(ARABIC)
    bytes[20] = 0xff
    expect((await refusal('a.txt', bytes))?.message).toMatch(/^a\.txt: it is UTF-8 with invalid bytes at byte (19|20)$/)
  })

  test('Cyrillic in windows-1251 is refused rather than read as Arabic', async () => {
    const russian = Uint8Array.from(
      [...'Министр приехал в город'].map((letter) => (letter === ' ' ? 0x20 : letter.charCodeAt(0) - 0x350)),
    )
    expect(await refusal('a.txt', russian)).toMatchObject({
      message: 'a.txt: its encoding cannot be told',
      remedy: 'Save the file as UTF-8.',
    })
  })

  test('the encoding that a page declares holds', async () => {
    const page = `<html><head><meta charset="windows-1256"></head><body><p>${ARABIC}</p></body></html>`
    expect(await read('a.html', windows1256(page))).toMatchObject({ text: ARABIC, encoding: 'windows-1256' })
    const russian = 'Министр приехал в город'
    const head = utf8('<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>')
    const body = Uint8Array.from([...russian].map((letter) => (letter === ' ' ? 0x20 : letter.charCodeAt(0) - 0x350)))
    expect(await read('a.html', Buffer.concat([head, body]))).toMatchObject({ text: russian, encoding: 'windows-1251' })
  })

  test('a page that was saved anew in UTF-8 is not read by its old declaration', async () => {
    expect(await read('a.html', `<html><meta charset="windows-1256"><p>${ARABIC}</p></html>`)).toMatchObject({
      text: ARABIC,
      encoding: 'utf-8',
    })
  })

  test('line ends become line feeds, and characters that no export can carry go', async () => {
    expect((await read('a.txt', `One.\r\n\r\n${'Two. '.repeat(50)}\rThree\u0001.\n`)).text).toBe(
      `One.\n\n${'Two. '.repeat(50)}\nThree.`,
    )
  })
})

describe('the language', () => {
  test.each([
    ['Persian', 'وزیر خارجه روسیه در گفتگو با رهبر کره شمالی گفت که این کشور از گفتگو پشتیبانی می‌کند و آن را ادامه می‌دهد', null],
    ['German', 'Der Minister traf den Staatschef und sagte, dass sein Land den Dialog der beiden Staaten weiter stützt.', null],
    ['Arabic with English names', `${ARABIC} (NATO, BRICS)`, 'ar'],
    ['English with an Arabic name', `${ENGLISH} (لافروف)`, 'en'],
    ['numbers', '1, 2, 3', null],
  ])('of %s', async (_, text, language) => {
    expect((await read('a.txt', text)).language).toBe(language)
  })
})
