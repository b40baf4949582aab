import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useLanguage } from '../i18n/language.ts'
import { type Brought, useApp } from '../state/app-state.ts'
import { leaveBrought } from '../state/bringing.ts'
import { FactsPart } from './facts-part.tsx'
import { RowsPart } from './rows-part.tsx'

function Parts({ brought: { files, inspected } }: { brought: Brought }) {
  const { t } = useLanguage()
  return (
    <Dialog className="dialog import">
      <Heading slot="title">
        <bdi>{t('import.title', { file: inspected.file })}</bdi>
      </Heading>
      {inspected.kind === 'facts' ? <FactsPart facts={inspected} /> : <RowsPart files={files} rows={inspected} />}
    </Dialog>
  )
}

/** What becomes of data that a person brought: nothing is taken in before they say so. */
export function ImportDialog() {
  const brought = useApp((state) => state.brought)
  return (
    <ModalOverlay className="overlay" isOpen={brought !== null} onOpenChange={(isOpen) => !isOpen && leaveBrought()}>
      <Modal className="modal modal-wide">{brought && <Parts brought={brought} />}</Modal>
    </ModalOverlay>
  )
}
