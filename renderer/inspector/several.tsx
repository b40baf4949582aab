import { Button } from 'react-aria-components'
import { useLanguage } from '../i18n/language.ts'
import { thingName } from '../i18n/thing-name.ts'
import { useApp } from '../state/app-state.ts'
import { select } from '../state/selection.ts'

/** Several things at once: each leads to what is said of it. */
export function Several({ ids }: { ids: readonly string[] }) {
  const language = useLanguage()
  const workspace = useApp((state) => state.workspace)
  return (
    <>
      <h2 aria-live="polite">{language.t('details.several', { count: ids.length })}</h2>
      <ul className="several">
        {ids.map((id) => (
          <li key={id}>
            <Button className="button" onPress={() => select(id)}>
              <bdi>{thingName(workspace, id, language) || id}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
