import { useState } from 'react'
import { Button, Checkbox, CheckboxGroup, Dialog, Heading, Label, Modal, ModalOverlay } from 'react-aria-components'
import { nameIn } from '../../graph/model/names.ts'
import { evidenceOf } from '../../graph/query/evidence.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { splitActor } from '../state/identities.ts'

function close(): void {
  useApp.setState({ splitting: null })
}

function Form({ actor }: { actor: string }) {
  const language = useLanguage()
  const { t } = language
  const graph = useApp(({ workspace }) => workspace.scenes.full.graph)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  const claims = evidenceOf(graph, actor)?.claims ?? []
  const isReady = name.trim() !== '' && chosen.length > 0 && chosen.length < claims.length
  return (
    <>
      <Heading slot="title">
        {t('identity.splitOf', { name: nameIn(graph.nodes.get(actor)?.names ?? {}, language.code) })}
      </Heading>
      <label className="field">
        {t('identity.name')}
        <input dir="auto" maxLength={200} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <CheckboxGroup className="facet split-claims" value={chosen} onChange={setChosen}>
        <Label>{t('identity.claims')}</Label>
        {claims.map(({ id, label, type, evidence }) => (
          <Checkbox key={id} value={id} className="checkbox">
            <span className="toggle-mark" aria-hidden="true" />
            <span>
              {nameIn(label, language.code) || term(language, 'kind', type)}
              <bdi className="soft split-quote" dir="auto">
                {evidence[0]!.quote}
              </bdi>
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <p className="state-actions">
        <Button
          className="button button-main"
          isDisabled={!isReady}
          onPress={() => {
            close()
            splitActor(actor, name.trim(), chosen)
          }}
        >
          {t('identity.doSplit')}
        </Button>
        <Button className="button" onPress={close}>
          {t('work.cancel')}
        </Button>
      </p>
    </>
  )
}

/** Which claims of an actor are of somebody else, and what they are called. */
export function SplitDialog() {
  const splitting = useApp((state) => state.splitting)
  return (
    <ModalOverlay className="overlay" isOpen={splitting !== null} onOpenChange={(isOpen) => !isOpen && close()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">{splitting && <Form actor={splitting} />}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}
