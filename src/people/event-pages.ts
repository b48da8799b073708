import { isKey } from '../locale/catalogue.ts'
import { blank, field } from '../web/field.ts'
import { languageOf, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { ACT_NAMES, choiceOf, queryOf, SERVER, type EventFilter } from './event-filter.ts'
import type { Entry } from './events.ts'
import { at } from './auth.ts'
import type { Person } from './person.ts'
import type { Named } from './subjects.ts'

/** The audit log as chosen, a hundred entries per page; `older` is undefined on the last page, `before` on the first. */
export function eventsPage(
  frame: Frame,
  { entries, older }: { entries: readonly Entry[]; older: number | undefined },
  asked: EventFilter & Readonly<{ before: number | undefined }>,
  people: readonly Person[],
): Page {
  const { language } = frame
  return page(at(frame, paths.people()), 'people/events', language.t('people.events'), {
    people: paths.people(),
    rows: entries.map((entry) => ({
      when: stamp(entry.at),
      at: entry.at,
      who: entry.name ?? language.t('people.server'),
      what: sentenceOf(language, entry),
      question: entry.question ? language.t('people.about_question', { code: entry.question }) : '',
      reason: entry.reason ? language.t('people.reason', { reason: entry.reason }) : '',
      was: entry.was.length > 0 ? language.t('people.was', { was: language.names(entry.was) }) : '',
      ...subjectOf(language, entry),
    })),
    filter: paths.events(),
    fields: choices(language, asked, people),
    all: queryOf(asked) === '' ? '' : paths.events(),
    older: older === undefined ? '' : paths.events() + queryOf(asked, { before: String(older) }),
    newest: asked.before === undefined ? '' : paths.events() + queryOf(asked),
  })
}

/** The form that chooses entries by kind of act and person. */
function choices(language: Language, asked: EventFilter, people: readonly Person[]) {
  const { t } = language
  const filled = blank(language, choiceOf(asked))
  return [
    field(filled, 'act', t('people.act'), {
      control: 'select',
      options: [
        { value: '', label: t('people.act_any') },
        ...ACT_NAMES.map((act) => ({ value: act, label: t(`people.act_${act}`) })),
      ],
    }),
    field(filled, 'who', t('people.who'), {
      control: 'select',
      options: [
        { value: '', label: t('people.who_any') },
        { value: SERVER, label: t('people.server') },
        ...people.map(({ id, name, email }) => ({ value: String(id), label: `${name} (${email})` })),
      ],
    }),
  ]
}

/** Renders the subject of an event; `gone` says that a subject with a name is deleted. */
function subjectOf(language: Language, { subject, named }: Entry) {
  if (!named) return { within: '', gone: '', ...unnamed(language, subject) }
  const { kind, name: written, default_language, within, state } = named
  const name = typeof written === 'string' ? written : languageOf(language.code, default_language).of(written)
  if (state !== 'deleted') return { subject: name, within, gone: '', path: pathOf(named) }
  const deleted = language.t('people.deleted', { kind })
  return { subject: name || deleted, within, gone: name ? deleted : '', path: '' }
}

/** Renders a subject without a table: a backup by the prefix of its checksum, as on the page of backups. */
function unnamed({ t }: Language, subject: string) {
  const [kind, digest = ''] = subject.split('/')
  if (kind === 'backup') return { subject: t('people.subject_backup', { digest }), path: paths.backups() }
  return { subject: kind === 'installation' ? t('people.subject_installation') : subject, path: '' }
}

/** URL of a subject; of others' consultations administrators see only the researchers. */
function pathOf({ kind, id, state }: Named): string {
  if (state === 'own') return paths[kind](id)
  return kind === 'consultation' ? paths.members(id) : ''
}

/** Describes the action; a generic message when it has none. */
function sentenceOf({ t }: Language, { action, subject, person_id }: Entry): string {
  if (action === 'access.refuse' && subject === `person/${person_id}`)
    return t('people.event_access_withdraw')
  const key = `people.event_${action.replaceAll(/[.-]/g, '_')}`
  return isKey(key) ? t(key) : t('people.event_unknown', { action })
}

/** "2026-11-23 14:05:09", the same in every language, for comparing entries. */
const stamp = (moment: string) => moment.slice(0, 19).replace('T', ' ')
