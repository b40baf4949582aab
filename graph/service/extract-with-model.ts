import type { Model } from '../endpoint/model.ts'
import { AppError } from '../model/errors.ts'
import { type Agreement, agreements, withOneNode } from '../reading/claims/agreements.ts'
import { type Answer, parseAnswer } from '../reading/model/answer.ts'
import { answerForm } from '../reading/model/answer-form.ts'
import { type Question, questionsFor } from '../reading/model/question.ts'
import { readAnswers } from '../reading/model/read-answers.ts'
import { readableArticle } from '../reading/model/readable-article.ts'
import type { ReadingRules } from '../reading/read-article.ts'
import { breathedOut } from './breathe.ts'
import { type Extracted, extractInSteps, type TextToRead } from './extract.ts'

/** How asking a model about one article went. */
export interface Asked {
  readonly name: string
  readonly address: string
  /** Sentences that it gave no answer about, and why. */
  readonly unread: readonly { readonly from: number; readonly to: number; readonly reason: string }[]
  /** What it answered that is no claim: a line each. */
  readonly faults: readonly string[]
}

/** What the rules and a model read in a text. `extractor` tells whose each claim is; which of both agree stands beside. */
export interface ExtractedWithModel extends Extracted {
  readonly model: Asked
  readonly agreements: readonly Agreement[]
}

export interface Asking {
  readonly signal?: AbortSignal | undefined
  /** Called before each part of the text is sent, and at the end. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

interface Answers {
  readonly answers: readonly Answer[]
  readonly unread: Asked['unread']
}

/** Asks one part after the other. A part without an answer loses no other; once the model is gone, the rest is not asked. */
async function askAll(questions: readonly Question[], model: Model, { signal, onProgress }: Asking): Promise<Answers> {
  const answers: Answer[] = []
  const unread: Asked['unread'][number][] = []
  for (const [done, { messages, from, to }] of questions.entries()) {
    onProgress?.(done, questions.length)
    try {
      answers.push(parseAnswer(await model.ask(messages, answerForm, signal)))
    } catch (error) {
      if (!(error instanceof AppError) || !error.code.startsWith('model-')) throw error
      const isGone = error.code === 'model-unavailable'
      unread.push({ from, to: isGone ? questions.at(-1)!.to : to, reason: error.message })
      if (isGone) break
    }
  }
  onProgress?.(questions.length, questions.length)
  return { answers, unread }
}

/**
 * Reads a text into claims, by the rules and by a model, to which the text is sent. Nothing is stored.
 * @throws {AppError} cancelled. What the model fails in is told in the answer: the claims of the rules stand without it.
 */
export async function extractWithModel(
  read: TextToRead,
  rules: ReadingRules,
  model: Model,
  asking: Asking = {},
): Promise<ExtractedWithModel> {
  const own = await breathedOut(extractInSteps(read, rules), asking.signal, read.file)
  const { id: sourceId, language, published } = own.source
  const article = readableArticle({ text: read.text, sourceId, language, published }, rules)
  const { answers, unread } = await askAll(questionsFor(article), model, asking)
  const { claims, rejected, entities, faults } = readAnswers(article, answers, model.name)
  const all = [...own.claims, ...claims]
  const agreed = agreements(all)
  return {
    ...own,
    entities: [...own.entities, ...entities],
    claims: withOneNode(all, agreed),
    rejected: [...own.rejected, ...rejected],
    model: { name: model.name, address: model.address, unread, faults },
    agreements: agreed,
  }
}
