import { en, type Key } from '../web/catalogue/en.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Entry } from './events.ts'
import { at } from './gate.ts'

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
      what: sentenceOf(language, entry.action),
      ...subjectOf(entry),
    })),
    older: older === undefined ? '' : `${paths.events()}?before=${older}`,
    newest: later ? paths.events() : '',
  })
}

/** What it was done to; nothing where people did it to themselves. */
function subjectOf({ subject, subject_name, person_id }: Entry): { subject: string; path: string } {
  if (subject_name === null) return { subject, path: '' }
  const id = Number(subject.slice('person/'.length))
  return id === person_id ? { subject: '', path: '' } : { subject: subject_name, path: paths.person(id) }
}

/** What was done, in words; the action itself where there are none for it. */
function sentenceOf({ t }: Language, action: string): string {
  const key = `people.event_${action.replaceAll(/[.-]/g, '_')}`
  return isKey(key) ? t(key) : t('people.event_unknown', { action })
}

const isKey = (key: string): key is Key => Object.hasOwn(en, key)

/** "2026-11-23 14:05:09": a log is read by comparing, and that is the same in every language. */
const stamp = (moment: string) => moment.slice(0, 19).replace('T', ' ')
