import { AppError } from '../model/errors.ts'
import { endpointAddress } from './address.ts'
import { completionSchema, failureOf, modelsSchema, parsed } from './answers.ts'
import { type Answered, exchange, LIMITS, type Limits } from './exchange.ts'

/** What is said to a model: the instruction, and what it is about. */
export interface Message {
  readonly role: 'system' | 'user'
  readonly content: string
}

/** The form that an answer shall have: a name for it, and a JSON schema. */
export interface AnswerForm {
  readonly name: string
  readonly schema: Readonly<Record<string, unknown>>
}

/** Where a model is, as a person configures it. */
export interface ModelPlace {
  readonly address: string
  /** The name that the server knows it by; null takes the first that the server lists. */
  readonly name: string | null
  /** The bearer token, out of an environment variable; null for none. */
  readonly key: string | null
  readonly limits?: Partial<Limits>
}

/** A model that can be asked. */
export interface Model {
  /** Where what it is asked goes: shown before anything is sent. */
  readonly address: string
  readonly name: string
  /**
   * What it answers, as text.
   * @throws {AppError} model-unavailable where asking again makes no sense, model-refused where this answer cannot be used, cancelled.
   */
  readonly ask: (messages: readonly Message[], form: AnswerForm, signal?: AbortSignal) => Promise<string>
}

/**
 * The ways to ask for a form, the strictest first. Servers differ: some know no `json_schema`, LM Studio refuses `json_object`,
 * vLLM refuses schemas that its grammar lacks a word for. What comes back is checked all the same.
 */
const WAYS: readonly ((form: AnswerForm) => object)[] = [
  ({ name, schema }) => ({ response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } } }),
  () => ({ response_format: { type: 'json_object' } }),
  () => ({}),
]

/** Whether an answer may be about the form that was asked for. Servers of the llama.cpp family say so with status 500. */
function isAboutForm({ status, text }: Answered): boolean {
  if (status === 400 || status === 422) return true
  return status >= 500 && /response_format|json_schema|json_object|grammar/i.test(text)
}

const FINAL: Readonly<Record<number, string>> = {
  401: 'Put a key that it takes into the environment variable ENTENTE_MODEL_KEY.',
  403: 'Put a key that it takes into the environment variable ENTENTE_MODEL_KEY.',
  404: 'See whether the server has this model, and whether the address ends in /v1.',
}

function failure(url: string, answered: Answered, key: string | null): AppError {
  const said = failureOf(answered, key)
  const remedy = FINAL[answered.status]
  return new AppError(
    remedy ? 'model-unavailable' : 'model-refused',
    `${url} answered ${answered.status}${said && `: ${said}`}`,
    remedy ?? 'See what the server says of it.',
  )
}

function isOk({ status }: Answered): boolean {
  return status >= 200 && status < 300
}

async function firstListed(url: string, key: string | null, limits: Limits, signal?: AbortSignal): Promise<string> {
  const answered = await exchange({ url, key, limits, signal })
  if (!isOk(answered)) throw failure(url, answered, key)
  const [first] = parsed(modelsSchema, url, answered).data
  if (first) return first.id
  throw new AppError('model-unavailable', `${url} lists no model`, 'Load a model there first.')
}

function contentOf(url: string, answered: Answered): string {
  const { message, finish_reason } = parsed(completionSchema, url, answered).choices[0]!
  if (finish_reason !== 'length') return message.content
  throw new AppError('model-refused', `${url} broke off its answer`, 'Give the model room for a longer answer.')
}

/**
 * Makes a model ready to be asked. Nothing is sent but, where no name is given, a question for the models that there are.
 * @throws {AppError} bad-request for an address that is none; model-unavailable, model-refused, cancelled.
 */
export async function openModel({ address, name, key, limits: own }: ModelPlace, signal?: AbortSignal): Promise<Model> {
  const [base, limits] = [endpointAddress(address), { ...LIMITS, ...own }]
  const model = name ?? (await firstListed(`${base}/models`, key, limits, signal))
  const url = `${base}/chat/completions`
  let way = 0
  const ask: Model['ask'] = async (messages, form, asking) => {
    for (let next = way; ; next++) {
      const body = { model, messages, temperature: 0, stream: false, ...WAYS[next]!(form) }
      const answered = await exchange({ url, body, key, limits, signal: asking })
      if (isOk(answered)) {
        // What it does not know now it will not know the next time.
        way = next
        return contentOf(url, answered)
      }
      if (next + 1 === WAYS.length || !isAboutForm(answered)) throw failure(url, answered, key)
    }
  }
  return { address: base, name: model, ask }
}
