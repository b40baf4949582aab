import type { ReactNode } from 'react'
import { Modal, ModalOverlay } from 'react-aria-components'
import { type AppState, useApp } from '../state/app-state.ts'

/** Closes the place that is open above the window. */
export function closeDialog(): void {
  useApp.setState({ dialog: null })
}

/**
 * A place above the window, for as long as the state says that it is open; Escape closes it.
 * @param isKept Whether a press beside it leaves it open: who wrote something in it loses nothing.
 */
export function StateDialog({
  name,
  isWide = false,
  isKept = false,
  children,
}: {
  name: NonNullable<AppState['dialog']>
  isWide?: boolean
  isKept?: boolean
  children: ReactNode
}) {
  const isOpen = useApp(({ dialog }) => dialog === name)
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && closeDialog()} isDismissable={!isKept}>
      <Modal className={isWide ? 'modal modal-wide' : 'modal'}>{children}</Modal>
    </ModalOverlay>
  )
}
