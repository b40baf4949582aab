import { describe, expect, test } from 'vitest'
import { ARABIC, ENGLISH, read } from './reading.ts'

const SECOND = 'وأضاف أن المحادثات تناولت التعاون العسكري والاقتصادي، وأن الجانبين اتفقا على لقاء آخر في موسكو قبل نهاية العام.'

const PAGE = `<!DOCTYPE html><html lang="ar" dir="rtl"><head>
  <title>لافروف في وونسان - وكالة الأنباء</title>
  <meta property="og:title" content="لافروف في وونسان">
  <meta property="og:site_name" content="وكالة الأنباء">
  <meta property="article:published_time" content="2025-07-12T23:30:00+03:00">
  <script>document.title = 'evil'; fetch('https://example.org/')</script><style>p { color: red }</style></head>
  <body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">سياسة</a></li></ul></nav>
  <article><h1>لافروف في وونسان</h1><p>${ARABIC}</p><p>${SECOND}</p><p style="display:none">نص مخفي</p></article>
  <aside class="related"><h2>مقالات ذات صلة</h2><p>خبر آخر عن بلد آخر، وفيه كلام طويل لا صلة له بما سبق.</p></aside>
  <section id="comments"><h3>تعليقات</h3><p>تعليق أول من قارئ، يقول فيه إنه لا يتفق مع ما جاء في المقال.</p></section>
  <footer>جميع الحقوق محفوظة</footer></body></html>`

describe('a page', () => {
  test('gives its article, paragraphs apart by a blank line, and nothing of what is around it', async () => {
    expect(await read('page.html', PAGE)).toEqual({
      text: `لافروف في وونسان\n\n${ARABIC}\n\n${SECOND}`,
      title: 'لافروف في وونسان',
      language: 'ar',
      published: '2025-07-12',
      outlet: 'وكالة الأنباء',
      encoding: 'utf-8',
      format: 'html',
    })
  })

  test('is known by its content, whatever its name', async () => {
    expect((await read('page.txt', PAGE)).format).toBe('html')
    expect((await read('page', `\n<html><body><p>${ENGLISH}</p></body></html>`)).text).toBe(ENGLISH)
  })

  test('of a few lines is read too', async () => {
    expect((await read('a.html', '<p>First line.<br>Second   line.</p><ul><li>One</li><li>Two</li></ul>')).text).toBe(
      'First line.\nSecond line.\n\nOne\nTwo',
    )
  })

  test('states what it does in linked data', async () => {
    const data = { '@graph': [{ '@type': 'NewsArticle', datePublished: '2024-06-19', publisher: { name: 'The Agency' } }] }
    const page = `<html lang="en-GB"><script type="application/ld+json">${JSON.stringify(data)}</script><p>${ENGLISH}</p></html>`
    expect(await read('a.html', page)).toMatchObject({ published: '2024-06-19', outlet: 'The Agency', language: 'en' })
  })

  test.each(['yesterday', '2025-13-01', '12/07/2025', ''])('that says it was published on "%s" says nothing', async (date) => {
    const page = `<html><meta property="article:published_time" content="${date}"><p>${ENGLISH}</p></html>`
    expect((await read('a.html', page)).published).toBeNull()
  })
})

describe('Markdown', () => {
  test('loses its markup and keeps its paragraphs', async () => {
    const source = `---\ntitle: "Talks"\ndate: 2025-07-12\n---\n# Talks in *Wonsan*\n\nThe **foreign minister** met [the leader](https://example.org).\nHe stayed.\n\n- one\n- two\n\n> A quote <b>with</b> tags & signs.\n`
    expect(await read('a.md', source)).toMatchObject({
      text: 'Talks in Wonsan\n\nThe foreign minister met the leader. He stayed.\n\none\ntwo\n\nA quote with tags & signs.',
      title: 'Talks',
      published: '2025-07-12',
      format: 'markdown',
    })
  })

  test('has its first heading for a title', async () => {
    expect(await read('a.md', `# لافروف في وونسان\n\n${ARABIC}`)).toMatchObject({
      title: 'لافروف في وونسان',
      published: null,
      language: 'ar',
    })
  })
})
