import type { PictureWish } from '../../graph/model/picture.ts'
import { readPalette } from '../canvas/palette.ts'
import { takeSaved } from '../export/fetch-saved.ts'
import { languages } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { currentLanguage } from '../state/language.ts'
import { notify, run } from '../state/work.ts'
import type { Composed } from './compose.ts'
import { composed, pngOf, svgOf } from './draw.ts'
import type { Look, Looking } from './pictured.ts'

/** The largest file that the shell takes. */
const MOST_BYTES = 200_000_000

/** The way a picture looks that is wanted, in the language of the window. */
export function lookFor({ theme }: Pick<PictureWish, 'theme'>): Look {
  return { language: languages[currentLanguage()], palette: readPalette(theme) }
}

/** A name for the file, which says what it is of when. */
function nameOf({ what, title, format }: PictureWish, { view }: Looking): string {
  const since = view.since === null ? [] : [view.since]
  const named = [title?.trim() || `entente-${what}`, ...since, view.asOf ?? 'all-time'].join('-')
  return `${named}.${format === 'png' ? 'png' : 'svg'}`
}

function contentOf(picture: Composed, { format, size }: PictureWish): Promise<Blob> {
  return format === 'png' ? pngOf(picture, size) : svgOf(picture, size)
}

/** Draws a picture. Whatever the browser says when it cannot, a person is told what to do about it. */
export async function drawPicture(looking: Looking, wish: PictureWish, look: Look): Promise<File> {
  try {
    const content = await contentOf(await composed(looking, wish, look), wish)
    if (content.size > MOST_BYTES) throw new Error('the file is larger than the program takes')
    return new File([content], nameOf(wish, looking), { type: content.type })
  } catch (cause) {
    throw new Error(look.language.t('picture.failed'), { cause })
  }
}

function looked(): Looking {
  const { view, workspace } = useApp.getState()
  return { view, workspace }
}

/** Saves a picture of what the window looks at, where the host puts it; a PDF is printed by the host. */
export async function savePicture(wish: PictureWish): Promise<void> {
  const { client } = useApp.getState()
  const { t } = languages[currentLanguage()]
  if (!client) return
  const saved = await run(t('work.picture'), async (signal) => {
    const picture = await drawPicture(looked(), wish, lookFor(wish))
    return client.savePicture({ picture, print: wish.format === 'pdf' }, { signal })
  })
  takeSaved(saved)
}

/** Puts a picture of what the window looks at on the clipboard. */
export async function copyPicture(wish: PictureWish): Promise<void> {
  const { t } = languages[currentLanguage()]
  const isCopied = await run(t('work.picture'), async () => {
    const png = drawPicture(looked(), { ...wish, format: 'png' }, lookFor(wish))
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return true
  })
  if (isCopied) notify('done', t('picture.copied'))
}
