import type { Layer } from '../../graph/contract.ts'
import type { Briefing, BriefingPicture, BriefingSection } from '../../graph/model/briefing.ts'
import type { Pictured } from '../../graph/model/picture.ts'
import type { Language } from '../i18n/language.ts'
import { partText, pictureTitle, timeText } from '../picture/picture-words.ts'
import type { Looking } from '../picture/pictured.ts'
import { Citations } from './citations.ts'
import { knownIn } from './known-claims.ts'
import { ledgerTables } from './ledger-part.ts'
import { knownGroups, type Telling } from './statements.ts'

/** A view that is told of, and what it is called; null where it has no name. */
export interface NamedView {
  readonly name: string | null
  readonly looking: Looking
}

/** Draws a view, without words around it: the page has them. */
export type Draw = (looking: Looking, what: Pictured) => Promise<BriefingPicture | null>

async function sectionOf({ name, looking }: NamedView, telling: Telling, draw: Draw): Promise<BriefingSection> {
  const { language } = telling
  const { view } = looking
  const known = knownIn(looking)
  return {
    title: name ?? pictureTitle({ what: 'network', title: null }, view, language),
    lines: [timeText(view, language), partText(view, language)].flatMap((line) => line ?? []),
    known: knownGroups(telling, known),
    network: await draw(looking, 'network'),
    timeline: await draw(looking, 'timeline'),
    ledger: ledgerTables(looking, telling, known),
  }
}

function wordsIn({ t }: Language): Briefing['words'] {
  return {
    known: t('briefing.known'),
    network: t('picture.what.network'),
    timeline: t('picture.timeline'),
    ledger: t('briefing.ledger'),
    citations: t('briefing.citations'),
    translation: t('briefing.translation'),
    page: t('briefing.page'),
  }
}

/**
 * Puts a briefing into words: of each view what is known, its network, its timeline and its ledger; and under all of it the quotes.
 * @param title Of the briefing; null takes that of its first view.
 */
export async function composeBriefing(
  views: readonly NamedView[],
  title: string | null,
  layer: Pick<Layer, 'translations'>,
  language: Language,
  draw: Draw,
): Promise<Briefing> {
  const [first] = views
  if (!first) throw new Error('a briefing is of one view at least')
  const citations = new Citations(first.looking.workspace, layer, language)
  const sections: BriefingSection[] = []
  for (const named of views)
    sections.push(await sectionOf(named, { workspace: named.looking.workspace, language, citations }, draw))
  const sources = new Set(citations.list.map(({ source }) => source)).size
  const lines = [
    ...(views.length === 1 ? sections[0]!.lines : []),
    language.t('briefing.counts', { quotes: citations.list.length, sources }),
  ]
  return {
    language: language.code,
    title: title?.trim() || sections[0]!.title,
    lines,
    words: wordsIn(language),
    sections,
    citations: citations.list,
  }
}
