import type { ModelAddress, ReadingEvent } from '../../graph/contract.ts'
import type { Claim } from '../../graph/model/claim.ts'
import {
  type Decision,
  matchesOf,
  type Review,
  type ReviewedClaim,
  reviewedClaims,
  type Verdict,
} from '../../graph/model/review.ts'
import { languages } from '../i18n/language.ts'
import { type OpenReview, useApp } from './app-state.ts'
import { currentLanguage } from './language.ts'
import { take } from './loading.ts'
import { notify, type Report, run } from './work.ts'

/** The review in the window: what is decided goes to the shell at once, one decision after the other, and counts once it is kept. */

export type Shown = 'all' | Verdict

export interface About {
  readonly published: string | null
  readonly language: 'ar' | 'en' | null
}

function change(part: Partial<OpenReview>): void {
  useApp.setState(({ review }) => ({ review: review && { ...review, ...part } }))
}

/** The claims of the open review, in the order of the text. */
export function claimsUnderReview(): ReviewedClaim[] {
  const { review } = useApp.getState()
  return review ? reviewedClaims(review.kept) : []
}

function begin(kept: Review): void {
  const { review } = useApp.getState()
  const isSame = review?.kept.reading.source.id === kept.reading.source.id
  const claims = reviewedClaims(kept)
  const first = claims.find(({ verdict }) => verdict === 'undecided') ?? claims[0]
  const current = isSame && claims.some(({ claim }) => claim.id === review.current) ? review.current : (first?.claim.id ?? null)
  const fresh = { hovered: null, shown: 'all' as const, undo: [], redo: [] }
  useApp.setState({ review: { ...(isSame ? review : fresh), kept, current } })
}

/** What waits for decisions is shown in the menu. */
export async function refreshReviews(): Promise<void> {
  const reviews = await useApp
    .getState()
    .client?.review.list()
    .catch(() => null)
  if (reviews) useApp.setState({ reviews })
}

async function lastOf(stream: AsyncIterable<ReadingEvent>, report: Report, label: string): Promise<Review | null> {
  let review: Review | null = null
  for await (const event of stream) {
    if (event.kind === 'read') {
      review = event.review
      if (event.warnings.length > 0) notify('failed', label, event.warnings)
    } else report({ stage: event.stage, done: event.done, of: event.of })
  }
  return review
}

async function reading(
  label: string,
  ask: (signal: AbortSignal) => Promise<AsyncIterable<ReadingEvent>>,
): Promise<Review | null> {
  const review = await run(label, async (signal, report) => lastOf(await ask(signal), report, label))
  void refreshReviews()
  return review
}

/** Reads articles one after the other, and opens the first of them for review; the others wait in the menu. */
export async function readArticles(articles: readonly File[], about: About = { published: null, language: null }): Promise<void> {
  const { client } = useApp.getState()
  const { t } = languages[currentLanguage()]
  let isOpen = false
  for (const article of articles) {
    const review =
      client &&
      (await reading(t('work.reading', { file: article.name }), (signal) =>
        client.review.read({ article, ...about }, { signal }),
      ))
    if (!review) continue
    if (isOpen) notify('done', t('review.waits', { title: review.reading.source.title ?? article.name }))
    else begin(review)
    isOpen = true
  }
}

/** Reads the open article once more, now that more is known of it. */
export async function readOpenAgain(about: About): Promise<void> {
  const { client, review } = useApp.getState()
  if (!client || !review) return
  const { id, file } = review.kept.reading.source
  const label = languages[currentLanguage()].t('work.reading', { file })
  const again = await reading(label, (signal) => client.review.again({ sourceId: id, ...about }, { signal }))
  if (again && useApp.getState().review?.kept.reading.source.id === id) begin(again)
}

/** Asks a model about the open article: its text is sent to the address that is given. */
export async function askModel(model: ModelAddress): Promise<void> {
  const { client, review } = useApp.getState()
  if (!client || !review) return
  const sourceId = review.kept.reading.source.id
  const label = languages[currentLanguage()].t('work.asking', { address: model.address })
  const asked = await reading(label, (signal) => client.review.ask({ sourceId, model }, { signal }))
  if (asked && useApp.getState().review?.kept.reading.source.id === sourceId) begin(asked)
}

export async function openReview(sourceId: string): Promise<void> {
  const { client } = useApp.getState()
  const { t } = languages[currentLanguage()]
  const review = client && (await run(t('review.opening'), (signal) => client.review.open({ sourceId }, { signal })))
  if (review) begin(review)
}

export function closeReview(): void {
  useApp.setState({ review: null })
  void refreshReviews()
}

export function setCurrent(claimId: string | null): void {
  change({ current: claimId })
}

