import type { BriefingSection } from '../../graph/model/briefing.ts'
import type { Claim } from '../../graph/model/claim.ts'
import { nodeKinds } from '../../graph/model/claim-types.ts'
import { nameIn } from '../../graph/model/names.ts'
import { byTime, type Entry, entriesOf, type LedgerRow, rowOf } from '../../graph/query/ledger/row.ts'
import { edtfText } from '../i18n/edtf-text.ts'
import { type Language, listed, term } from '../i18n/language.ts'
import { actorName } from '../i18n/thing-name.ts'
import { amountText } from '../inspector/amount-text.ts'
import { saidOf } from '../inspector/said-of.ts'
import { sourceLine } from '../picture/sources.ts'
import type { Workspace } from '../state/workspace.ts'
import type { Citations } from './citations.ts'
import type { Known } from './known-claims.ts'

type Group = BriefingSection['known'][number]
type Statement = Group['statements'][number]

/** Under which heading a happening is told of; what is under none is with the others. */
const GROUPS = [
  ['meetings', ['meeting', 'visit']],
  ['treaties', ['treaty', 'document']],
  ['commitments', ['commitment', 'aid']],
  ['others', null],
] as const

/** What sentences are made with. */
export interface Telling {
  readonly workspace: Workspace
  readonly language: Language
  readonly citations: Citations
}

interface Told {
  readonly entry: Entry
  readonly row: LedgerRow
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter(Boolean))]
}

/** "according to Sergei Lavrov"; empty where the source says so itself. */
function saidBy(telling: Telling, claims: readonly Claim[]): string {
  const names = distinct(
    claims.flatMap(({ attribution }) =>
      attribution.map(({ entityId }) => actorName(telling.workspace.facts, entityId, telling.language)),
    ),
  )
  return names.length === 0 ? '' : telling.language.t('briefing.saidBy', { names: listed(names, telling.language) })
}

/** What stands in brackets after a sentence: how it stands, when, where, how much, on whose word. */
function detailsOf(telling: Telling, claims: readonly Claim[], { status, edtf }: Pick<LedgerRow, 'status' | 'edtf'>): string[] {
  const { language } = telling
  const times = edtf.map((each) => edtfText(each, language))
  return distinct([
    ...status.filter((each) => each !== 'unknown').map((each) => term(language, 'status', each)),
    ...(times.length === 0 ? [language.t('details.undated')] : times),
    ...claims.flatMap(({ place }) => (place ? [actorName(telling.workspace.facts, place, language)] : [])),
    ...claims.flatMap(({ amounts }) => amounts.map((amount) => amountText(amount, language))),
    saidBy(telling, claims),
  ])
}

function sentence(name: string, details: readonly string[], { t }: Language): string {
  return t('briefing.sentence', { name, details: details.join(t('briefing.semicolon')) })
}

/** That it is disputed, may not be so on the day, or is only said to be so. */
function marksOf(
  claims: readonly Claim[],
  certainty: Entry['certainty'],
  disputes: readonly string[],
  language: Language,
): string[] {
  const { t } = language
  const surest = claims.some((claim) => claim.certainty === 'asserted') ? [] : distinct(claims.map((claim) => claim.certainty))
  return [
    ...(disputes.length === 0
      ? []
      : [
          t('briefing.disputed', {
            about: listed(
              disputes.map((each) => term(language, 'dispute', each)),
              language,
            ),
          }),
        ]),
    ...(certainty === 'possible' ? [t('briefing.possible')] : []),
    ...surest.map((each) => term(language, 'certainty', each)),
  ]
}

function statementOf(telling: Telling, { entry: { node, claims, certainty }, row }: Told): Statement {
  const { language, citations } = telling
  const name = nameIn(node.names, language.code) || term(language, 'kind', node.kind)
  return {
    text: sentence(name, detailsOf(telling, claims, row), language),
    marks: marksOf(claims, certainty, row.disputes, language),
    citations: citations.numbersOf(claims),
  }
}

/** The happenings that a view knows of, in the order of time, with those of their claims that it shows. */
function toldIn({ asOf, has }: Known): Told[] {
  const entries = entriesOf(asOf, nodeKinds).flatMap((entry): Entry[] => {
    const claims = entry.claims.filter(has)
    return claims.length === 0 ? [] : [{ ...entry, claims }]
  })
  return entries.map((entry) => ({ entry, row: rowOf(entry, asOf) })).sort((a, b) => byTime(a.row, b.row))
}

/** A claim that ties two and tells of no happening: an office, a relation, where a place is. */
function tieStatement(telling: Telling, known: Known, claim: Claim): Statement {
  const { language, citations } = telling
  const names = claim.participants.map(({ entityId }) => actorName(telling.workspace.facts, entityId, telling.language))
  const name = nameIn(claim.label, language.code) || `${term(language, 'kind', claim.type)}: ${listed(names, language)}`
  const row = { status: [claim.status], edtf: claim.time.edtf === null ? [] : [claim.time.edtf] }
  return {
    text: sentence(name, detailsOf(telling, [claim], row), language),
    marks: marksOf([claim], known.asOf.claim(claim.id) ?? 'possible', [], language),
    citations: citations.numbersOf([claim]),
  }
}

/** What sources disagree about, what each of them says, and where. */
function disputed(telling: Telling, { entry: { node, claims }, row }: Told): Statement[] {
  const { workspace, language, citations } = telling
  return claims.map((claim) => {
    const source = workspace.facts.sources.get(claim.sourceId)
    const said = row.disputes.map((about) => saidOf(claim, about as Parameters<typeof saidOf>[1], language))
    return {
      text: language.t('briefing.says', {
        name: nameIn(node.names, language.code),
        source: source ? sourceLine(source, language) : claim.sourceId,
        said: listed(distinct(said), language),
      }),
      marks: [],
      citations: citations.numbersOf([claim]),
    }
  })
}

/** What a view knows, in sentences, by what they tell of; groups of which nothing is known are left out. */
export function knownGroups(telling: Telling, known: Known): Group[] {
  const { t } = telling.language
  const told = toldIn(known)
  const named = new Set<string>(GROUPS.flatMap(([, kinds]) => kinds ?? []))
  const groups = GROUPS.map(([id, kinds]) => {
    const own = told.filter(({ entry }) =>
      kinds ? (kinds as readonly string[]).includes(entry.node.kind) : !named.has(entry.node.kind),
    )
    return { title: t(`briefing.${id}`), statements: own.map((each) => statementOf(telling, each)) }
  })
  const ties = [...telling.workspace.facts.claims.values()].filter((claim) => claim.asserts === null && known.has(claim))
  const all = [
    ...groups,
    { title: t('briefing.relations'), statements: ties.map((claim) => tieStatement(telling, known, claim)) },
    {
      title: t('briefing.disputes'),
      statements: told.filter(({ row }) => row.disputes.length > 0).flatMap((each) => disputed(telling, each)),
    },
  ]
  return all.filter(({ statements }) => statements.length > 0)
}
