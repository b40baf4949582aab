import type { ReadEntity } from '../claims/entities.ts'
import { type Rejected, type Verified, verify } from '../claims/verify.ts'
import type { Answer } from './answer.ts'
import { claimFromAnswer, type Proposed } from './claim-from-answer.ts'
import { NamedActors } from './named-actors.ts'
import type { ReadableArticle } from './readable-article.ts'

export interface ModelReading extends Verified {
  /** Those whom the claims name and our own reading of the article does not. */
  readonly entities: readonly ReadEntity[]
  /** What was answered and is no claim: a line each. */
  readonly faults: readonly string[]
}

function faultOf(at: number, what: string): string {
  return `claim ${at + 1}: ${what}`
}

function once(proposed: readonly Proposed[]): Proposed[] {
  return [...new Map(proposed.map((each) => [each.claim.id, each])).values()]
}

/**
 * Reads the answers of a model to questions about an article into claims, and checks them against the article as those of the
 * rules are checked: what does not stand in it is listed and never taken.
 * @param model The name of the model, kept with each claim.
 */
export function readAnswers(article: ReadableArticle, answers: readonly Answer[], model: string): ModelReading {
  const actors = new NamedActors(
    article,
    answers.flatMap(({ entities, claims }) => [
      // A participant without an entity of its own is looked for all the same.
      ...claims.flatMap(({ participants }) =>
        participants.map(({ entity }) => ({ name: entity, type: 'organization' as const })),
      ),
      ...entities,
    ]),
  )
  const made = answers.map(({ claims }) => claims.map((told) => claimFromAnswer(told, model, actors, article)))
  const proposed = once(made.flat().filter((each) => typeof each !== 'string'))
  const known = [...article.entities.values(), ...actors.added.values()]
  const early = proposed.flatMap(({ claim, reason }): Rejected[] => (reason ? [{ reason, claim }] : []))
  const rest = proposed.flatMap(({ claim, reason }) => (reason ? [] : [claim]))
  // Whether a commitment is only possible was seen with the words in front of its quote.
  const { claims, rejected } = verify(rest, known, article.article.text, () => false)
  const named = new Set(claims.flatMap(({ participants }) => participants.map(({ entityId }) => entityId)))
  return {
    claims,
    rejected: [...early, ...rejected],
    entities: [...actors.added.values()].filter(({ id }) => named.has(id)),
    faults: [
      ...answers.flatMap(({ faults }) => faults),
      ...made.flatMap((each) => each.flatMap((one, at) => (typeof one === 'string' ? [faultOf(at, one)] : []))),
    ],
  }
}
