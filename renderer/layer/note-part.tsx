import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { writeNote } from '../state/layer.ts'
import { selectSeveral } from '../state/selection.ts'
import { thingsByTag } from './tags.ts'

function tagsIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,،\n]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ]
}

/** Each tag leads to all that have it. */
function TagLinks({ tags }: { tags: readonly string[] }) {
  const { t } = useLanguage()
  const notes = useApp(({ layer }) => layer.notes)
  const things = useMemo(() => thingsByTag(notes), [notes])
  return (
    <ul className="tag-links">
      {tags.map((tag) => (
        <li key={tag}>
          <Button className="link" onPress={() => selectSeveral(things.get(tag) ?? [])}>
            {t('note.tagged', { tag, count: things.get(tag)?.length ?? 0 })}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** What the analyst notes of something, and the tags that they give it. Kept as soon as the field is left. */
export function NotePart({ id }: { id: string }) {
  const { t, code } = useLanguage()
  const note = useApp(({ layer }) => layer.notes[id])
  const tags = note?.tags.join(code === 'ar' ? '، ' : ', ') ?? ''
  const [draft, setDraft] = useState<{ text: string; tags: string } | null>(null)
  const shown = draft ?? { text: note?.text ?? '', tags }
  const keep = () => {
    if (draft) writeNote(id, draft.text, tagsIn(draft.tags))
    setDraft(null)
  }
  return (
    <details className="note" open={note !== undefined}>
      <summary>{t('note.title')}</summary>
      <textarea
        aria-label={t('note.text')}
        placeholder={t('note.placeholder')}
        dir="auto"
        rows={3}
        maxLength={20_000}
        value={shown.text}
        onChange={({ target }) => setDraft({ ...shown, text: target.value })}
        onBlur={keep}
      />
      <label className="field">
        {t('note.tags')}
        <input
          dir="auto"
          value={shown.tags}
          onChange={({ target }) => setDraft({ ...shown, tags: target.value })}
          onBlur={keep}
        />
      </label>
      {note && note.tags.length > 0 && <TagLinks tags={note.tags} />}
      {note && (
        <p className="soft note-facts">
          {t('note.facts', {
            by: note.by || t('note.somebody'),
            at: new Intl.DateTimeFormat(code, { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(note.at)),
          })}{' '}
          <Button className="link" onPress={() => writeNote(id, '', [])}>
            {t('note.delete')}
          </Button>
        </p>
      )}
    </details>
  )
}
