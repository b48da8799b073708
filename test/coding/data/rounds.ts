import { codeUnits } from '../../../src/coding/act/code.ts'
import type { Change } from '../../../src/coding/act/coding.ts'
import { insertVersion } from '../../../src/coding/codebook/queries.ts'
import type { Codebook } from '../../../src/coding/codebook/codebook.ts'
import { beginRound } from '../../../src/coding/round/begin.ts'
import { roundGivenTo } from '../../../src/coding/round/queries.ts'
import { unitsOf } from '../../../src/coding/text/queries.ts'
import { takeUnits } from '../../../src/coding/text/take.ts'
import { unitsRead } from '../../../src/coding/text/texts.ts'
import { textVariables } from '../../../src/dataset/texts.ts'
import { prepared } from '../../../src/release/prepare.ts'
import { releaseOf, type Release } from '../../../src/release/export.ts'
import type { Options } from '../../../src/release/plan.ts'
import { NOON, type Installation } from '../../support/app.ts'
import { aPerson } from '../../support/world.ts'
import { CODES as COMMAS } from '../../release/sealed.ts'
import { CODES, type coded } from '../seeded.ts'

type World = Awaited<ReturnType<typeof coded>>
/** What a coder gives an answer, by its words. */
type Gives = Readonly<Record<string, Change['add']>>

/** Begins a round of all answers of a variable, in which each coder gives codes to answers by their words. */
export async function aRound(
  { stores: { db } }: Pick<Installation, 'stores'>,
  { consultation, dataset, researcher }: World,
  {
    variable: name = 'q11',
    kind = 'blind',
    finished = true,
    help = false,
  }: { variable?: string; kind?: 'blind' | 'open'; finished?: boolean; help?: boolean },
  ...coders: readonly Gives[]
) {
  const variable = textVariables(dataset).find((one) => one.name === name)
  if (!variable) throw new Error(`no ${name}`)
  const units = await unitsOf(db, consultation.id, name)
  const read = await unitsRead(db, dataset, variable, units)
  const people = []
  for (const _ of coders) people.push(await aPerson(db, ['coder']))
  const readers = people.map(({ id }) => ({ person_id: id, languages: ['en', 'ar'] }))
  const beginning = { variable: name, codebook_number: 1, kind, twice: 100, help, readers, units }
  const { id } = await beginRound(db, consultation, beginning, { by: researcher.id, now: NOON })
  for (const [place, gives] of coders.entries()) {
    const person_id = people[place]?.id ?? 0
    const round = await roundGivenTo(db, person_id, id)
    const changes = read.flatMap(({ id: unit, written }) =>
      gives[written] ? [{ unit, add: gives[written], remove: [] }] : [],
    )
    await codeUnits(db, round, changes, { person_id, now: NOON, help: help ? 'similar' : undefined })
  }
  if (finished) await db.updateTable('coding_round').set({ state: 'finished' }).where('id', '=', id).execute()
  return { id, units, read, people }
}

/** Takes the answers of another variable and gives it a codebook. */
export async function alsoCoded(
  { stores: { db } }: Pick<Installation, 'stores'>,
  { consultation, dataset, researcher }: World,
  name: string,
  codebook: Codebook = { codes: CODES },
): Promise<void> {
  const variable = textVariables(dataset).find((one) => one.name === name)
  if (!variable) throw new Error(`no ${name}`)
  await takeUnits(db, dataset, variable)
  const of = { consultation_id: consultation.id, variable: name, number: 1 }
  const version = { codebook, change: {}, reason: '' }
  await db
    .transaction()
    .execute(async (trx) => await insertVersion(trx, of, version, { by: researcher.id, now: NOON }))
}

/** Returns an export of what is there now. */
export async function exported(
  { stores: { reader } }: Pick<Installation, 'stores'>,
  { consultation }: World,
  options: Partial<Options> = {},
): Promise<Release> {
  const ready = await prepared(reader, consultation, { ...COMMAS, ...options })
  return releaseOf(reader, ready, { code: 'TEST01', reason: '', at: NOON })
}

/** Returns the bytes of a file that is no text. */
export async function bytesIn({ after }: Release, name: string): Promise<Uint8Array> {
  const file = after.find((one) => one.name === name)
  return (await file?.content())?.bytes ?? new Uint8Array()
}
