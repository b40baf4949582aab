import { loadFiles } from '../state/loading.ts'

/** Lets a person choose claim files and their articles: the system's own dialog, in either shell. */
export function chooseFiles(): void {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', multiple: true, accept: '.json,.jsonl,.txt' })
  input.addEventListener('change', () => void loadFiles([...(input.files ?? [])]))
  input.click()
}