export function hover(claimId: string | null): void {
  if (useApp.getState().review?.hovered !== claimId) change({ hovered: claimId })
}

export function show(shown: Shown): void {
  change({ shown })
}

let last: Promise<unknown> = Promise.resolve()

/** One step after the other: each sees what the one before it did. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = last.then(work)
  last = turn
  return turn
}

/** Keeps decisions; they are in the window once they are on the disk. Gives whether they are. */
async function send(decisions: readonly Decision[]): Promise<boolean> {
  const { client, review } = useApp.getState()
  if (!client || !review) return false
  const sourceId = review.kept.reading.source.id
  const { t } = languages[currentLanguage()]
  const made = await run(t('review.keeping'), () => client.review.decide({ sourceId, decisions: [...decisions] }))
  const now = useApp.getState().review
  if (made && now?.kept.reading.source.id === sourceId)
    change({ kept: { ...now.kept, decisions: [...now.kept.decisions, ...made] } })
  return made !== null
}

/** What takes decisions on claims back: each claim as it was before. */
function inverseOf(decisions: readonly Decision[]): Decision[] {
  const before = new Map(claimsUnderReview().map((each) => [each.claim.id, each]))
  const matches = matchesOf(useApp.getState().review!.kept)
  return decisions.flatMap((decision): Decision[] => {
    if (decision.on === 'match')
      return [{ ...decision, with: matches.has(decision.of) ? matches.get(decision.of)! : decision.of }]
    if (decision.on === 'actor') return []
    const { claim, verdict } = before.get(decision.claim.id) ?? { claim: decision.claim, verdict: 'undecided' as const }
    return [{ on: 'claim', claim, verdict }]
  })
}

/** Decides, so that it can be undone. */
export function decide(...decisions: Decision[]): Promise<void> {
  return inTurn(async () => {
    if (decisions.length === 0) return
    const inverse = inverseOf(decisions)
    if (!(await send(decisions))) return
    change({ undo: [...(useApp.getState().review?.undo ?? []), inverse], redo: [] })
  })
}

/** Takes back, or does again, the last step on one stack, and puts what reverts it on the other. */
function step(from: 'undo' | 'redo', to: 'undo' | 'redo'): Promise<void> {
  return inTurn(async () => {
    const { review } = useApp.getState()
    const decisions = review?.[from].at(-1)
    if (!review || !decisions) return
    const inverse = inverseOf(decisions)
    if (!(await send(decisions))) return
    change({ [from]: review[from].slice(0, -1), [to]: [...review[to], inverse] })
    const first = decisions.find(({ on }) => on === 'claim')
    if (first?.on === 'claim') setCurrent(first.claim.id)
  })
}

export const undoDecision = () => step('undo', 'redo')
export const redoDecision = () => step('redo', 'undo')

/** The claim that comes next to be decided: behind the current one, or from the beginning. */
function nextUndecided(claims: readonly ReviewedClaim[], current: string): string | null {
  const at = claims.findIndex(({ claim }) => claim.id === current)
  const open = ({ verdict, claim }: ReviewedClaim) => verdict === 'undecided' && claim.id !== current
  return (claims.slice(at + 1).find(open) ?? claims.find(open))?.claim.id ?? null
}

/** Decides on the current claim and goes on to the next that waits. */
export async function judge(verdict: Verdict): Promise<void> {
  const claims = claimsUnderReview()
  const current = claims.find(({ claim }) => claim.id === useApp.getState().review?.current)
  if (!current) return
  const next = verdict === 'undecided' ? null : nextUndecided(claims, current.claim.id)
  if (next) setCurrent(next)
  await decide({ on: 'claim', verdict, claim: current.claim })
}

/** Accepts every claim that waits: all of them passed verification, or they would not be among them. */
export async function acceptAll(): Promise<void> {
  const open = claimsUnderReview().filter(({ verdict }) => verdict === 'undecided')
  await decide(...open.map(({ claim }) => ({ on: 'claim' as const, verdict: 'accepted' as const, claim })))
}

/** An edited claim keeps its verdict; one that waits is not accepted by being edited. */
export async function edit(claim: Claim): Promise<void> {
  const verdict = claimsUnderReview().find((each) => each.claim.id === claim.id)?.verdict ?? 'undecided'
  await decide({ on: 'claim', verdict, claim })
}

/** Adds the accepted claims to the graph; network and timeline have them at once. Gives whether that was done. */
export async function commitReview(): Promise<boolean> {
  const { client, review } = useApp.getState()
  if (!client || !review) return false
  await last
  const { t } = languages[currentLanguage()]
  const { id } = review.kept.reading.source
  const loaded = await run(t('review.committing'), (signal) => client.review.commit({ sourceId: id }, { signal }))
  if (loaded) take(loaded)
  void refreshReviews()
  return loaded !== null
}
