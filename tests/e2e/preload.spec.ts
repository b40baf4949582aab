import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

const preload = readFileSync(new URL('../../out/preload/preload.cjs', import.meta.url), 'utf8')

test('the built preload hands the port to the page, and nothing else', async ({ page }) => {
  await page.route('http://entente.test/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>window</p>' }))
  await page.goto('http://entente.test/')
  const heard = await page.evaluate(async (code) => {
    const listeners: Record<string, (event: { ports: MessagePort[] }) => void> = {}
    const electron = {
      ipcRenderer: {
        on: (channel: string, listener: (typeof listeners)[string]) => Object.assign(listeners, { [channel]: listener }),
      },
    }
    const exported = {}
    new Function('require', 'module', 'exports', code)(() => electron, { exports: exported }, exported)
    const { port1, port2 } = new MessageChannel()
    const message = new Promise<MessageEvent>((resolve) => window.addEventListener('message', resolve, { once: true }))
    listeners['entente:port']?.({ ports: [port2] })
    const { data, origin, ports } = await message
    const answer = new Promise((resolve) =>
      Object.assign(ports[0]!, { onmessage: ({ data: said }: MessageEvent) => resolve(said) }),
    )
    port1.postMessage('from the graph process')
    return {
      data,
      origin,
      ports: ports.length,
      answer: await answer,
      channels: Object.keys(listeners),
      leaked: Object.keys(exported),
    }
  }, preload)
  expect(heard).toEqual({
    data: 'entente:port',
    origin: 'http://entente.test',
    ports: 1,
    answer: 'from the graph process',
    channels: ['entente:port'],
    leaked: [],
  })
})
