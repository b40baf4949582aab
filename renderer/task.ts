import { type Task, taskSchema } from '../graph/model/task.ts'
import { briefingOf } from './briefing/save-briefing.ts'
import { drawPicture, lookFor } from './picture/save-picture.ts'
import { useApp } from './state/app-state.ts'
import { openWorkspace } from './state/opening.ts'
import { wordsOf } from './state/work.ts'

const TASK = '#task='

/** What the page was opened for, where nobody looks at it; null where somebody does. */
export function taskIn(fragment: string): Task | null {
  return fragment.startsWith(TASK) ? taskSchema.parse(JSON.parse(decodeURIComponent(fragment.slice(TASK.length)))) : null
}

async function carryOut(task: Task): Promise<void> {
  await openWorkspace()
  const { client, failure, view, workspace } = useApp.getState()
  if (!client || failure) throw new Error(failure ? `${failure.message}. ${failure.remedy}` : 'the workspace did not open')
  if (task.kind === 'briefing') return void (await briefingOf(task.wish, client))
  const { wish } = task
  const picture = await drawPicture({ workspace, view }, wish, lookFor(wish))
  await client.savePicture({ picture, print: wish.format === 'pdf' })
}

/** Carries a task out as a window would, and says on the document how it went: `done`, or `failed: ` and what happened. */
export async function performTask(task: Task): Promise<void> {
  const { dataset } = document.documentElement
  try {
    await carryOut(task)
    dataset.task = 'done'
  } catch (error) {
    const { message, remedy } = wordsOf(error)
    dataset.task = `failed: ${[message, remedy].filter(Boolean).join('. ')}`
  }
}
