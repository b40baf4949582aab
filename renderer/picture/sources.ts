import type { Source } from '../../graph/model/source.ts'
import type { Language } from '../i18n/language.ts'
import { sourceFacts } from '../reader/source-line.tsx'
import type { Workspace } from '../state/workspace.ts'

/** A source by its title, its outlet and its date. */
export function sourceLine(source: Source, language: Language): string {
  return `${source.title ?? source.file} — ${sourceFacts(source, language)}`
}

/** Where claims come from, each source once, in words. */
export function sourcesOf({ facts }: Workspace, claims: ReadonlySet<string>, language: Language): string[] {
  const ids = new Set([...claims].map((claim) => facts.claims.get(claim)?.sourceId))
  return [...facts.sources.values()].filter(({ id }) => ids.has(id)).map((source) => sourceLine(source, language))
}
