import { parseDay } from '../../graph/model/day.ts'
import { legendKinds, legendStrokes } from '../canvas/legend.tsx'
import { readPalette } from '../canvas/palette.ts'
import { fetchSaved } from '../export/fetch-saved.ts'
import { dayText } from '../i18n/edtf-text.ts'
import { type Language, languages } from '../i18n/language.ts'
import { sourceFacts } from '../reader/source-line.tsx'
import { useApp } from '../state/app-state.ts'
import { drawn } from '../state/drawn.ts'
import { currentLanguage } from '../state/language.ts'
import type { ThemeName } from '../state/theme.ts'
import { notify, run } from '../state/work.ts'
import { lanesOf } from '../timeline/rows.ts'
import { compose, type Frame } from './compose.ts'

export type Pictured = 'network' | 'timeline'

/** Twice as many pixels as on the screen: sharp in print and on a projector. */
const DENSITY = 2

const timelineStrokes = ['uncertain', 'undated'] as const

function frameOf(what: Pictured, language: Language): Frame {
  const { view, workspace } = useApp.getState()
  const { t } = language
  const day = view.asOf === null ? null : parseDay(view.asOf)
  const kinds =
    what === 'network' ? legendKinds(workspace, view, language) : lanesOf(workspace, view.lanes, view.assessments, language)
  const strokes = what === 'network' ? legendStrokes : timelineStrokes
  return {
    title: what === 'timeline' ? t('picture.timeline') : t(`picture.network.${view.mode}`),
    subtitle: day === null ? t('asOf.all') : t('asOf.day', { day: dayText(day, language) }),
    legend: [
      ...kinds.map(({ kind, label }) => ({ kind, stroke: null, label })),
      ...strokes.map((stroke) => ({ kind: null, stroke, label: t(`legend.${stroke}`) })),
    ],
    sourcesTitle: t('picture.sources'),
    sources: [...workspace.facts.sources.values()].map(
      (source) => `${source.title ?? source.file} — ${sourceFacts(source, language)}`,
    ),
    direction: language.direction,
  }
}

async function pictureOf(
  what: Pictured,
  background: string,
): Promise<{ image: CanvasImageSource; width: number; height: number } | null> {
  if (what === 'timeline') {
    const image = drawn.timeline?.image(DENSITY)
    return image ? { image, width: image.width / DENSITY, height: image.height / DENSITY } : null
  }
  const blob = await drawn.network?.image(DENSITY, background)
  return blob ? { image: await createImageBitmap(blob), ...drawn.network!.size } : null
}

async function draw(what: Pictured): Promise<File> {
  const language = languages[currentLanguage()]
  const palette = readPalette(document.documentElement.dataset.theme as ThemeName)
  const picture = await pictureOf(what, palette.surface)
  if (!picture) throw new Error('the picture is too large for this computer: make the window smaller')
  const canvas = await compose(picture.image, picture.width, picture.height, frameOf(what, language), palette, DENSITY)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('the picture is too large for this computer: make the window smaller')
  const asOf = useApp.getState().view.asOf ?? 'all-time'
  return new File([blob], `entente-${what}-${asOf}.png`, { type: 'image/png' })
}

/** Saves what is in view, framed, as a PNG that the host writes. */
export async function savePicture(what: Pictured): Promise<void> {
  const { client } = useApp.getState()
  const { t } = languages[currentLanguage()]
  const saved =
    client && (await run(t('work.picture'), async (signal) => client.savePicture({ picture: await draw(what) }, { signal })))
  for (const file of saved ?? []) {
    fetchSaved(file)
    notify('done', t('done.saved', { name: file.name }))
  }
}
