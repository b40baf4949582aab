import { loadFiles } from '../state/loading.ts'
import { readArticles } from '../state/review.ts'

const CLAIMS = /\.jsonl?$/i

/** Claim files are loaded with their articles; articles alone are read for review. */
export function takeFiles(files: readonly File[]): void {
  if (files.some(({ name }) => CLAIMS.test(name))) void loadFiles(files)
  else if (files.length > 0) void readArticles(files)
}

/** Lets a person choose articles or claim files: the system's own dialog, in either shell. */
export function chooseFiles(): void {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', multiple: true, accept: '.txt,.md,.html,.htm,.pdf,.docx,.json,.jsonl' })
  input.addEventListener('change', () => takeFiles([...(input.files ?? [])]))
  input.click()
}
