import { type ActorKind, actorKinds } from '../../../graph/model/actor.ts'
import { AppError } from '../../../graph/model/errors.ts'
import { analysisText } from '../analysis-text.ts'
import type { Command, Values } from '../command.ts'
import { asOfOption } from '../day-option.ts'

/** The kinds of actor that `--kinds` names; null for all. */
function kindsOption({ kinds: text }: Values): ActorKind[] | null {
  if (typeof text !== 'string') return null
  const named = text.split(',').map((word) => word.trim())
  const unknown = named.find((word) => !(actorKinds as readonly string[]).includes(word))
  if (unknown === undefined) return named as ActorKind[]
  throw new AppError('bad-request', `--kinds: "${unknown}" is no kind of actor`, `Name some of ${actorKinds.join(',')}.`)
}

export const analyse: Command = {
  name: 'analyse',
  usage: 'analyse [--as-of DATE] [--definite] [--kinds state,bloc,…]',
  summary: 'Centrality, communities, brokerage, balance and similarity of alliances, each with what it is drawn from.',
  options: { 'as-of': { type: 'string' }, definite: { type: 'boolean' }, kinds: { type: 'string' } },
  words: [0, 0],
  async run({ open, values, answer }) {
    const wanted = { asOf: asOfOption(values), possible: values.definite !== true, kinds: kindsOption(values) }
    const { client } = await open()
    const analysis = await client.analyse(wanted)
    answer(analysis, () => analysisText(analysis))
    return 0
  },
}
