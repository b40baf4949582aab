import { personId } from '../../graph/reading/names/people.ts'
import { readArticle } from '../../graph/reading/read-article.ts'
import { foldWord } from '../../graph/reading/text/folded-text.ts'
import { readingRules } from './reading-rules.ts'

/** A sentence of sentences/*.txt and what a careful reader takes from it: `sentence | type: role actor, role actor; type: …`. */
export interface Case {
  readonly sentence: string
  readonly expected: string
}

/** The cases of a file, a line each. */
export function casesOf(file: string): Case[] {
  return file
    .split('\n')
    .filter((line) => / \|(?: |$)/.test(line))
    .map((line) => {
      const at = line.lastIndexOf(' |')
      return { sentence: line.slice(0, at), expected: line.slice(at + 2).trim() }
    })
}

/** `KEN` is a state, `bloc:EU` is as it is, all else is a person's name. */
function idOf(actor: string): string {
  if (/^[A-Z]{3}$/.test(actor)) return `state:${actor}`
  return actor.includes(':') ? actor : personId(foldWord(actor), readingRules.persons.people)
}

function inOrder(type: string, participants: readonly string[]): string {
  return `${type}: ${participants.toSorted().join(', ')}`
}

function expectedOf(claim: string): string {
  const [type = '', participants = ''] = claim.split(/: (.*)/)
  return inOrder(
    type.trim(),
    participants.split(', ').map((each) => each.replace(/(\S+) (.*)/, (_, role, actor) => `${role} ${idOf(actor)}`)),
  )
}

/** What a text tells, each claim as `type: role actor, role actor`, in order; the status only where it is yet to come. */
export function toldIn(text: string, language: 'ar' | 'en'): string[] {
  const article = { text, sourceId: 'source:test', language, published: '2025-07-20' }
  const told = readArticle(article, readingRules).claims.map(({ type, status, participants }) =>
    inOrder(
      status === 'planned' ? `${type}[planned]` : type,
      participants.map(({ role, entityId }) => `${role} ${entityId}`),
    ),
  )
  return told.toSorted()
}

/** What is told in a sentence and what should be, in the same words. */
export function hitsOf({ sentence, expected }: Case, language: 'ar' | 'en') {
  return { told: toldIn(sentence, language), expected: (expected ? expected.split(';').map(expectedOf) : []).toSorted() }
}
