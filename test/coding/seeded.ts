import { insertVersion } from '../../src/coding/codebook/queries.ts'
import type { Code } from '../../src/coding/codebook/codebook.ts'
import { takeUnits } from '../../src/coding/text/take.ts'
import { unitsOf } from '../../src/coding/text/queries.ts'
import { unitsRead } from '../../src/coding/text/texts.ts'
import type { Quoting } from '../../src/consultation/consultation.ts'
import { consultationById } from '../../src/consultation/queries.ts'
import { datasetIn } from '../../src/dataset/assembled.ts'
import { textVariables } from '../../src/dataset/texts.ts'
import type { Answers } from '../../src/instrument/answer.ts'
import { everyKind } from '../support/every-kind.ts'
import { NOON, type Installation } from '../support/app.ts'
import { aWorld } from '../support/world.ts'
import { aHeldSession, aWorkshopIn } from '../result/sealed.ts'

/** An answer in words: what was written, the language and the group of its writer. */
export type Wrote = Readonly<{
  words: string
  language?: string
  group?: string
  other?: string
  more?: Answers
}>

/** A code with its name only. */
export const aCode = (slug: string, parent: string | null = null): Code => ({
  guid: `00000000-0000-4000-8000-${Buffer.from(slug).toString('hex').padStart(12, '0').slice(-12)}`,
  slug,
  name: slug,
  parent,
  definition: '',
  use: '',
  not_use: '',
  example: '',
  color: '',
  retired: false,
})

export const CODES = ['rain', 'snow', 'cost'].map((slug) => aCode(slug))

/**
 * Creates a consultation whose places wrote these answers to q11, with units and a codebook of three codes. `quoting`:
 * decided before a session was opened.
 */
export async function coded(
  there: Pick<Installation, 'stores'>,
  places: readonly (readonly Wrote[])[],
  form = everyKind,
  quoting?: Quoting,
) {
  const { db } = there.stores
  const world = await aWorld(there, { form, state: quoting ? 'draft' : 'open' })
  const { researcher } = world
  if (quoting)
    await db.updateTable('consultation').set({ quoting }).where('id', '=', world.consultation.id).execute()
  const consultation = await consultationById(db, world.consultation.id)
  for (const [place, wrote] of places.entries()) {
    const workshop = await aWorkshopIn(there.stores, consultation.id, `P${place}`, { en: `Place ${place}` })
    const at = { workshop_id: workshop.id, version_id: world.version.id }
    const answers = wrote.map(({ words, language = 'en', group = 'farm', other, more = {} }) => ({
      _group: group,
      _language: language,
      ...(words !== '' && { q11: words }),
      ...more,
      ...(other === undefined ? {} : { q1: { choice: '97', other } }),
    }))
    await aHeldSession(there.stores, at, answers)
  }
  const dataset = await datasetIn(db, consultation)
  const variable = textVariables(dataset).find(({ name }) => name === 'q11')
  if (!variable) throw new Error('no q11')
  await takeUnits(db, dataset, variable)
  const of = { consultation_id: consultation.id, variable: 'q11', number: 1 }
  const version = { codebook: { codes: CODES }, change: {}, reason: 'A first reading' }
  await db
    .transaction()
    .execute(async (trx) => await insertVersion(trx, of, version, { by: researcher.id, now: NOON }))
  const units = await unitsOf(db, consultation.id, 'q11')
  const read = await unitsRead(db, dataset, variable, units)
  return { ...world, consultation, dataset, variable, units, read }
}
