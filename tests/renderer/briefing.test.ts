import { describe, expect, test } from 'vitest'
import { type Layer, type View, viewSchema } from '../../graph/contract.ts'
import { briefingSchema } from '../../graph/model/briefing.ts'
import { composeBriefing, type NamedView } from '../../renderer/briefing/compose-briefing.ts'
import { languages } from '../../renderer/i18n/language.ts'
import { emptyWorkspace, type Workspace, withDelta } from '../../renderer/state/workspace.ts'
import { firstArticle } from '../fixtures/first-article.ts'

const workspace = withDelta(emptyWorkspace, firstArticle().delta)
const { claims } = workspace.facts

const of = (changes: Partial<View> = {}, name: string | null = null, from: Workspace = workspace): NamedView => ({
  name,
  looking: { workspace: from, view: viewSchema.parse({ ...changes }) },
})

function brief(
  views: NamedView[],
  code: 'en' | 'ar' = 'en',
  translations: Layer['translations'] = {},
  title: string | null = null,
) {
  return composeBriefing(views, title, { translations }, languages[code], async () => null)
}

/** Every statement of a briefing. */
const statementsOf = ({ sections }: Awaited<ReturnType<typeof brief>>) =>
  sections.flatMap(({ known }) => known.flatMap((group) => group.statements))

describe('a briefing', () => {
  test.each(['en', 'ar'] as const)('is what its form says (%s)', async (code) => {
    const briefing = await brief([of()], code)
    expect(() => briefingSchema.parse(briefing)).not.toThrow()
    expect(briefing.language).toBe(code)
  })

  test('says everything that the article says but its assessments, each with a citation', async () => {
    const briefing = await brief([of()])
    const said = new Set(briefing.citations.map(({ quote }) => quote))
    for (const claim of claims.values()) {
      if (claim.type === 'assessment') continue
      for (const { quote } of claim.evidence) expect(said, claim.id).toContain(quote)
    }
    for (const { text, citations } of statementsOf(briefing)) {
      expect(citations.length, text).toBeGreaterThan(0)
      for (const number of citations) expect(briefing.citations[number - 1]!.number).toBe(number)
    }
  })

  test('numbers quotes in the order in which they are read, each once', async () => {
    const briefing = await brief([of(), of({ mode: 'full' }, 'Again')])
    const order = [...new Set(statementsOf(briefing).flatMap(({ citations }) => citations))]
    expect(Math.max(...order)).toBeLessThanOrEqual(briefing.citations.length)
    expect(order[0]).toBe(1)
    expect(new Set(briefing.citations.map(({ quote, source }) => `${source} ${quote}`)).size).toBe(briefing.citations.length)
  })

  test('tells of meetings, treaties, commitments and the rest under headings of their own', async () => {
    const groups = (await brief([of()])).sections[0]!.known
    expect(groups.map(({ title }) => title)).toEqual([
      'Meetings and visits',
      'Treaties and documents',
      'Commitments and aid',
      'Events, conflicts and statements',
      'Relations, offices and places',
    ])
    const [, treaties] = groups
    expect(treaties!.statements.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Comprehensive partnership treaty between Russia and North Korea \(.*2024.*\)\.$/),
    )
  })

  test('as of a day knows only what was so then', async () => {
    const early = await brief([of({ asOf: '2023-01-01', possible: false })])
    expect(early.sections[0]!.lines).toEqual(['As of January 1, 2023'])
    expect(statementsOf(early).map(({ text }) => text)).toEqual([expect.stringContaining('War between Russia and Ukraine')])
    expect(early.citations).toHaveLength(1)
  })

  test('says of what may not be so that it is not certain', async () => {
    const marks = statementsOf(await brief([of({ asOf: '2025-07-12' })])).flatMap((statement) => statement.marks)
    expect(marks).toContain('Not certain')
  })

  test('of some actors alone tells of nobody else', async () => {
    const ukraine = [...workspace.facts.actors.values()].find(({ names }) => names.en === 'Ukraine')!
    const briefing = await brief([of({ only: [ukraine.id] })])
    const told = statementsOf(briefing)
    expect(told.length).toBeGreaterThan(0)
    expect(told.length).toBeLessThan(statementsOf(await brief([of()])).length)
    expect(briefing.sections[0]!.lines).toContain('Not everything is shown: a filter or a choice of actors is on.')
  })

  test('has the ledger with the numbers of its quotes', async () => {
    const { sections } = await brief([of()])
    const [commitments] = sections[0]!.ledger
    expect(commitments!.columns.at(-1)).toBe('Citations')
    for (const row of commitments!.rows) {
      expect(row).toHaveLength(commitments!.columns.length)
      expect(row.at(-1)).toMatch(/^\[\d+\]( \[\d+\])*$/)
    }
  })

  test('has what the analyst translated under the quote, and who did', async () => {
    const [claim] = [...claims.values()]
    const translations = { [claim!.id]: { text: 'In other words', by: 'A. N. Alyst', at: '2026-01-01T00:00:00Z' } }
    const { citations } = await brief([of()], 'en', translations)
    const cited = citations.find(({ quote }) => quote === claim!.evidence[0]!.quote)!
    expect(cited.translation).toEqual({ text: 'In other words', by: 'A. N. Alyst' })
    expect(cited.language).toBe('ar')
  })

  test('has the names of its views and the title that was given', async () => {
    const briefing = await brief([of({}, 'First'), of({ asOf: '2023-01-01' }, 'Second')], 'en', {}, ' Alliance watch ')
    expect(briefing.title).toBe('Alliance watch')
    expect(briefing.sections.map(({ title }) => title)).toEqual(['First', 'Second'])
    expect((await brief([of({}, 'First')])).title).toBe('First')
    expect((await brief([of()])).title).toBe('Alliance network')
  })

  test('keeps sources that disagree apart, and says about what they do', async () => {
    const meeting = [...claims.values()].find(({ type, time }) => type === 'meeting' && time.edtf === '2025-07')!
    const [source] = [...workspace.facts.sources.values()]
    const other = { ...meeting, id: 'other', sourceId: 'elsewhere', time: { edtf: '2024-01', basis: 'explicit' as const } }
    const sources = [{ ...source!, id: 'elsewhere', title: 'Elsewhere' }]
    const briefing = await brief([of({}, null, withDelta(workspace, { sources, actors: [], claims: [other] }))])
    const disputed = briefing.sections[0]!.known.find(({ title }) => title === 'What sources disagree about')!
    expect(disputed.statements.map(({ text }) => text)).toEqual([
      expect.stringMatching(/says July 2025\.$/),
      expect.stringMatching(/“Elsewhere — .*” says January 2024\.$/),
    ])
    expect(statementsOf(briefing).flatMap(({ marks }) => marks)).toContain('Disputed: the date')
    for (const { citations } of disputed.statements) expect(citations.length).toBeGreaterThan(0)
  })
})
