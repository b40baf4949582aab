import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, safeStorage } from 'electron'
import { z } from 'zod'
import { writeAtomically } from '../host/atomic-file.ts'

const fileSchema = z.record(z.string(), z.base64())

function file(): string {
  return join(app.getPath('userData'), 'passwords.json')
}

/** Whether the system keeps secrets for us. On Linux without a keyring Electron would only scramble them: then nothing is kept. */
export function canKeepPasswords(): boolean {
  const isScrambled = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
  return safeStorage.isEncryptionAvailable() && !isScrambled
}

function kept(): Record<string, string> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file(), 'utf8')))
  } catch {
    return {}
  }
}

/** The password that was kept for a server and user, or null. */
export function passwordFor(uri: string, user: string): string | null {
  const secret = canKeepPasswords() ? kept()[`${user} ${uri}`] : undefined
  return secret === undefined ? null : safeStorage.decryptString(Buffer.from(secret, 'base64'))
}

/** Keeps a password, encrypted by the system's keychain; does nothing where there is none. */
export async function keepPassword(uri: string, user: string, password: string): Promise<void> {
  if (!canKeepPasswords()) return
  const secret = safeStorage.encryptString(password).toString('base64')
  await writeAtomically(file(), JSON.stringify({ ...kept(), [`${user} ${uri}`]: secret }))
}

export async function forgetPassword(uri: string, user: string): Promise<void> {
  const { [`${user} ${uri}`]: _forgotten, ...others } = kept()
  if (_forgotten !== undefined) await writeAtomically(file(), JSON.stringify(others))
}
