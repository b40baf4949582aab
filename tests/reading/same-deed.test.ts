import { describe, expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'

/** The same deed by the same actor on the same target, told around in other ways: it is one claim, of these two. */

interface Deed {
  readonly actor: readonly [words: string, id: string, isFeminine?: boolean]
  readonly target: readonly [words: string, id: string]
  readonly verb: readonly [masculine: string, feminine: string]
}

const ENGLISH = {
  actors: [
    ['Niger', 'state:NER'],
    ["Niger's army", 'org:NER-armed-forces'],
    ['Russian Foreign Minister Sergei Lavrov', 'person:sergei-lavrov'],
    ['Hamas', 'group:HAMAS'],
    ['the government of Peru', 'state:PER'],
  ],
  targets: [
    ['Chile', 'state:CHL'],
    ['President Bashar al-Assad', 'person:bashar-al-assad'],
    ['Hezbollah', 'group:HEZBOLLAH'],
  ],
  verbs: [
    ['attacked', 'attacked'],
    ['accused', 'accused'],
    ['expelled', 'expelled'],
  ],
  around: [
    'A V B.',
    'On Friday A V B.',
    'Under pressure from Canada, A V B.',
    'After talks with Canada, A V B.',
    'Speaking in Ottawa, A V B.',
    'A, speaking after talks with Canada, V B.',
    'A, whose members met in Canada last week, V B.',
    'A, a close ally of Canada, V B.',
    'A has repeatedly V B.',
    'B was V on Friday by A.',
    'A V B, Canada said.',
    'A met Canada and V B.',
    'A V B after Canada signed a deal.',
    'Canada signed a deal after A V B.',
    'A V B, while Canada signed a deal.',
    'A V B as Canada prepared for war.',
    'While Canada waited, A V B.',
    'Canada signed a deal; A V B.',
    'According to Canadian media, A V B.',
    'It was reported that A V B.',
    'The talks were held in Canada, where A V B.',
  ],
} as const

const ARABIC = {
  actors: [
    ['النيجر', 'state:NER', true],
    ['الجيش النيجري', 'org:NER-armed-forces', false],
    ['وزير الخارجية الروسي سيرغي لافروف', 'person:sergei-lavrov', false],
    ['حركة حماس', 'group:HAMAS', true],
    ['الحكومة البيروفية', 'state:PER', true],
  ],
  targets: [
    ['تشيلي', 'state:CHL'],
    ['حزب الله', 'group:HEZBOLLAH'],
    ['الجيش اليمني', 'org:YEM-armed-forces'],
  ],
  verbs: [
    ['استهدف', 'استهدفت'],
    ['اتهم', 'اتهمت'],
    ['انتقد', 'انتقدت'],
  ],
  around: [
    'V A B.',
    'A V B.',
    'وV A B أمس الجمعة.',
    'وعقب زيارة إلى كندا، V A B.',
    'بعد محادثات مع كندا، V A B.',
    'وV A، خلال زيارة إلى كندا، B.',
    'V A B، بحسب ما أعلنت كندا.',
    'V A B بعد توقيع كندا اتفاقا.',
    'وقعت كندا اتفاقا بعدما V A B.',
    'وقعت كندا اتفاقا، فيما V A B.',
    'وفي 12 مارس 2019 V A B ثلاث مرات.',
    'يذكر أن A V B في عام 2019.',
    'من جانب آخر، V A B.',
    'وعقدت المحادثات في كندا، حيث V A B.',
  ],
} as const

function told(sentence: string, { actor, target, verb }: Deed): string {
  const [subject, , isFeminine] = actor
  const begun = sentence.startsWith('A ') || sentence.startsWith('A,') ? subject[0]!.toUpperCase() + subject.slice(1) : subject
  return sentence
    .replace(/(?<!\p{L})A(?!\p{L})/u, begun)
    .replace(/(?<![A-Za-z])V(?![A-Za-z])/, isFeminine ? verb[1] : verb[0])
    .replace(/(?<!\p{L})B(?!\p{L})/u, target[0])
}

/** Who does it and to whom, in each claim of a sentence that has both. */
function doers(text: string, language: string, { actor, target }: Deed): string[] {
  const { claims } = readArticle({ text, sourceId: 'source:test', language, published: '2025-07-10' }, readingRules)
  return claims
    .filter(({ participants }) => participants.some(({ entityId, role }) => entityId === target[1] && role === 'target'))
    .map(({ participants }) =>
      participants.map(({ role, entityId }) => `${role === 'target' ? 'to' : 'by'} ${entityId}`).join(', '),
    )
    .filter((each) => each === `by ${actor[1]}, to ${target[1]}`)
}

function deedsOf({ actors, targets, verbs }: typeof ENGLISH | typeof ARABIC): Deed[] {
  return actors.flatMap((actor) => targets.flatMap((target) => verbs.map((verb) => ({ actor, target, verb }))))
}

describe.each([
  ['en', ENGLISH],
  ['ar', ARABIC],
] as const)('a deed in %s', (language, words) => {
  test.each(words.around)('is told by %s', (sentence) => {
    const missed = deedsOf(words)
      .map((deed) => ({ deed, text: told(sentence, deed) }))
      .filter(({ deed, text }) => doers(text, language, deed).length !== 1)
    expect(missed.map(({ text }) => text)).toEqual([])
  })
})
