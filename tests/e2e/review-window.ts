import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { MessageKey } from '../../renderer/i18n/en.ts'
import { wanted } from './expected.ts'
import { expect, test, type Window } from './fixtures.ts'

/** One article in each language of the window, of other actors than the first article's. */
const articles = { en: 'prague-2021.en.txt', ar: 'asmara-2018.ar.txt' } as const

export function articleName(): string {
  return articles[test.info().project.name as 'en' | 'ar']
}

export function articleText(): string {
  return readFileSync(new URL(`../reading/texts/dev/${articleName()}`, import.meta.url), 'utf8')
}

/** Drops a file on the window as a person does with the mouse. */
export async function drop(page: Page, name: string, content: string | Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64!), (byte) => byte.charCodeAt(0))], fileName!))
      return data
    },
    [name, Buffer.from(content).toString('base64')],
  )
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('.window', type, { dataTransfer: transfer })
}

export async function openReview({ page, words }: Window): Promise<void> {
  await drop(page, articleName(), articleText())
  await expect(page.getByRole('listbox', { name: words('review.claims'), exact: true })).toBeFocused()
}

export function rows(page: Page, verdict?: string) {
  return page.locator(verdict ? `.claim-row:has(.verdict-${verdict})` : '.claim-row')
}

/** The button whose words end with a count in brackets, whatever the count. */
export function countButton({ page, words }: Window, key: MessageKey) {
  return page.getByRole('button', { name: new RegExp(words(key).split('(')[0]!.trim()) })
}

/** Accepts the one claim that is under the keyboard, and puts it into the graph. */
export async function acceptAndCommit(window: Window): Promise<void> {
  const { page } = window
  await page.keyboard.press('a')
  await expect(rows(page, 'accepted')).toHaveCount(1)
  await countButton(window, 'review.commit').press('Enter')
  await expect(page.locator('.reading')).toHaveCount(0)
}

/** Takes back the answer to the one question there was, which is asked again then, and gives it again. */
export async function undoAndRedoAnswer(page: Page): Promise<void> {
  const matches = page.locator('.matches')
  await page.keyboard.press('Control+z')
  await expect(matches.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+Z')
  await expect(matches).toHaveCount(0)
}

export async function shownNodes(page: Page): Promise<number> {
  await expect(page.locator('.network[data-ready=true]')).toBeVisible()
  return Number(await page.locator('.network').getAttribute('data-nodes'))
}

/** Shows every actor and happening, and gives how many of them there are. */
export async function everything({ page, words }: Window): Promise<number> {
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  const [nodes] = wanted(null)
  await expect.poll(() => shownNodes(page)).toBe(nodes)
  return nodes!
}

/** Two articles of somebody whom no word list has. */
export const NAMESAKES = [
  'Talks in Accra\n\nPeter Akello met Ghanaian President Samuel Ofori in Accra on 3 March 2024.\n',
  'Talks in Oslo\n\nPeter Akello met Norwegian President Samuel Hansen in Oslo on 5 May 2024.\n',
] as const

/** Told in English of a meeting that the first article tells of, too. */
export const SAME_MEETING =
  'Lavrov meets Kim\n\nRussian Foreign Minister Sergei Lavrov met North Korean leader Kim Jong Un in the city of Wonsan in July 2025.\n'
