import type { BriefingPicture, BriefingWish } from '../../graph/model/briefing.ts'
import type { Pictured } from '../../graph/model/picture.ts'
import type { Client } from '../connection/client.ts'
import { takeSaved } from '../export/fetch-saved.ts'
import { languages } from '../i18n/language.ts'
import { composed, pngOf } from '../picture/draw.ts'
import { pictureTitle, timeText } from '../picture/picture-words.ts'
import type { Look, Looking } from '../picture/pictured.ts'
import { lookFor } from '../picture/save-picture.ts'
import { useApp } from '../state/app-state.ts'
import { currentLanguage } from '../state/language.ts'
import { run } from '../state/work.ts'
import { withLook } from '../state/workspace.ts'
import { composeBriefing, type NamedView } from './compose-briefing.ts'

/** Sharp on a projector, and small enough to send. */
const SIZE = { width: 1920, height: 1080 }

/** A picture of a view for a page, which has its title and its sources; null where there is nothing to see. */
async function drawn(looking: Looking, what: Pictured, look: Look): Promise<BriefingPicture | null> {
  const wish = { what, format: 'png', size: SIZE, theme: 'light', part: 'whole', title: null, subtitle: null } as const
  const picture = await composed(looking, wish, look, (frame) => ({ ...frame, title: '', sources: [] }))
  if (picture.arranged.claims.size === 0) return null
  const png = await pngOf(picture, SIZE)
  const alt = `${pictureTitle({ what, title: null }, looking.view, look.language)}. ${timeText(looking.view, look.language)}`
  return { file: new File([png], `${what}.png`, { type: 'image/png' }), ...SIZE, alt }
}

/** The views that are wanted, as they were saved, or the one that is looked at. */
function viewsOf({ views: ids }: BriefingWish): NamedView[] {
  const { view, workspace, layer } = useApp.getState()
  if (ids.length === 0) return [{ name: null, looking: { view, workspace } }]
  return ids.flatMap((id) => {
    const saved = layer.views.find((each) => each.id === id)
    if (!saved) return []
    const looking = { view: saved.view, workspace: withLook(workspace, { filter: saved.view.filter }) }
    return [{ name: saved.name, looking }]
  })
}

/** Composes a briefing and has the host write it. */
export async function briefingOf(wish: BriefingWish, client: Client, signal = new AbortController().signal) {
  const look = lookFor(wish)
  const { layer } = useApp.getState()
  const briefing = await composeBriefing(viewsOf(wish), wish.title, layer, look.language, (looking, what) => {
    signal.throwIfAborted()
    return drawn(looking, what, look)
  })
  return client.saveBriefing({ briefing, format: wish.format }, { signal })
}

/** Saves a briefing where the host puts it. */
export async function saveBriefing(wish: BriefingWish): Promise<void> {
  const { client } = useApp.getState()
  const { t } = languages[currentLanguage()]
  if (client) takeSaved(await run(t('work.briefing'), (signal) => briefingOf(wish, client, signal)))
}
