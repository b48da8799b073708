import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { datasetOf } from '../../src/dataset/dataset.ts'
import { exportPlan, type ExportPlan } from '../../src/release/plan.ts'
import { NOTHING_HIDDEN } from '../../src/dataset/hidden.ts'
import type { Source } from '../../src/dataset/source.ts'
import { CODES } from './sealed.ts'

export const consultation = {
  id: 1,
  code: 'RIVER',
  title: { en: 'Rivers' },
  purpose: { en: 'Why' },
  organiser: { en: 'The River Office' },
  contact: 'river@example.org',
  languages: ['en', 'fr'],
  default_language: 'en',
  retention_until: '2031-12-31',
  room_threshold: 5,
  public_base: 10,
  public_cell: 5,
  pack_k: 3,
  answers_deleted_on: null,
  archived_on: null,
  quoting: 'none' as const,
}
const groups = [{ code: 'farm', position: 1, label: { en: 'Farmers' } }]

/** Returns session GVA-`number` with this form. */
export function aSource(form: Questionnaire, number: number): Source {
  const workshop = {
    id: 1,
    consultation_id: 1,
    code: 'GVA',
    place: { en: 'Geneva' },
    starts_on: '2016-04-07',
    ends_on: '2016-04-08',
    time_zone: 'Europe/Zurich',
    languages: ['en'],
    archived_on: null,
    quoting: 'none' as const,
  }
  const session = {
    id: number,
    workshop_id: 1,
    version_id: number,
    number,
    kind: 'live',
    channel: 'phone',
    join_code: `0000000${number}`,
    state: 'sealed',
    opened_on: null,
    opened_at: null,
    close_by: null,
    closed_at: null,
    seal_at: null,
    sealed_at: null,
    receipts_until: null,
    sealed_count: 0,
    digest: '',
    forgetting: 'at_once',
    traces: 'none',
    entered_at: null,
    code: `GVA-${number}`,
  } as const
  const version = {
    id: number,
    questionnaire_id: 1,
    number,
    state: 'published',
    published_on: '2016-03-29',
    revision: 0,
    saved_at: null,
    saved_by: null,
    form,
  } as const
  return { session, workshop, version, questionnaire: 'The questionnaire', hidden: NOTHING_HIDDEN }
}

/** Returns the export plan of one session per form. */
export const planOf = (...forms: readonly Questionnaire[]): ExportPlan =>
  exportPlan(datasetIn(...forms), CODES)
/** Returns the dataset of one session per form, without decisions. */
export const datasetIn = (...forms: readonly Questionnaire[]) =>
  datasetOf({ consultation, groups, sources: forms.map((form, place) => aSource(form, place + 1)) })
/** Returns its columns that come from questions. */
export const answerNames = (...forms: readonly Questionnaire[]) =>
  planOf(...forms).answers.map(({ name }) => name)
