import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseClaimFile, readClaimFile } from '../../graph/model/claim-file.ts'
import { claimId } from '../../graph/model/ids.ts'
import { articleText, claimFileText, firstArticle } from '../fixtures/first-article.ts'

interface Raw {
  source: Record<string, unknown>
  entities: { id: string; mentions: { quote: string; start: number; end: number }[] }[]
  claims: Record<string, unknown>[]
}

let raw: Raw
beforeEach(() => {
  raw = JSON.parse(claimFileText)
})

function read() {
  return readClaimFile(parseClaimFile(raw), articleText)
}

describe('the first article', () => {
  test('is taken whole: 20 facts and 5 relations', () => {
    const { delta, refused } = firstArticle()
    expect(refused).toEqual([])
    expect(delta.claims).toHaveLength(25)
  })

  test('has the same metadata beside the article and in the claim file, the loader named as who dates it', () => {
    const beside = JSON.parse(readFileSync(new URL('../../data/articles/wonsan-2025.json', import.meta.url), 'utf8'))
    expect({ ...beside, file: `../articles/${beside.file}` }).toEqual(raw.source)
    expect(beside).toMatchObject({ published: '2025-07', publishedBasis: 'loader', outlet: null })
  })

  test('has claim ids that anyone can make again from the text', () => {
    const { delta } = firstArticle()
    const again = delta.claims.map((claim) => claimId(delta.sources[0]!.sha256, claim.type, claim.evidence))
    expect(again).toEqual(delta.claims.map(({ id }) => id))
  })

  test('speaks of its actors in English and Arabic, of states in Russian and Korean too', () => {
    for (const { type, names } of firstArticle().delta.actors) {
      expect(Object.keys(names)).toEqual(expect.arrayContaining(type === 'state' ? ['en', 'ar', 'ru', 'ko'] : ['en', 'ar']))
    }
  })

  test('keeps the pledge and the delivery apart, and every assessment an assessment', () => {
    const claims = firstArticle().delta.claims
    const amounts = claims.flatMap((claim) => claim.amounts.map(({ min }) => [claim.type, claim.status, min]))
    expect(amounts).toContainEqual(['commitment', 'pledged', 6000])
    expect(amounts).toContainEqual(['aid', 'delivered', 10000])
    expect(claims.filter(({ type }) => type === 'assessment')).toHaveLength(4)
  })
})

describe('a claim that is wrong is refused with its reason, the others are taken', () => {
  const faults: [string, (claim: Record<string, never>) => void, RegExp][] = [
    [
      'a quote that is not there',
      (claim) => Object.assign(claim, { evidence: [{ quote: 'صفر', start: 0, end: 3 }] }),
      /"صفر" does not stand at 0–3/,
    ],
    [
      'a quote elsewhere',
      (claim) => Object.assign(claim, { evidence: [{ ...(claim.evidence as unknown as object[])[0], start: 1, end: 9 }] }),
      /it stands at \d+/,
    ],
    ['no evidence', (claim) => Object.assign(claim, { evidence: [] }), /has no evidence/],
    [
      'a broken date',
      (claim) => Object.assign(claim, { time: { edtf: '2025-13', basis: 'explicit' } }),
      /"2025-13" is no EDTF date/,
    ],
    [
      'an unknown participant',
      (claim) => Object.assign(claim, { participants: [{ entityId: 'state:ZZZ', role: 'speaker' }] }),
      /state:ZZZ is not among/,
    ],
    [
      'a role of another type',
      (claim) => Object.assign(claim, { participants: [{ entityId: 'state:RUS', role: 'party' }] }),
      /role "party"/,
    ],
    [
      'a role that every object has',
      (claim) => Object.assign(claim, { participants: [{ entityId: 'state:RUS', role: 'toString' }] }),
      /role "toString"/,
    ],
    ['no node to assert', (claim) => Object.assign(claim, { asserts: null }), /which node/],
    ['an unknown type', (claim) => Object.assign(claim, { type: 'feud' }), /^type/],
    ['a link to nowhere', (claim) => Object.assign(claim, { links: [{ rel: 'under', claimId: 'claim:none' }] }), /claim:none/],
    ['control characters', (claim) => Object.assign(claim, { label: { en: 'a\u0007b' } }), /control characters/],
    [
      'a quote that goes on behind the text',
      (claim) => Object.assign(claim, { evidence: [{ quote: articleText.slice(-9), start: articleText.length - 9, end: 1e6 }] }),
      /does not stand at/,
    ],
    ['a quote of nothing', (claim) => Object.assign(claim, { evidence: [{ quote: ' ', start: 9, end: 10 }] }), /quotes nothing/],
    ['a person as a place', (claim) => Object.assign(claim, { place: 'person:kim-jong-un' }), /is a person/],
    ['an empty name', (claim) => Object.assign(claim, { label: { en: ' ' } }), /empty name/],
    ['half a character', (claim) => Object.assign(claim, { label: { en: 'a\ud800b' } }), /half characters/],
  ]
  test.each(faults)('%s', (_name, spoil, reason) => {
    const victim = raw.claims[0]!
    spoil(victim as Record<string, never>)
    const { delta, refused } = read()
    expect(refused).toEqual([{ what: 'claim', id: victim.id, reason: expect.stringMatching(reason) }])
    expect(delta.claims).toHaveLength(24)
  })

  test('a relation that asserts a node: it would make the node vanish', () => {
    const relation = raw.claims.find(({ type }) => type === 'relation' || type === 'office')!
    relation.asserts = 'treaty:russia-prk-partnership'
    expect(read().refused).toEqual([{ what: 'claim', id: relation.id, reason: expect.stringMatching(/asserts no node/) }])
  })

  test('an id with a line end: it could not be told in one line', () => {
    raw.claims[0]!.id = 'a\nb'
    expect(read().refused).toEqual([{ what: 'claim', id: 'a\nb', reason: expect.stringMatching(/line end/) }])
  })

  test('a relation of somebody with themselves', () => {
    const office = raw.claims.find(({ type }) => type === 'office')! as { participants: { entityId: string }[] }
    office.participants[1]!.entityId = office.participants[0]!.entityId
    expect(read().refused.map(({ reason }) => reason)).toEqual([expect.stringMatching(/to itself/)])
  })

  test('an id given twice: neither of the two is taken', () => {
    raw.claims[24]!.id = raw.claims[23]!.id
    expect(read().refused.map(({ reason }) => reason)).toEqual(Array(2).fill('its id is given to another claim of the file'))
  })

  test('a mention at the wrong place is left out, its entity stays', () => {
    raw.entities[0]!.mentions[0]!.start += 1
    const { delta, refused } = read()
    expect(refused).toMatchObject([{ what: 'mention', id: 'state:PRK' }])
    expect(delta.actors).toHaveLength(raw.entities.length)
  })
})

describe('a file that is no claim file is refused whole', () => {
  test.each([null, 7, 'text', [], {}, { source: {}, entities: [], claims: [] }])('%j', (json) => {
    expect(() => parseClaimFile(json)).toThrow(/not a claim file/)
  })

  test('so is one whose publication date is no EDTF: nothing could be dated by it', () => {
    raw.source.published = 'July 2025'
    expect(() => parseClaimFile(raw)).toThrow(/not a claim file: source.published: "July 2025" is no EDTF date/)
  })

  test('so is one whose article has changed', () => {
    expect(() => readClaimFile(parseClaimFile(raw), `${articleText} `)).toThrow(/SHA-256/)
  })
})
