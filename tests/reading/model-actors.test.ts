import { describe, expect, test } from 'vitest'
import type { ModelReading } from '../../graph/reading/model/read-answers.ts'
import { readArticle } from '../../graph/reading/read-article.ts'
import { english, REJECTED, reading, reasonsOf, type Told } from './model-answer.ts'
import { readingRules } from './reading-rules.ts'

describe('who is meant', () => {
  const text =
    'Turkish Foreign Minister Hakan Fidan met Egyptian Foreign Minister Badr Abdelatty in Paris. Fidan praised the Nile Basin Initiative. He left on Monday.'
  const meeting = (...names: string[]): Told => ({
    type: 'meeting',
    sentence: 1,
    quote: 'Turkish Foreign Minister Hakan Fidan met Egyptian Foreign Minister Badr Abdelatty',
    participants: names.map((entity) => ({ entity, role: 'participant' })),
  })
  const ids = ({ claims }: ModelReading) => claims.flatMap(({ participants }) => participants.map(({ entityId }) => entityId))

  test('a name with its title, a family name, a name alone: the person of our own reading', () => {
    const own = readArticle({ text, sourceId: 'source:test', language: 'en', published: null }, readingRules)
    const known = new Set(own.entities.map(({ id }) => id))
    const found = ids(reading(text, [meeting('Turkish Foreign Minister Hakan Fidan', 'Abdelatty')]))
    expect(found).toEqual(ids(reading(text, [meeting('Hakan Fidan', 'Badr Abdelatty')])))
    expect(found).toHaveLength(2)
    for (const id of found) expect(known).toContain(id)
  })

  test('somebody whom no lexicon has is new, with every place that names them, and none but those who stand in a claim', () => {
    const praise: Told = {
      type: 'statement',
      sentence: 2,
      quote: 'Fidan praised the Nile Basin Initiative',
      participants: [
        { entity: 'Fidan', role: 'speaker' },
        { entity: 'the Basin Initiative', role: 'target' },
      ],
      status: 'stated',
    }
    const { claims, entities } = reading(
      text,
      [praise],
      [
        { name: 'the Basin Initiative', type: 'bloc' },
        { name: 'Paris', type: 'place' },
        { name: 'Monday', type: 'group' },
      ],
    )
    expect(claims[0]?.participants[1]).toEqual({ entityId: 'bloc:basin-initiative', role: 'target', via: 'name' })
    expect(entities).toMatchObject([
      { id: 'bloc:basin-initiative', type: 'bloc', names: { en: 'Basin Initiative' }, mentions: [{ quote: 'Basin Initiative' }] },
    ])
  })

  test('nobody is made a state by the word of a model', () => {
    const told: Told = {
      type: 'event',
      sentence: 2,
      quote: 'Fidan praised the Nile Basin Initiative',
      participants: [{ entity: 'Nile Basin', role: 'target' }],
    }
    expect(ids(reading(text, [told], [{ name: 'Nile Basin', type: 'state' }]))).toEqual(['place:nile-basin'])
  })

  test('who is pointed at is told by coreference', () => {
    const leaving: Told = {
      type: 'event',
      sentence: 3,
      quote: 'He left on Monday',
      participants: [{ entity: 'Hakan Fidan', role: 'actor' }],
    }
    expect(reading(text, [leaving]).claims[0]?.participants[0]?.via).toBe('coreference')
  })

  test('the state of an officer is told by the officer', () => {
    const told: Told = {
      type: 'statement',
      sentence: 2,
      quote: 'Fidan praised the Nile Basin Initiative',
      participants: [{ entity: 'Turkey', role: 'speaker' }],
    }
    expect(reading(text, [told]).claims[0]?.participants).toEqual([
      { entityId: 'state:TUR', role: 'speaker', via: 'coreference' },
    ])
  })

  test('who stands in the sentence and not in the quote is told by coreference', () => {
    const told: Told = {
      type: 'treaty',
      sentence: 2,
      quote: 'signed a trade pact last year',
      participants: [{ entity: 'Kenya', role: 'party' }],
    }
    expect(reading(english, [told]).claims[0]?.participants[0]?.via).toBe('coreference')
  })

  test('a pointer is to somebody named before, not to one who comes later', () => {
    const later = 'He left on Monday. Turkish Foreign Minister Hakan Fidan was in Paris.'
    const told: Told = {
      type: 'event',
      sentence: 1,
      quote: 'He left on Monday',
      participants: [{ entity: 'Hakan Fidan', role: 'actor' }],
    }
    expect(reasonsOf(reading(later, [told]))).toEqual(REJECTED('participant-not-in-evidence'))
  })

  test('a name of two persons is that of the sentence', () => {
    const two =
      'South Korean President Kim Dae-jung left Seoul. North Korean President Kim Jong Il met President Vladimir Putin there.'
    const told: Told = {
      type: 'meeting',
      sentence: 2,
      quote: 'Kim Jong Il met President Vladimir Putin',
      participants: ['Kim', 'Putin'].map((entity) => ({ entity, role: 'participant' })),
    }
    expect(ids(reading(two, [told]))).toEqual(['person:kim-jong-il', 'person:vladimir-putin'])
  })

  test('a possessor is named, too', () => {
    const told: Told = {
      type: 'statement',
      sentence: 1,
      quote: 'Fidan praised the Cotonou Initiative’s work',
      participants: [{ entity: 'Cotonou Initiative', role: 'target' }],
    }
    const { entities } = reading('Turkish Foreign Minister Hakan Fidan praised the Cotonou Initiative’s work.', [told])
    expect(entities).toMatchObject([{ mentions: [{ quote: 'Cotonou Initiative' }] }])
  })

  test('whom only a rejected claim names is no entity', () => {
    const told: Told = {
      type: 'statement',
      sentence: 2,
      quote: 'Fidan praised the Nile Basin Initiative',
      participants: [{ entity: 'Basin Initiative', role: 'target' }],
      date: '2099',
    }
    const { entities, rejected } = reading(text, [told])
    expect([entities.length, rejected.length]).toEqual([0, 1])
  })
})
