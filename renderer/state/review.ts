import type { ModelAddress, ReadingEvent } from '../../graph/contract.ts'
import type { Facts } from '../../graph/model/delta.ts'
import type { Reading, Review, ReviewedClaim, Verdict } from '../../graph/model/review.ts'
import type { Source } from '../../graph/model/source.ts'
import type { Client } from '../connection/client.ts'
import { languages } from '../i18n/language.ts'
import { type OpenReview, useApp } from './app-state.ts'
import { currentLanguage } from './language.ts'
import { actorsHere, agreedClaims, claimsStanding, matchesHere } from './standing.ts'
import { inTurn } from './turns.ts'
import { notify, type Report, run } from './work.ts'

/** The review in the window: which article it is of, and where one is in it. */

export type Shown = 'all' | Verdict

export interface About {
  readonly published: string | null
  readonly language: 'ar' | 'en' | null
}

export function changeReview(part: Partial<OpenReview>): void {
  useApp.setState(({ review }) => ({ review: review && { ...review, ...part } }))
}

/** One part of the open review, to be drawn anew only when it changes: the pointer moves over claims many times a second. */
export function useReview<K extends keyof OpenReview>(part: K): OpenReview[K] {
  return useApp(({ review }) => review?.[part]) as OpenReview[K]
}

/** What was read of the open article: decisions change nothing of it. */
export function useReading(): Reading {
  return useApp(({ review }) => review?.kept.reading) as Reading
}

/** The claims of the open review, in the order of the text. */
export function claimsUnderReview(): readonly ReviewedClaim[] {
  const { review, workspace } = useApp.getState()
  return review ? claimsStanding(review.kept, workspace.stored) : []
}

/** Draws anew what is worked out of the review when it changes. */
function useWorkedOut<T>(work: (kept: Review, facts: Facts) => T): T {
  const facts = useApp(({ workspace }) => workspace.stored)
  return work(useReview('kept'), facts)
}

export const useClaimsUnderReview = () => useWorkedOut(claimsStanding)
export const useAgreedClaims = () => useWorkedOut(agreedClaims)
export const useActorsHere = () => useWorkedOut(actorsHere)
export const useMatchesHere = () => useWorkedOut(matchesHere)

function begin(kept: Review): void {
  const { review, workspace } = useApp.getState()
  const isSame = review?.kept.reading.source.id === kept.reading.source.id
  const claims = claimsStanding(kept, workspace.stored)
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
  for (const article of articles) {
    const review =
      client &&
      (await reading(t('work.reading', { file: article.name }), (signal) =>
        client.review.read({ article, ...about }, { signal }),
      ))
    if (!review) continue
    // Who is at another article goes on there: keys meant for it decide on no other.
    const open = useApp.getState().review?.kept.reading.source.id ?? review.reading.source.id
    if (open === review.reading.source.id) await inTurn(() => begin(review))
    else notify('done', t('review.waits', { title: review.reading.source.title ?? article.name }))
  }
}

type Ask = (client: Client, sourceId: string, signal: AbortSignal) => Promise<AsyncIterable<ReadingEvent>>

/** Has the open article read once more, and shows it where it is still the open one. Gives whether it was read. */
async function readOpen(label: (source: Source) => string, ask: Ask): Promise<boolean> {
  const { client, review } = useApp.getState()
  if (!client || !review) return false
  const { source } = review.kept.reading
  const again = await reading(label(source), (signal) => ask(client, source.id, signal))
  if (again) await inTurn(() => useApp.getState().review?.kept.reading.source.id === source.id && begin(again))
  return again !== null
}

/** Reads the open article anew, now that more is known of it. */
export async function readOpenAgain(about: About): Promise<void> {
  const { t } = languages[currentLanguage()]
  await readOpen(
    ({ file }) => t('work.reading', { file }),
    (client, sourceId, signal) => client.review.again({ sourceId, ...about }, { signal }),
  )
}

/** Takes the day that the head of the article says, where nobody gave one, as that of its publication. */
export async function takeDateLine(): Promise<void> {
  const { source, dateLine } = useApp.getState().review?.kept.reading ?? {}
  if (dateLine && source?.published === null) await readOpenAgain({ published: dateLine.edtf, language: null })
}

/** Asks a model about the open article: its text is sent to the address that is given. Gives whether it answered. */
export function askModel(model: ModelAddress): Promise<boolean> {
  const { t } = languages[currentLanguage()]
  return readOpen(
    () => t('work.asking', { address: model.address }),
    (client, sourceId, signal) => client.review.ask({ sourceId, model }, { signal }),
  )
}

/** Opens the review of an article, at a claim where one is named. */
export async function openReview(sourceId: string, claimId?: string): Promise<void> {
  const { client } = useApp.getState()
  const { t } = languages[currentLanguage()]
  const review = client && (await run(t('review.opening'), (signal) => client.review.open({ sourceId }, { signal })))
  if (!review) return
  await inTurn(() => begin(review))
  if (claimId !== undefined) setCurrent(claimId)
}

/** What was decided before is kept first. */
export function closeReview(): void {
  void inTurn(() => useApp.setState({ review: null })).then(refreshReviews)
}

export function setCurrent(claimId: string | null): void {
  changeReview({ current: claimId })
}

export function hover(claimId: string | null): void {
  if (useApp.getState().review?.hovered !== claimId) changeReview({ hovered: claimId })
}

export function show(shown: Shown): void {
  changeReview({ shown })
}
