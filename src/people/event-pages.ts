import { en, type Key } from '../web/catalogue/en.ts'
import { languageOf, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Entry } from './events.ts'
import { at } from './gate.ts'
import type { Named } from './subjects.ts'

/** The audit log, a hundred entries at a time; `older` is undefined on the last page, `later` on the first. */
export function eventsPage(
  frame: Frame,
  { entries, older }: { entries: readonly Entry[]; older: number | undefined },
  later: boolean,
): Page {
  const { language } = frame
  return page(at(frame, paths.people()), 'people/events', language.t('people.events'), {
    people: paths.people(),
    rows: entries.map((entry) => ({
      when: stamp(entry.at),
      at: entry.at,
      who: entry.name ?? language.t('people.server'),
      what: sentenceOf(language, entry),
      reason: entry.reason ? language.t('people.reason', { reason: entry.reason }) : '',
      was: entry.was.length > 0 ? language.t('people.was', { was: language.list(entry.was) }) : '',
      ...subjectOf(language, entry),
    })),
    older: older === undefined ? '' : `${paths.events()}?before=${older}`,
    newest: later ? paths.events() : '',
  })
}

/** What it was done to; `gone` says of what has a name that it is deleted. */
function subjectOf(language: Language, { subject, named }: Entry) {
  if (!named) return { within: '', gone: '', ...unnamed(language, subject) }
  const { kind, name: written, default_language, within, state } = named
  const name = typeof written === 'string' ? written : languageOf(language.code, default_language).of(written)
  if (state !== 'deleted') return { subject: name, within, gone: '', path: pathOf(named) }
  const deleted = language.t('people.deleted', { kind })
  return { subject: name || deleted, within, gone: name ? deleted : '', path: '' }
}

/** What no table has a name of: a backup goes by the beginning of its checksum, which the page of backups shows. */
function unnamed({ t }: Language, subject: string) {
  const [kind, digest = ''] = subject.split('/')
  if (kind === 'backup') return { subject: t('people.subject_backup', { digest }), path: paths.backups() }
  return { subject: kind === 'installation' ? t('people.subject_installation') : subject, path: '' }
}

/** Where the reader finds it; of another's consultation an administrator sees the researchers alone. */
function pathOf({ kind, id, state }: Named): string {
  if (state === 'own') return paths[kind](id)
  return kind === 'consultation' ? paths.members(id) : ''
}

/** What was done, in words; the action itself where there are none for it. */
function sentenceOf({ t }: Language, { action, subject, person_id }: Entry): string {
  if (action === 'access.refuse' && subject === `person/${person_id}`)
    return t('people.event_access_withdraw')
  const key = `people.event_${action.replaceAll(/[.-]/g, '_')}`
  return isKey(key) ? t(key) : t('people.event_unknown', { action })
}

const isKey = (key: string): key is Key => Object.hasOwn(en, key)

/** "2026-11-23 14:05:09": a log is read by comparing, and that is the same in every language. */
const stamp = (moment: string) => moment.slice(0, 19).replace('T', ' ')
