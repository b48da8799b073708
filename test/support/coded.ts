import { randomBytes } from 'node:crypto'

import type { Db } from '../../src/db/database.ts'
import { aPerson } from './world.ts'

const AT = '2016-04-09T10:00:00.000Z'

/** Inserts a row into every table of coding, for the first sealed answer of a consultation; `mark` is in every text. */
export async function codedOnce(db: Db, consultation_id: number, mark: string): Promise<void> {
  const { session_id, k } = await db
    .selectFrom('sealed_response')
    .innerJoin('session', 'session.id', 'sealed_response.session_id')
    .innerJoin('workshop', 'workshop.id', 'session.workshop_id')
    .select(['session_id', 'k'])
    .where('consultation_id', '=', consultation_id)
    .limit(1)
    .executeTakeFirstOrThrow()
  const { id: person_id } = await aPerson(db, ['coder'])
  const unit_id = randomBytes(16)
  const own = { consultation_id, variable: 'words' }
  const deed = { at: AT, person_id }
  const code = '00000000-0000-4000-8000-000000000001'
  await db
    .insertInto('coding_plan')
    .values({ consultation_id, approach: 'reliability', ...deed })
    .execute()
  await db
    .insertInto('codebook_version')
    .values({ ...own, number: 1, codes: JSON.stringify([mark]), change: '{}', reason: mark, ...deed })
    .execute()
  await db
    .insertInto('text_unit')
    .values({ ...own, unit_id, asked_as: 'words', session_id, k, group_code: 'farm', language: 'en' })
    .execute()
  await db
    .insertInto('text_review')
    .values({ unit_id, consultation_id, state: 'replaced', ...deed })
    .execute()
  await db
    .insertInto('redaction')
    .values({ unit_id, consultation_id, start_cp: 0, end_cp: 2, placeholder: mark, ...deed })
    .execute()
  await db
    .insertInto('invited_organisation')
    .values({ consultation_id, names: mark, ...deed })
    .execute()
  await db
    .insertInto('unit_translation')
    .values({ unit_id, consultation_id, language: 'fr', words: mark, ...deed })
    .execute()
  const { id: round_id } = await db
    .insertInto('coding_round')
    .values({ ...own, number: 1, codebook_number: 1, kind: 'open', twice: 0, help: 1, seed: 1, ...deed })
    .returning('id')
    .executeTakeFirstOrThrow()
  const coder = { round_id, person_id, consultation_id }
  await db
    .insertInto('round_coder')
    .values({ ...coder, letter: 'A', languages: '["en"]', finished_at: null })
    .execute()
  await db
    .insertInto('coding_assignment')
    .values({ ...coder, place: 1, unit_id })
    .execute()
  await db
    .insertInto('coding')
    .values({ ...coder, unit_id, code })
    .execute()
  await db
    .insertInto('coding_event')
    .values({ ...coder, act: JSON.stringify({ mark }), at: AT })
    .execute()
  await db
    .insertInto('adjudication')
    .values({ ...coder, unit_id, codings: '[]', settled_by: 'third', reason: mark, at: AT })
    .execute()
  await db
    .insertInto('code_proposal')
    .values({ ...coder, unit_id, name: mark, definition: mark, decided: null, code: null, at: AT })
    .execute()
  await db
    .insertInto('memo')
    .values({ ...own, subject: 'question', subject_id: '', round_id, words: mark, ...deed })
    .execute()
  await db
    .insertInto('help_use')
    .values({ ...coder, kind: 'similar', uses: 1 })
    .execute()
  await db
    .insertInto('framework_summary')
    .values({ ...own, place: 'GVA', group_code: 'farm', code, words: mark, units: '[]', ...deed })
    .execute()
}
