import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { installed } from './system-packages.mjs'

const PACKAGES = [
  'libreoffice-impress-nogui',
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
  'poppler-utils',
  'fontconfig',
  'fonts-hosny-amiri',
]
const POPPLER = ['pdftotext', 'pdftoppm', 'pdffonts']
/** What Debian's packages add to LibreOffice: Impress, Writer, Calc. */
const MODULES = ['libsdlo.so', 'libswlo.so', 'libsclo.so']

/** @param {string} command @returns {string | null} where it stands */
function onPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, command)).find((file) => existsSync(file)) ?? null
}

function hasLibreOffice() {
  const office = onPath('soffice')
  if (!office) return false
  // Elsewhere LibreOffice comes in one piece.
  if (process.platform !== 'linux') return true
  const program = dirname(realpathSync(office))
  return MODULES.every((module) => existsSync(join(program, module)))
}

function hasArabicFont() {
  const { stdout } = spawnSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' })
  return Boolean(stdout?.trim())
}

function hasAll() {
  return hasLibreOffice() && POPPLER.every((command) => onPath(command)) && hasArabicFont()
}

/**
 * Makes sure that there is LibreOffice, Poppler to look into the PDFs it makes, and a font for Arabic.
 * @throws {Error} one line with the command to type.
 */
export function ensureOffice() {
  if (hasAll() || installed(PACKAGES)) return
  throw new Error(`Exports are opened with LibreOffice and Poppler. Type: sudo apt-get install ${PACKAGES.join(' ')}`)
}
