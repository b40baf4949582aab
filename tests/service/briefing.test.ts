import { describe, expect, test } from 'vitest'
import type { Host, OutFile } from '../../graph/host.ts'
import { briefingFormats } from '../../graph/model/briefing.ts'
import { saveBriefing } from '../../graph/service/briefing.ts'
import { english } from '../briefing/briefings.ts'

/** What of a host it takes to save, and what was saved. */
function saving() {
  const saved: OutFile[] = []
  const save: Host['save'] = async (name, files) => {
    saved.push(...files)
    return [{ name, url: null }]
  }
  return { host: { save } as Host, saved }
}

describe('a briefing is saved', () => {
  test.each(briefingFormats)('as %s under its title', async (format) => {
    const { host, saved } = saving()
    const told = await saveBriefing(host, english, format)
    expect(told).toEqual([{ name: `Russia and North Korea- an alliance in arms.${format}`, url: null }])
    expect(saved.map(({ name, content }) => [name, String(content).slice(0, 6)])).toEqual([[told[0]!.name, '80,75,']])
  })

  test.each([
    ['../../etc/passwd', '-..-etc-passwd.docx'],
    ['CON', 'entente-CON.docx'],
    ['ع'.repeat(300), `${'ع'.repeat(100)}.docx`],
  ])('under a name that every system takes: %s', async (title, name) => {
    const { host } = saving()
    expect(await saveBriefing(host, { ...english, title }, 'docx')).toEqual([{ name, url: null }])
  })
})
