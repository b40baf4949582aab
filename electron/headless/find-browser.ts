import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { AppError } from '../../graph/model/errors.ts'

const REMEDY = 'Install Chrome, Chromium or Edge, or name the program of one in the environment as ENTENTE_BROWSER.'

const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
]

type Environment = Readonly<Record<string, string | undefined>>

function onLinux({ PATH = '' }: Environment): string[] {
  const folders = PATH.split(delimiter).filter(Boolean)
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
}

function onMac(): string[] {
  const folders = ['/Applications', join(homedir(), 'Applications')]
  return MAC_APPS.flatMap((app) => folders.map((folder) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)))
}

function onWindows(environment: Environment): string[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
  return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, ...program)))
}

/** Where browsers that can draw usually are. */
function usualPlaces(environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return onMac()
  return platform === 'win32' ? onWindows(environment) : onLinux(environment)
}

/** The Chromium that Playwright's own installer brings, where somebody ran it. */
async function ofPlaywright(): Promise<string[]> {
  const { chromium } = await import('playwright-core')
  try {
    return [chromium.executablePath()]
  } catch {
    // On a system for which Playwright has none.
    return []
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * The program of a browser that can draw without a window: the one that ENTENTE_BROWSER names, else one that is there.
 * @throws {AppError} not-found, with what to install.
 */
export async function findBrowser(environment: Environment = process.env, platform = process.platform): Promise<string> {
  const named = environment.ENTENTE_BROWSER
  if (named && !canRun(named)) throw new AppError('not-found', `ENTENTE_BROWSER names no program: ${named}`, REMEDY)
  const found = named || usualPlaces(environment, platform).find(canRun) || (await ofPlaywright()).find(canRun)
  if (!found) throw new AppError('not-found', 'no browser was found that could draw', REMEDY)
  return found
}
