import fc from 'fast-check'
import { deltaOf, type GraphDelta } from '../../graph/model/delta.ts'
import { idText, plainText } from '../../graph/model/names.ts'
import { claim, factsOf } from '../fixtures/claims.ts'

const stumbling = [
  '=cmd|calc',
  '\t=1',
  '"',
  '"""',
  "'",
  '\\',
  '\\u0041',
  '\\n',
  ';\n',
  '//',
  '@en',
  '^^',
  '_x000D_',
  '\r\n',
  '<a>&amp;]]>',
  '\u202e',
  '\u2028',
  '\u0085',
  '\ufeff',
  '👩🏽‍🚀',
  'كيم “جونغ” أون',
  ' ',
  'x'.repeat(10_000),
]

/** Any name that the model takes, with what formats stumble on more often than by chance. */
export const hostileName = fc
  .array(fc.oneof(fc.constantFrom(...stumbling), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '' && plainText.safeParse(text).success)

export const hostileId = fc
  .string({ unit: 'binary', minLength: 1 })
  .map((text) => `meeting:${text}<>"{}|^\`\\ %`)
  .filter((text) => idText.safeParse(text).success)

/** One meeting of one state, both called so in English and in a language with a tag that is none of RDF's. */
export function deltaNamed(text: string, id = 'meeting:m'): GraphDelta {
  const evidence = [{ quote: text, start: 0, end: text.length }]
  const codes = { plover: 'CONSULT' as const, mode: text, context: [text, '\ud800'], atop: [] }
  const meeting = claim({
    asserts: id,
    label: { en: text },
    evidence,
    codes,
    edtf: '2024-06',
    participants: [['state:x', 'host']],
  })
  const delta = deltaOf(factsOf([meeting]))
  const names = { en: text, 'ar-abcdefghijk': text }
  return { ...delta, actors: delta.actors.map((actor) => ({ ...actor, names, aliases: [text] })) }
}
