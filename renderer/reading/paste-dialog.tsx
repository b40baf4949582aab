import { useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { readArticles } from '../state/review.ts'
import { pastedFile } from './drop.tsx'

function close(): void {
  useApp.setState({ isPasting: false })
}

/** A place to paste or write an article's text. */
export function PasteDialog() {
  const { t } = useLanguage()
  const isPasting = useApp((state) => state.isPasting)
  const [text, setText] = useState('')
  const read = () => {
    close()
    setText('')
    void readArticles([pastedFile(text, t('review.pasted'))])
  }
  return (
    <ModalOverlay className="overlay" isOpen={isPasting} onOpenChange={(isOpen) => !isOpen && close()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{t('command.paste')}</Heading>
          <textarea
            autoFocus
            aria-label={t('review.paste.text')}
            dir="auto"
            rows={14}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <p className="state-actions">
            <Button className="button button-main" isDisabled={text.trim() === ''} onPress={read}>
              {t('review.paste.read')}
            </Button>
            <Button className="button" onPress={close}>
              {t('work.cancel')}
            </Button>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
