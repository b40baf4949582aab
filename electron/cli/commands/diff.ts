import { parseDay } from '../../../graph/model/day.ts'
import { AppError } from '../../../graph/model/errors.ts'
import type { Difference } from '../../../graph/query/difference.ts'
import type { Command } from '../command.ts'
import { namesIn } from '../names-in.ts'
import { table } from '../table.ts'

type Element = Difference['appeared'][number] | Difference['ended'][number] | Difference['changed'][number]

function dayIn(text: string): string {
  if (parseDay(text) === null) throw new AppError('bad-request', `${text} is no day`, 'Write a day as 2025-07-31.')
  return text
}

function told(standing: { certainty: string; status: readonly string[] }): string {
  return (
    [standing.status.join(', '), standing.certainty === 'possible' && 'possible'].filter(Boolean).join(', ') || standing.certainty
  )
}

function changeOf(element: Element): string {
  if ('was' in element && 'now' in element) return `${told(element.was)} -> ${told(element.now)}`
  return told('now' in element ? element.now : element.was)
}

export const diff: Command = {
  name: 'diff',
  usage: 'diff DATE DATE [--assessments]',
  summary: 'What appeared, ended or stands otherwise on the second day than on the first.',
  options: { assessments: { type: 'boolean' } },
  words: [2, 2],
  async run({ open, values, words, answer }) {
    const [from, to] = [dayIn(words[0]!), dayIn(words[1]!)]
    const { client } = await open()
    const found = await client.difference({ from, to, assessments: values.assessments === true })
    const nodeName = await namesIn(client)
    const nameOf = ({ id, ends }: Element) => (ends.length > 0 ? ends : [id]).map(nodeName).join(' - ')
    const rows = (sign: string, elements: readonly Element[]) =>
      elements.map((element) => [sign, element.kind, nameOf(element), changeOf(element)])
    answer(found, () => {
      const all = [...rows('+', found.appeared), ...rows('-', found.ended), ...rows('~', found.changed)]
      return all.length === 0 ? 'Nothing is different.' : table(all)
    })
    return 0
  },
}
