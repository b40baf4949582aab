import type { DrawnNetwork } from '../canvas/drawn-network.ts'
import { strokeOf } from '../canvas/ties/tie.ts'
import { type Language, term } from '../i18n/language.ts'
import type { LegendEntry } from './compose.ts'
import type { TieSign } from './legend-marks.ts'
import type { ShownNetwork } from './network-shown.ts'
import type { FramedPicture, Look } from './pictured.ts'

const SIGNS: readonly TieSign[] = ['cooperation', 'conflict', 'affiliation']

function kindsIn({ nodes }: ShownNetwork, language: Language): LegendEntry[] {
  return [...new Set(nodes.map(({ kind }) => kind))]
    .map((kind) => ({ mark: { shape: 'node' as const, kind }, label: term(language, 'kind', kind) }))
    .sort((a, b) => a.label.localeCompare(b.label, language.code))
}

/** The signs of ties, by how the network draws them. */
function signsIn({ ties }: ShownNetwork, language: Language): LegendEntry[] {
  const strokes = new Set(ties.map(({ type }) => strokeOf(type)))
  return SIGNS.filter((sign) => strokes.has(sign)).map((sign) => ({
    mark: { shape: 'tie', sign },
    label: language.t(`legend.${sign}`),
  }))
}

/** What a legend of a network explains: what is drawn, and nothing else. */
export function networkLegend(shown: ShownNetwork, language: Language): LegendEntry[] {
  const possible: LegendEntry = { mark: { shape: 'possible' }, label: language.t('legend.possible') }
  return [...kindsIn(shown, language), ...signsIn(shown, language), ...(shown.hasPossible ? [possible] : [])]
}

/** What is in view of the network as a picture. */
export function networkPicture(network: DrawnNetwork, shown: ShownNetwork, look: Look): FramedPicture {
  const { width, height } = network.size
  return {
    width,
    height,
    async paint(context, density) {
      const blob = await network.image(density, look.palette.surface)
      if (!blob) throw new Error('the browser made no image of the network')
      context.drawImage(await createImageBitmap(blob), 0, 0, width, height)
    },
    legend: networkLegend(shown, look.language),
    claims: shown.claims,
    note: null,
  }
}
