import { AppError } from '../../graph/model/errors.ts'
import { windowFolder } from '../host/root.ts'
import { windowFiles } from '../host/window-files.ts'

/** The files of the window by their addresses. @throws {AppError} not-found where it is not built. */
export function builtWindow(): Map<string, string> {
  try {
    return windowFiles(windowFolder)
  } catch (cause) {
    throw new AppError('not-found', 'the window is not built', 'Run npm run build, or npm start, which does.', { cause })
  }
}
