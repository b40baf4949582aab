import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'

const folder = new URL('../../node_modules/electron/', import.meta.url).pathname
const pathFile = join(folder, 'path.txt')
const binary = existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8').trim()) : null
const isHere = binary !== null && existsSync(binary)

if (isHere) {
  test('Electron opens the window with the first article, in a sandbox, and goes nowhere else', async () => {
    const home = mkdtempSync(join(tmpdir(), 'entente-electron-'))
    const root = new URL('../../', import.meta.url).pathname
    const args = [root, '--workspace', join(home, 'workspace'), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
    const app = await _electron.launch({
      executablePath: binary,
      args,
      env: { ...process.env, ENTENTE_HOME: home } as Record<string, string>,
    })
    const window = await app.firstWindow()
    await expect(window.locator('.network[data-ready=true]')).toBeVisible()
    await expect(window.getByRole('listbox').getByRole('option')).toHaveCount(21)
    expect(await window.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined')
    await window.evaluate(() => location.assign('https://example.org/'))
    expect(window.url()).toBe('app://entente/index.html')
    await app.close()
    rmSync(home, { recursive: true, force: true })
  })
} else {
  test('Electron’s binary is not here: its main process and preload are built, and checked without it', () => {
    console.log('Electron’s binary is not here: the window was tested in the browser shell, Electron’s own start was not.')
    for (const built of ['main/main.js', 'main/graph-process.js', 'preload/preload.cjs']) {
      expect(existsSync(new URL(`../../out/${built}`, import.meta.url)), built).toBe(true)
    }
  })
}
