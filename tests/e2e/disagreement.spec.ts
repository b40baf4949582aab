import { disagreement } from '../fixtures/disagreement.ts'
import { chooseFiles } from './choose-files.ts'
import { expect, test } from './fixtures.ts'

test('two sources that disagree stay two claims on one node, and it says so', async ({ window: { page, words } }) => {
  await chooseFiles(page, disagreement)
  const pact = page.getByRole('listbox').getByRole('option', { name: /1961/ })
  await expect(pact).toHaveCount(2)
  await page.getByRole('listbox').focus()
  for (
    let step = 0;
    step < 30 && !(await page.getByRole('listbox').getByRole('option', { selected: true, name: /1961/ }).count());
    step++
  ) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(page.locator('.inspector .claim')).toHaveCount(1)
  await expect(page.locator('.inspector .disputed')).toContainText(words('details.disputed'))
  await page.locator('.inspector .whole-node').click()
  await expect(page.locator('.inspector .claim')).toHaveCount(2)
  await expect(page.locator('.inspector .disputes tbody tr')).toHaveCount(2)
  for (const end of ['1995', '1996']) await expect(page.locator('.inspector')).toContainText(end)
  await page.getByLabel(words('asOf.label')).fill('1996-01-01')
  await expect(page.locator('.inspector .presence-definite')).toHaveCount(1)
  await expect(page.locator('.inspector .presence-absent')).toHaveCount(1)
})
