import type { Layer } from '../../graph/contract.ts'
import type { Citation } from '../../graph/model/briefing.ts'
import type { Claim } from '../../graph/model/claim.ts'
import type { Language } from '../i18n/language.ts'
import { sourceLine } from '../picture/sources.ts'
import type { Workspace } from '../state/workspace.ts'

/** The quotes that a briefing rests on, each with a number in the order in which it is used first. */
export class Citations {
  readonly #workspace: Workspace
  readonly #layer: Pick<Layer, 'translations'>
  readonly #language: Language
  readonly #cited = new Map<string, Citation>()

  constructor(workspace: Workspace, layer: Pick<Layer, 'translations'>, language: Language) {
    this.#workspace = workspace
    this.#layer = layer
    this.#language = language
  }

  /** The numbers of all quotes of some claims. */
  numbersOf(claims: readonly Claim[]): number[] {
    const numbers = claims.flatMap((claim) => claim.evidence.map((_span, at) => this.#numberOf(claim, at)))
    return [...new Set(numbers)].sort((a, b) => a - b)
  }

  get list(): Citation[] {
    return [...this.#cited.values()]
  }

  #numberOf(claim: Claim, at: number): number {
    const { quote, start, end } = claim.evidence[at]!
    const key = `${claim.sourceId} ${start} ${end}`
    const known = this.#cited.get(key)
    if (known) return known.number
    const source = this.#workspace.facts.sources.get(claim.sourceId)
    const translated = this.#layer.translations[claim.id]
    const number = this.#cited.size + 1
    this.#cited.set(key, {
      number,
      quote,
      language: source?.language ?? 'und',
      // A claim has one translation, of all that it quotes: it stands at the first.
      translation: translated && at === 0 ? { text: translated.text, by: translated.by } : null,
      source: source ? sourceLine(source, this.#language) : claim.sourceId,
    })
    return number
  }
}
