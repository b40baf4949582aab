import { expect, test } from 'vitest'
import type { Host, OutFile, Size } from '../../graph/host.ts'
import { savePicture } from '../../graph/service/picture.ts'

/** A host that keeps what it is told to save and to print. */
function recordingHost() {
  const saved: OutFile[] = []
  const printed: { svg: string; size: Size }[] = []
  const host = {
    save: async (_name: string, files: readonly OutFile[]) => {
      saved.push(...files)
      return []
    },
    print: async (svg: string, size: Size) => {
      printed.push({ svg, size })
      return new TextEncoder().encode('%PDF')
    },
  } as Partial<Host> as Host
  return { host, saved, printed }
}

function picture(content: string, name = 'network.svg', type = 'image/svg+xml'): File {
  return new File([content], name, { type })
}

const SVG = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="1122.52" height="793.7"><text>و</text></svg>\n'

test('a picture is saved as it came, under its name', async () => {
  const { host, saved, printed } = recordingHost()
  await savePicture(host, { picture: picture(SVG), print: false })
  expect(saved.map(({ name }) => name)).toEqual(['network.svg'])
  expect(new TextDecoder().decode(saved[0]!.content as Uint8Array)).toBe(SVG)
  expect(printed).toEqual([])
})

test('a picture that is printed is a PDF of the size that its root says, and is called so', async () => {
  const { host, saved, printed } = recordingHost()
  await savePicture(host, { picture: picture(SVG), print: true })
  expect(printed).toEqual([{ svg: SVG, size: { width: 1122.52, height: 793.7 } }])
  expect(saved).toEqual([{ name: 'network.pdf', content: new TextEncoder().encode('%PDF') }])
})

test.each([
  ['a PNG', picture('PNG', 'network.png', 'image/png'), 'not-supported'],
  ['HTML', picture('<html width="10" height="10"><body/></html>'), 'bad-file'],
  ['no XML', picture('<svg width="10" height="10"><g></svg>'), 'bad-file'],
  ['nothing', picture(''), 'bad-file'],
  ['a size that is missing', picture('<svg width="10"/>'), 'bad-file'],
  ['a size in other units', picture('<svg width="100%" height="10cm"/>'), 'bad-file'],
  ['a size that is no number', picture('<svg width="NaN" height="1e3"/>'), 'bad-file'],
  ['a size of nothing', picture('<svg width="0" height="10"/>'), 'bad-file'],
  ['a size that no page has', picture('<svg width="10" height="19201"/>'), 'bad-file'],
])('%s is not printed', async (_what, file, code) => {
  const { host, saved, printed } = recordingHost()
  await expect(savePicture(host, { picture: file, print: true })).rejects.toMatchObject({ name: 'AppError', code })
  expect([saved, printed]).toEqual([[], []])
})

test('what is neither PNG nor SVG is not saved', async () => {
  const { host, saved } = recordingHost()
  const html = picture('<script/>', 'network.html', 'text/html')
  await expect(savePicture(host, { picture: html, print: false })).rejects.toMatchObject({ code: 'not-supported' })
  expect(saved).toEqual([])
})
