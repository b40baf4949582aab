import { useEffect, useState } from 'react'
import { takeFiles } from '../commands/choose-files.ts'
import { useLanguage } from '../i18n/language.ts'
import { readArticles } from '../state/review.ts'

/** A word or two that somebody pastes is no article. */
const LEAST_PASTED = 40

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** A pasted text as a file of its own. */
export function pastedFile(text: string, name: string): File {
  return new File([text], `${name}.txt`, { type: 'text/plain' })
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return [...(dataTransfer?.types ?? [])].includes('Files')
}

/** Files that are dropped anywhere in the window are taken; a text that is pasted outside of a field is read. */
export function Drop() {
  const { t } = useLanguage()
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false)
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(false)
      void takeFiles([...(event.dataTransfer?.files ?? [])])
    }
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target)) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length > 0) void takeFiles(files)
      else if (text.trim().length >= LEAST_PASTED) void readArticles([pastedFile(text, t('review.pasted'))])
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    window.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
      window.removeEventListener('paste', onPaste)
    }
  }, [t])
  return isOver ? (
    <div className="drop" aria-hidden="true">
      <p>{t('review.drop')}</p>
    </div>
  ) : null
}
