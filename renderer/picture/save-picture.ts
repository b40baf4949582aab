import type { View } from '../../graph/contract.ts'
import { parseDay } from '../../graph/model/day.ts'
import { readPalette } from '../canvas/palette.ts'
import { takeSaved } from '../export/fetch-saved.ts'
import { dayText } from '../i18n/edtf-text.ts'
import { type Language, languages } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { drawn } from '../state/drawn.ts'
import { currentLanguage } from '../state/language.ts'
import { positionsOf } from '../state/positions.ts'
import type { ThemeName } from '../state/theme.ts'
import { run } from '../state/work.ts'
import { compose, type Frame } from './compose.ts'
import { networkPicture } from './network-picture.ts'
import { shownNetwork } from './network-shown.ts'
import type { FramedPicture, Look, Pictured } from './pictured.ts'
import { sourcesOf } from './sources.ts'
import { timelinePicture } from './timeline-picture.ts'

/** The largest file that the shell takes. */
const MOST_BYTES = 200_000_000

/** The day or the range that a picture shows, in words. */
function timeText({ asOf, since }: Pick<View, 'asOf' | 'since'>, language: Language): string {
  const { t } = language
  const textOf = (day: string) => dayText(parseDay(day)!, language)
  if (since !== null) return t('asOf.range', { from: textOf(since), to: asOf === null ? t('asOf.open') : textOf(asOf) })
  return asOf === null ? t('asOf.all') : t('asOf.day', { day: textOf(asOf) })
}

function frameOf(what: Pictured, { legend, claims, note }: FramedPicture, language: Language): Frame {
  const { view, workspace } = useApp.getState()
  const { t } = language
  return {
    title: what === 'timeline' ? t('picture.timeline') : t(`picture.network.${view.mode}`),
    lines: [timeText(view, language), ...(note === null ? [] : [note])],
    legend,
    sourcesTitle: t('picture.sources'),
    sources: sourcesOf(workspace, claims, language),
    direction: language.direction,
  }
}

/** What could be the picture, the best first: the next one is for where the first is too large. */
function picturesOf(what: Pictured, look: Look): FramedPicture[] {
  const { view, workspace } = useApp.getState()
  const { network, timeline } = drawn
  if (what === 'timeline')
    return timeline ? [timeline.whole, timeline.inView].map((part) => timelinePicture(part, view.lanes, look.language)) : []
  if (!network) return []
  const shown = shownNetwork(workspace, view, positionsOf(view.mode), network.size)
  return [networkPicture(network, shown, look)]
}

async function pngOf(what: Pictured, picture: FramedPicture, { language, palette }: Look): Promise<Blob | null> {
  const canvas = await compose(picture, frameOf(what, picture, language), palette)
  const blob = canvas && (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png')))
  return blob && blob.size <= MOST_BYTES ? blob : null
}

async function draw(what: Pictured, look: Look): Promise<File> {
  const asOf = useApp.getState().view.asOf ?? 'all-time'
  for (const picture of picturesOf(what, look)) {
    const blob = await pngOf(what, picture, look)
    if (blob) return new File([blob], `entente-${what}-${asOf}.png`, { type: 'image/png' })
  }
  throw new Error('no picture of it fits on a canvas')
}

/** Whatever the browser says when it cannot draw, a person is told what to do about it. */
async function drawOrSay(what: Pictured): Promise<File> {
  const language = languages[currentLanguage()]
  const palette = readPalette(document.documentElement.dataset.theme as ThemeName)
  try {
    return await draw(what, { language, palette })
  } catch (cause) {
    throw new Error(language.t('picture.failed'), { cause })
  }
}

/** Saves what is in view, framed, as a PNG that the host writes. */
export async function savePicture(what: Pictured): Promise<void> {
  const { client } = useApp.getState()
  const { t } = languages[currentLanguage()]
  const saved =
    client && (await run(t('work.picture'), async (signal) => client.savePicture({ picture: await drawOrSay(what) }, { signal })))
  takeSaved(saved)
}
