import type { Db } from '../../src/db/database.ts'

/** Inserts a row into every table of findings, about an answer in words; `mark` is in every text that goes with it. */
export async function foundOnce(
  db: Db,
  {
    consultation_id,
    session_id,
    unit_id,
    person_id,
  }: { consultation_id: number; session_id: number; unit_id: Buffer; person_id: number },
  mark: string,
): Promise<void> {
  const deed = { at: '2016-04-09T10:00:00.000Z', person_id }
  const own = { consultation_id, ...deed }
  const finding = { ...own, kind: 'finding', number: 1 } as const
  await db
    .insertInto('statement')
    .values({ ...finding, language: 'en' })
    .execute()
  await db
    .insertInto('statement')
    .values({ ...finding, kind: 'recommendation', language: 'en' })
    .execute()
  await db
    .insertInto('statement_text')
    .values({ ...finding, field: 'claim', words: 'Farmers irrigate by night.' })
    .execute()
  await db
    .insertInto('statement_step')
    .values({
      ...finding,
      step: 'ask',
      version: 1,
      texts: '{"language":"en","texts":{},"evidence":[]}',
      reason: '',
    })
    .execute()
  await db
    .insertInto('statement_figure')
    .values({ ...finding, place: 1, source: 'q1' })
    .execute()
  await db
    .insertInto('passed_flag')
    .values({ ...finding, field: 'claim', flagged: 'many', reason: 'A saying.' })
    .execute()
  await db
    .insertInto('evidence')
    .values({ ...own, finding: 1, relation: 'supports', kind: 'code', source: 'words/1', reason: 'So.' })
    .execute()
  await db
    .insertInto('dependency_look')
    .values({ ...own, subject: 'evidence/1', seen: JSON.stringify({ mark }), note: mark })
    .execute()
  const { id: quote_id } = await db
    .insertInto('quote')
    .values({ ...own, unit_id, language: 'en', named: 'participant', withdrawn: mark })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('quote_translation')
    .values({ ...own, quote_id, language: 'fr', words: mark, digest: mark })
    .execute()
  await db
    .insertInto('room_note')
    .values({ ...own, session_id, words: mark })
    .execute()
  await db
    .insertInto('outside_document')
    .values({ ...own, title: 'Rivers', source: 'An atlas', dated: '2015', words: '' })
    .execute()
  await db
    .insertInto('text_search')
    .values({ ...own, variable: 'words', query: mark, found: 0, looked: 1, note: mark })
    .execute()
  await db
    .insertInto('confidence_judgement')
    .values({ ...own, finding: 1, concerns: '{}', level: 'low', reason: 'Few came.', basis: '{}' })
    .execute()
  await db
    .insertInto('finding_link')
    .values({ ...own, finding: 1, other: 2, relation: 'refines', reason: '' })
    .execute()
  const recommendation = { ...own, recommendation: 1 }
  await db
    .insertInto('recommendation_basis')
    .values({ ...recommendation, finding: 1, relation: 'motivates', reason: '' })
    .execute()
  await db
    .insertInto('recommendation_item')
    .values({ ...recommendation, question: 'q14', item: 'a' })
    .execute()
  await db
    .insertInto('recommendation_criterion')
    .values({ ...recommendation, criterion: 'priority', judgement: 'for', source: '', note: '' })
    .execute()
  await db
    .insertInto('recommendation_response')
    .values({
      ...recommendation,
      respondent: 'The ministry',
      answered_on: '2017-01-01',
      position: 'partly',
      reason: '',
      link: '',
    })
    .execute()
  await db
    .insertInto('set_aside')
    .values({ ...own, unit_id, reason: mark })
    .execute()
  await db
    .insertInto('representation_audit')
    .values({ ...own, variable: 'words', seed: 1 })
    .execute()
}
