import { expect, test } from 'vitest'
import { readingRules } from './reading-rules.ts'

/** Whoever speaks without a name is called by words for several, in both languages, as an analyst would. */
test.each([
  ['group:local-officials', 'Local officials', 'مسؤولون محليون'],
  ['group:security-sources', 'Security sources', 'مصادر أمنية'],
  ['group:western-reports', 'Western reports', 'تقارير غربية'],
  ['group:state-media', 'State media', 'وسائل إعلام رسمية'],
  ['group:critics', 'Critics', 'منتقدون'],
])('%s', (id, en, ar) => {
  expect(readingRules.lexicon.actors.get(id)?.names).toEqual({ en, ar })
})
