import type { Claim } from '../../graph/model/claim.ts'
import { type Decision, type MadeDecision, matchesOf, type ReviewedClaim, type Verdict } from '../../graph/model/review.ts'
import { languages } from '../i18n/language.ts'
import { type OpenReview, useApp } from './app-state.ts'
import { currentLanguage } from './language.ts'
import { take } from './loading.ts'
import { whenInReach } from './reach.ts'
import { changeReview, claimsUnderReview, refreshReviews, setCurrent } from './review.ts'
import { inTurn } from './turns.ts'
import { run } from './work.ts'

/** What an analyst decides of the open review: it goes to the shell at once, one decision after the other, and counts once it is kept. */

/** What was kept is what was sent; so a claim that was not changed is still the very one that the window has, and not drawn anew. */
function asSent(made: readonly MadeDecision[], sent: readonly Decision[]): MadeDecision[] {
  return made.map((each, at) => ({ ...each, decision: sent[at]! }))
}

/** Keeps decisions; they are in the window once they are on the disk, and wait while that is out of reach. Gives whether they are kept. */
async function send(decisions: readonly Decision[]): Promise<boolean> {
  const { review } = useApp.getState()
  if (!review) return false
  const sourceId = review.kept.reading.source.id
  const { t } = languages[currentLanguage()]
  const made = await run(t('review.keeping'), (signal, report) =>
    whenInReach((client) => client.review.decide({ sourceId, decisions: [...decisions] }), signal, report),
  )
  const now = useApp.getState().review
  if (made && now?.kept.reading.source.id === sourceId)
    changeReview({ kept: { ...now.kept, decisions: [...now.kept.decisions, ...asSent(made, decisions)] } })
  return made !== null
}

/** What takes decisions back: each claim as it was before, each match as it was answered before. */
function inverseOf(decisions: readonly Decision[], { kept }: OpenReview): Decision[] {
  const before = new Map(claimsUnderReview().map((each) => [each.claim.id, each]))
  const matches = matchesOf(kept)
  return decisions.flatMap((decision): Decision[] => {
    if (decision.on === 'match')
      return [{ ...decision, with: matches.has(decision.of) ? matches.get(decision.of)! : decision.of }]
    if (decision.on === 'actor') return []
    const was = before.get(decision.claim.id) ?? { claim: decision.claim, verdict: 'undecided' as const, edited: false }
    return [{ on: 'claim', claim: was.claim, verdict: was.verdict, edited: was.edited }]
  })
}

/** Decides, so that it can be undone. What is decided is made when its turn comes, of the claims as they are then. */
function decideBy(make: (claims: readonly ReviewedClaim[]) => readonly Decision[]): Promise<void> {
  return inTurn(async () => {
    const { review } = useApp.getState()
    const decisions = review ? make(claimsUnderReview()) : []
    if (!review || decisions.length === 0) return
    const inverse = inverseOf(decisions, review)
    if (!(await send(decisions)) || inverse.length === 0) return
    changeReview({ undo: [...(useApp.getState().review?.undo ?? []), inverse], redo: [] })
  })
}

export function decide(...decisions: Decision[]): Promise<void> {
  return decideBy(() => decisions)
}

/** Takes back, or does again, the last step on one stack, and puts what reverts it on the other. */
function step(from: 'undo' | 'redo', to: 'undo' | 'redo'): Promise<void> {
  return inTurn(async () => {
    const { review } = useApp.getState()
    const decisions = review?.[from].at(-1)
    if (!review || !decisions) return
    const inverse = inverseOf(decisions, review)
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

function decisionOn({ claim, edited }: ReviewedClaim, verdict: Verdict): Decision {
  return { on: 'claim', claim, verdict, edited }
}

/** Decides on the current claim and goes on to the next that waits. */
export function judge(verdict: Verdict): Promise<void> {
  const claims = claimsUnderReview()
  const id = useApp.getState().review?.current
  if (!id) return Promise.resolve()
  const next = verdict === 'undecided' ? null : nextUndecided(claims, id)
  if (next) setCurrent(next)
  return decideBy((now) => now.filter(({ claim }) => claim.id === id).map((each) => decisionOn(each, verdict)))
}

/** Accepts every claim that waits: all of them passed verification, or they would not be among them. */
export function acceptAll(): Promise<void> {
  return decideBy((now) => now.filter(({ verdict }) => verdict === 'undecided').map((each) => decisionOn(each, 'accepted')))
}

/**
 * An edited claim keeps its verdict; one that waits is not accepted by being edited.
 * @param besides What is decided in the same step: an actor whom the edit names.
 */
export function edit(id: string, change: (claim: Claim) => Claim, ...besides: Decision[]): Promise<void> {
  return decideBy((now) => {
    const edited = now.filter(({ claim }) => claim.id === id)
    return [
      ...besides,
      ...edited.map(({ claim, verdict }): Decision => ({ on: 'claim', claim: change(claim), verdict, edited: true })),
    ]
  })
}

/** Adds the accepted claims to the graph; network and timeline have them at once. Gives whether that was done. */
export async function commitReview(): Promise<boolean> {
  const { client, review } = useApp.getState()
  if (!client || !review) return false
  const { t } = languages[currentLanguage()]
  const { id } = review.kept.reading.source
  const work = () => run(t('review.committing'), (signal) => client.review.commit({ sourceId: id }, { signal }))
  const loaded = await inTurn(work)
  if (loaded) await take(loaded)
  void refreshReviews()
  return loaded !== null
}
