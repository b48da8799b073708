import { at } from '../people/auth.ts'
import { faultList, field, type Filled } from '../web/field.ts'
import { languageOf, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { isListed } from './consultation.ts'
import type { Consultations, Staffed } from './load.ts'
import type { Colleague } from './membership.ts'
import { inConsultation } from './menu.ts'
import { retentionNote } from './retention-note.ts'

type Titled = NonNullable<Consultations['others']>[number]

/** Lists one's consultations. */
export function listPage(frame: Frame, { own, archived, others, mayBegin }: Consultations): Page {
  const { t, code, number } = frame.language
  const title = ({ title: text, default_language }: Titled) => languageOf(code, default_language).of(text)
  return page(at(frame, paths.consultations()), 'consultation/list', t('consultation.list'), {
    heading: t('consultation.list'),
    count: number(own.length),
    rows: own.map((row) => ({
      title: title(row),
      code: row.code,
      kept: keptSaid(frame.language, row),
      is_kept: row.answers_deleted_on === null,
      path: paths.consultation(row.id),
    })),
    archived: archived.map((row) => ({
      title: title(row),
      code: row.code,
      path: paths.consultation(row.id),
    })),
    archived_count: number(archived.length),
    others: (others ?? []).map((row) => ({
      title: title(row),
      code: row.code,
      archived: isListed(row) ? '' : t('archive.archived'),
      path: paths.members(row.id),
    })),
    others_count: number(others?.length ?? 0),
    new_path: mayBegin ? paths.newConsultation() : '',
    example_path: mayBegin ? paths.example() : '',
    sessions_path: paths.sessions(),
  })
}

/** Returns the retention date of answers, or the date of deletion. */
const keptSaid = ({ t, days }: Language, row: Consultations['own'][number]): string => {
  const { retention_until: until, answers_deleted_on: deleted } = row
  return deleted === null ? days(until, until) : t('consultation.deleted_on', { day: days(deleted, deleted) })
}

/** Renders a consultation's researchers and the form that adds one. */
export function membersPage(frame: Frame, staffed: Staffed, filled: Filled): Page {
  const { consultation, researchers, candidates, isOwn, retention, mayDelete } = staffed
  const { t, code, number } = frame.language
  const heading = t('consultation.researchers')
  const named = languageOf(code, consultation.default_language).of(consultation.title)
  const title = filled.faults['person_id'] ? t('page.error_prefix', { title: heading }) : heading
  const around = isOwn
    ? inConsultation(frame, consultation, paths.consultation(consultation.id))
    : at(frame, paths.consultations())
  return page(around, 'consultation/members', title, {
    heading,
    count: number(researchers.length),
    crumb: isOwn
      ? { path: paths.consultation(consultation.id), label: named }
      : { path: paths.consultations(), label: t('consultation.all') },
    here: isOwn ? '' : named,
    researchers: researchers.map(({ id, name, email }) => ({
      name,
      email,
      removal: paths.removeMember(consultation.id, id),
    })),
    retention: retentionNote(frame.language, consultation, retention, mayDelete),
    faults: faultList(filled),
    person: field(filled, 'person_id', t('consultation.person'), {
      control: 'select',
      options: [{ value: '', label: t('consultation.choose') }, ...candidates.map(optionOf)],
    }),
    candidates: candidates.length,
    action: paths.members(consultation.id),
  })
}

const optionOf = ({ id, name, email }: Colleague) => ({ value: String(id), label: `${name} (${email})` })
