import { consultationById } from '../../src/consultation/queries.ts'
import type { Answers } from '../../src/instrument/answer.ts'
import type { Question, Questionnaire } from '../../src/instrument/questionnaire.ts'
import { released, releaseOf } from '../../src/release/export.ts'
import { prepared } from '../../src/release/prepare.ts'
import type { Options } from '../../src/release/plan.ts'
import { NOON } from '../support/app.ts'
import { freshStores } from '../support/database.ts'
import { aConsultation, aVersion, aWorkshop } from '../support/world.ts'
import { CODES, aForm, aSealedSession, textsOf } from './sealed.ts'

export type Study = Awaited<ReturnType<typeof aStudy>>

/** Creates a consultation with a workshop in Geneva. */
export async function aStudy() {
  const { stores, remove } = await freshStores()
  const { db, reader } = stores
  const { id } = await aConsultation(db)
  const { id: workshop_id } = await aWorkshop(db, id)
  const versionOf = async (form: Questionnaire = ONE_NUMBER) => (await aVersion(db, id, form)).id
  const ready = async (options: Partial<Options> = {}) =>
    await prepared(reader, await consultationById(db, id), { ...CODES, ...options })
  return {
    stores,
    db,
    id,
    workshop_id,
    remove,
    versionOf,
    ready,
    /** Creates a sealed session with its own form and these answers. */
    seal: async (form: Questionnaire, answers: readonly Answers[], session = 1) =>
      await aSealedSession(db, { workshop_id, version_id: await versionOf(form), number: session }, answers),
    /** Returns the text of every export file, without recording an export. */
    texts: async (options: Partial<Options> = {}) => {
      const at = new Date('2016-12-24T09:00:00Z')
      return await textsOf(releaseOf(reader, await ready(options), { code: 'TEST01', reason: '', at }))
    },
    /** Records and returns an export. */
    release: async (reason = 'A study of rivers') =>
      await released(stores, await ready(), { reason, by: null, at: NOON }),
  }
}

export const number = (code: string, more: { marked?: true } = {}): Question => ({
  kind: 'number',
  code,
  label: { en: code },
  ...more,
})
export const words = (code: string, label = code): Question => ({
  kind: 'short_text',
  code,
  label: { en: label },
  max_length: 80,
})
export const scale = (code: string, max = 10): Question => ({
  kind: 'scale',
  code,
  label: { en: code },
  min: 0,
  max,
})
export const choice = (code: string, more: object = {}): Question => ({
  kind: 'single_choice',
  code,
  label: { en: code },
  list: 'yes_no',
  ...more,
})

/** A questionnaire with one number question, `q1`. */
export const ONE_NUMBER = aForm([number('q1')])
