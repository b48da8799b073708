import { randomBytes } from 'node:crypto'

import Papa from 'papaparse'

import type { Db } from '../../src/db/database.ts'
import { canonicalJson } from '../../src/instrument/canonical.ts'
import type { Answers } from '../../src/instrument/answer.ts'
import type { Question, Questionnaire } from '../../src/instrument/questionnaire.ts'
import type { Release } from '../../src/release/export.ts'
import { onePass } from '../../src/release/pass.ts'
import type { Options } from '../../src/release/plan.ts'
import { digestOf, newDigestKey } from '../../src/response/digest.ts'
import { newJoinCode } from '../../src/session/join-code.ts'

export const CODES: Options = { values: 'codes', language: 'en', bom: false, separator: ',' }

/** Returns a questionnaire in English and French with these questions in one section. */
export const aForm = (questions: readonly Question[], more: Partial<Questionnaire> = {}): Questionnaire => ({
  title: { en: 'A questionnaire', fr: 'Un questionnaire' },
  languages: ['en', 'fr'],
  default_language: 'en',
  minutes: 5,
  choice_lists: {
    yes_no: [
      { code: '1', label: { en: 'Yes', fr: 'Oui' } },
      { code: '2', label: { en: 'No', fr: 'Non' } },
    ],
  },
  sections: [{ code: 's1', title: { en: 'All', fr: 'Tout' }, questions }],
  ...more,
})

/** Creates a sealed live session with these answers; the default group is farm. */
export async function aSealedSession(
  db: Db,
  place: { workshop_id: number; version_id: number; number: number },
  answers: readonly Answers[],
  {
    entered_at = '2016-04-07T10:10:00.000Z',
    ...more
  }: { channel?: 'phone' | 'kiosk' | 'paper'; kind?: 'live' | 'rehearsal'; entered_at?: string } = {},
) {
  const session = await db
    .insertInto('session')
    .values({
      ...place,
      ...more,
      join_code: newJoinCode(),
      state: 'closed',
      opened_at: '2016-04-07T09:30:00.000Z',
      close_by: '2016-04-08T22:00:00.000Z',
      closed_at: '2016-04-07T10:00:00.000Z',
      seal_at: '2016-04-07T10:10:00.000Z',
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const rows = answers.map((given) => ({
    session_id: session.id,
    k: randomBytes(16),
    answers: canonicalJson({ _group: 'farm', _language: 'en', ...given }),
  }))
  for (let from = 0; from < rows.length; from += 500) {
    await db
      .insertInto('sealed_response')
      .values(rows.slice(from, from + 500))
      .execute()
  }
  await db.insertInto('digest_key').values({ session_id: session.id, key: newDigestKey() }).execute()
  return await db
    .updateTable('session')
    .set({
      state: 'sealed',
      seal_at: null,
      sealed_at: '2016-04-07T10:10:00.000Z',
      sealed_count: answers.length,
      digest: (await digestOf(db, session.id)) ?? null,
      entered_at: more.kind === 'rehearsal' ? null : entered_at,
    })
    .where('id', '=', session.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Repeats the same answers for several people. */
export const people = (count: number, answers: Answers = {}): readonly Answers[] =>
  Array.from({ length: count }, () => answers)

/** Returns the text of every export file by name. */
export async function textsOf({
  before,
  byRow,
  after,
  rows,
}: Release): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {}
  for (const { name, content } of before) texts[name] = (await content()).text
  for await (const chunks of onePass(byRow, rows()))
    for (const [{ name }, { text }] of chunks) texts[name] = (texts[name] ?? '') + text
  for (const { name, content } of after) texts[name] = (await content()).text
  return texts
}

/** Parses CSV into rows by column name; keeps a guarding apostrophe. */
export function table(text: string | undefined, separator = ','): Record<string, string>[] {
  const read = Papa.parse<Record<string, string>>((text ?? '').replace(/^\uFEFF/, '').replace(/\r\n$/, ''), {
    header: true,
    delimiter: separator,
    newline: '\r\n',
  })
  if (read.errors.length > 0) throw new Error(JSON.stringify(read.errors.slice(0, 3)))
  return read.data
}

/** Returns the column names of a CSV text. */
export const headerIn = (text: string | undefined, separator = ','): readonly string[] =>
  (text ?? '')
    .replace(/^\uFEFF/, '')
    .split('\r\n', 1)[0]
    ?.split(separator) ?? []

/** Returns answers to every question of `everyKind`. */
export const everything = (n = 0): Answers => ({
  q1: { choice: '97', other: `Another source ${n}` },
  q2: { choices: ['1', '97'], other: `Another practice ${n}` },
  q3: { a: '4', b: '-97' },
  q4: n % 11,
  q5: 12,
  q6: 2.5,
  q7: ['steady', 'law', 'open', 'remedy'],
  q8: ['open'],
  q9: { law: 40, open: 30, remedy: 30, steady: 0 },
  q10: `Line ${n}`,
  q11: 'First line\nsecond, "quoted"',
  q12: '2016-02-29',
  q13: '09:05',
  q14: '2016-02-29T23:59',
  q15: 2.5 / 12,
})
