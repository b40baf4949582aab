import type { Claim } from '../../graph/model/claim.ts'
import { type Decision, matchesOf, type ReviewedClaim, type Verdict } from '../../graph/model/review.ts'
import { languages } from '../i18n/language.ts'
import { useApp } from './app-state.ts'
import { currentLanguage } from './language.ts'
import { take } from './loading.ts'
import { changeReview, claimsUnderReview, refreshReviews, setCurrent } from './review.ts'
import { run } from './work.ts'

/** What an analyst decides of the open review: it goes to the shell at once, one decision after the other, and counts once it is kept. */

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
    changeReview({ kept: { ...now.kept, decisions: [...now.kept.decisions, ...made] } })
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
    changeReview({ undo: [...(useApp.getState().review?.undo ?? []), inverse], redo: [] })
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
    changeReview({ [from]: review[from].slice(0, -1), [to]: [...review[to], inverse] })
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
