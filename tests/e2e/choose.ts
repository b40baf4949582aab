import { firstArticle } from '../fixtures/first-article.ts'
import { expect, test, type Window } from './fixtures.ts'

/** The language of the window, which is that of the project that runs. */
export function language(): 'en' | 'ar' {
  return test.info().project.name as 'en' | 'ar'
}

/** What an actor of the first article is called in the language of the window. */
export function nameOf(id: string): string {
  return firstArticle().delta.actors.find((actor) => actor.id === id)!.names[language()]!
}

/** Selects by keyboard, as one does who cannot point. */
export async function choose({ page }: Window, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  // What Enter takes: the line on which one stands by now.
  await expect(page.locator('.palette [role=option][data-focused]')).toHaveAccessibleName(name)
  await page.keyboard.press('Enter')
  await expect(page.locator('.inspector h2').last()).toHaveText(name)
}
