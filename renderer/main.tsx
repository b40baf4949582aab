import '@fontsource-variable/inter'
import '@fontsource-variable/noto-sans-arabic'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app.tsx'
import { openWorkspace } from './state/opening.ts'
import { performTask, taskIn } from './task.ts'
import './ui/theme.css'
import './ui/controls.css'
import './ui/layout.css'
import './ui/details.css'
import './ui/dialog.css'
import './search/search.css'
import './filter/filter.css'
import './layer/layer.css'
import './inspector/paths.css'
import './tables/tables.css'
import './workspaces/workspaces.css'
import './export/export.css'
import './picture/picture.css'
import './briefing/briefing.css'
import './import/import.css'
import './analysis/analysis.css'
import './reading/claims.css'
import './reading/reading.css'

// The window's content security policy allows no code made at run time.
z.config({ jitless: true })

/** Pictures are drawn with these fonts: drawn before they are there, they would be drawn in others and stay so. */
async function fontsReady(): Promise<void> {
  const faces = [
    '400 13px "Inter Variable"',
    '600 13px "Inter Variable"',
    '400 13px "Noto Sans Arabic Variable"',
    '600 13px "Noto Sans Arabic Variable"',
  ]
  await Promise.all(faces.map((face) => document.fonts.load(face, 'Aaع')))
}

const task = taskIn(location.hash)
if (task) fontsReady().finally(() => performTask(task))
else {
  createRoot(document.getElementById('root')!).render(<App />)
  fontsReady().finally(openWorkspace)
}
