import { guidOf } from '../../src/coding/codebook/guid.ts'
import { insertVersion } from '../../src/coding/codebook/queries.ts'
import type { Code } from '../../src/coding/codebook/codebook.ts'
import { beginRound } from '../../src/coding/round/begin.ts'
import { unitsOf } from '../../src/coding/text/queries.ts'
import { takeUnits } from '../../src/coding/text/take.ts'
import { bytesOf, type UnitId } from '../../src/coding/text/unit.ts'
import { consultationById } from '../../src/consultation/queries.ts'
import { datasetIn } from '../../src/dataset/assembled.ts'
import { textVariables } from '../../src/dataset/texts.ts'
import type { Db, Stores, Tx } from '../../src/db/database.ts'
import { randomOf } from '../../src/statistic/random.ts'
import { fillSealed } from './fill-sealed.ts'

/** The question whose answers are coded. */
export const CODED = 't2'
/** Codes that an answer has, of so many. */
const [EACH, CODES] = [4, 100]
const BATCH = 500

/** How many answers are coded, findings rest on them, and quotes each of these has. */
export type Extent = Readonly<{ answers: number; findings: number; quotes: number }>

/** Creates a consultation with coded answers and a recommendation that rests on findings with quotes; returns its id. */
export async function fillFindings(stores: Stores, { answers, findings, quotes }: Extent): Promise<number> {
  const consultation_id = await fillSealed(stores, answers)
  const { db } = stores
  const { id: person_id } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  const own = { consultation_id, at: new Date().toISOString(), person_id }
  const units = await codedIn(db, own)
  const quoted = await quotedIn(db, own, units.slice(0, findings * quotes))
  await db.transaction().execute(async (trx) => {
    await aStatement(trx, { ...own, kind: 'recommendation', number: 1 }, [])
    await trx
      .insertInto('recommendation_item')
      .values({ ...own, recommendation: 1, question: 's1', item: '1' })
      .execute()
    for (let number = 1; number <= findings; number += 1) {
      const evidence = [
        ...quoted.slice((number - 1) * quotes, number * quotes).map((id) => ['quote', String(id)] as const),
        ...[0, 1].map((code) => ['code', `${CODED}/${guidAt((2 * number + code) % CODES)}`] as const),
        ['figure', `s${1 + (number % 3)}`] as const,
        ['figure', `s${1 + (number % 3)}?by=workshop`] as const,
      ]
      await aStatement(trx, { ...own, kind: 'finding', number }, evidence)
      await trx
        .insertInto('recommendation_basis')
        .values({
          ...own,
          recommendation: 1,
          finding: number,
          relation: 'motivates',
          reason: 'It asks for it.',
        })
        .execute()
    }
  })
  return consultation_id
}

type Own = Readonly<{ consultation_id: number; at: string; person_id: number }>

const guidAt = (code: number) => guidOf('bench', String(code))

/** Codes every answer in a finished round of one coder. */
async function codedIn(db: Db, { consultation_id, person_id }: Own): Promise<readonly UnitId[]> {
  const consultation = await consultationById(db, consultation_id)
  const dataset = await datasetIn(db, consultation)
  const variable = textVariables(dataset).find(({ name }) => name === CODED)
  if (!variable) throw new Error('the bench asks for no paragraph')
  await takeUnits(db, dataset, variable)
  const by = { by: person_id, now: new Date() }
  const version = { codebook: { codes: Array.from({ length: CODES }, aCode) }, change: {}, reason: '' }
  const of = { consultation_id, variable: CODED, number: 1 }
  await db.transaction().execute(async (trx) => await insertVersion(trx, of, version, by))
  const units = await unitsOf(db, consultation_id, CODED)
  const readers = [{ person_id, languages: ['en'] }]
  const begun = { variable: CODED, codebook_number: 1, kind: 'open', twice: 0, readers, units } as const
  const { id: round_id } = await beginRound(db, consultation, begun, by)
  const random = randomOf(15)
  const rows = units.flatMap(({ id }) => {
    const codes = new Set<number>()
    while (codes.size < EACH) codes.add(Math.floor(random.below(CODES) ** 2 / CODES))
    return [...codes].map((code) => ({
      round_id,
      consultation_id,
      person_id,
      unit_id: bytesAt(id),
      code: guidAt(code),
    }))
  })
  await db.transaction().execute(async (trx) => {
    for (let from = 0; from < rows.length; from += BATCH)
      await trx
        .insertInto('coding')
        .values(rows.slice(from, from + BATCH))
        .execute()
  })
  await db.updateTable('coding_round').set({ state: 'finished' }).where('id', '=', round_id).execute()
  return units.map(({ id }) => id)
}

/** Reviews answers and quotes each whole; returns the ids of the quotes. */
async function quotedIn(db: Db, own: Own, units: readonly UnitId[]): Promise<readonly number[]> {
  return await db.transaction().execute(async (trx) => {
    const ids: number[] = []
    for (const unit of units) {
      const unit_id = bytesAt(unit)
      await trx
        .insertInto('text_review')
        .values({ ...own, unit_id, state: 'clean' })
        .execute()
      const { id } = await trx
        .insertInto('quote')
        .values({ ...own, unit_id, language: 'en', named: 'participant', withdrawn: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      ids.push(id)
    }
    return ids
  })
}

/** Inserts a statement that is agreed, resting on this evidence. */
async function aStatement(
  trx: Tx,
  { kind, number, ...own }: Own & Readonly<{ kind: 'finding' | 'recommendation'; number: number }>,
  evidence: readonly (readonly [kind: 'quote' | 'code' | 'figure', source: string])[],
): Promise<void> {
  const row = { ...own, kind, number }
  await trx
    .insertInto('statement')
    .values({ ...row, state: 'agreed', version: 1, language: 'en' })
    .execute()
  const words = `What number ${number} says of the river.`
  const field = kind === 'finding' ? 'claim' : 'action'
  await trx
    .insertInto('statement_text')
    .values({ ...row, field, words })
    .execute()
  const ids: number[] = []
  for (const [of, source] of evidence) {
    const piece = {
      ...own,
      finding: number,
      relation: 'supports',
      kind: of,
      source,
      reason: 'It says so.',
    } as const
    const { id } = await trx.insertInto('evidence').values(piece).returning('id').executeTakeFirstOrThrow()
    ids.push(id)
  }
  const texts = JSON.stringify({ language: 'en', texts: { [field]: words }, evidence: ids })
  await trx
    .insertInto('statement_step')
    .values({ ...row, step: 'agree', version: 1, texts, reason: '' })
    .execute()
}

const bytesAt = (unit: UnitId): Buffer => Buffer.from(bytesOf(unit) ?? [])

const aCode = (_: unknown, at: number): Code => ({
  guid: guidAt(at),
  slug: `code_${at}`,
  name: `Code ${at}`,
  parent: null,
  definition: 'What it says.',
  use: '',
  not_use: '',
  example: '',
  color: '',
  retired: false,
})
