import { codeUnits } from '../../src/coding/act/code.ts'
import { onWhole } from '../../src/coding/act/coding.ts'
import { saveChange } from '../../src/coding/book/save.ts'
import { merge } from '../../src/coding/codebook/operations.ts'
import { guidOf } from '../../src/coding/codebook/guid.ts'
import { roundGivenTo } from '../../src/coding/round/queries.ts'
import { settledCodes } from '../../src/coding/settle/settled-codes.ts'
import { unitsOf } from '../../src/coding/text/queries.ts'
import { consultationById } from '../../src/consultation/queries.ts'
import type { Stores } from '../../src/db/database.ts'
import { insertEvidence } from '../../src/finding/evidence/queries.ts'
import { keepSeen, seenOf } from '../../src/finding/stale/look.ts'
import { staleOf } from '../../src/finding/stale/stale.ts'
import { subjectNames } from '../../src/finding/stale/subjects.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { aRoundIn } from './coding-topic.ts'
import { fillSealed } from './fill-sealed.ts'
import { installation } from './installation.ts'
import { figure, median } from './numbers.ts'
import { line, say, type Topic } from './topic.ts'

const [ANSWERS, FINDINGS, PIECES, TIMES] = [5_000, 40, 5, 5]
const AT_ONCE = 500
/** Milliseconds to mark everything; and times one reading of which codes count. */
const [AIM, AIM_RATIO] = [1_000, 2]
const VARIABLE = 't2'

/** Measures how long it takes to mark what rests on a merged code. */
export async function staleTopic(): Promise<Topic> {
  const there = installation()
  const stores = await there.stores()
  const consultation = await consultationById(stores.db, await fillSealed(stores, ANSWERS))
  const units = await filled(stores, consultation.id)
  const read: number[] = []
  const marked: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    read.push(await took(async () => await settledCodes(stores.db, consultation.id, VARIABLE, units)))
    marked.push(await took(async () => await staleOf(stores.db, consultation)))
  }
  const { changed } = await staleOf(stores.db, consultation)
  if (changed.length !== FINDINGS) throw new Error(`${changed.length} marks after a merge`)
  await stores.close()
  there.remove()
  const [ms, beside] = [median(marked), median(read)]
  say(`Marks after a merge: ${figure(ms)} ms`)
  return {
    title: 'What changed since somebody looked',
    lines: [
      line(
        `Marks after a merge, ${ANSWERS.toLocaleString('en')} answers, ${FINDINGS} findings`,
        `${figure(ms)} ms`,
        {
          beside: `${figure(beside)} ms to read which codes count`,
          ratio: figure(ms / beside),
          aim: `${AIM_RATIO} or less, ${AIM} ms or less`,
          reached: ms <= AIM && ms / beside <= AIM_RATIO,
        },
      ),
    ],
    notes: [
      `Medians of ${TIMES}. Each finding rests on ${PIECES} codes, one of which was merged; each answer has three codes. Beside it: reading once which codes count of the same answers.`,
    ],
  }
}

async function took(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}

/** Codes every answer, rests each finding on codes, and merges the first of them into a further one. */
async function filled(stores: Stores, consultation_id: number): Promise<readonly string[]> {
  const { db } = stores
  const round = await aRoundIn(stores, consultation_id)
  const { id: person_id } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  const by = { by: person_id, now: new Date() }
  const units = (await unitsOf(db, consultation_id, VARIABLE)).map(({ id }) => id)
  const code = (at: number) => guidOf('bench', String(at))
  const given = await roundGivenTo(db, person_id, round)
  const acts = units.map((unit, at) => ({
    unit,
    add: [0, 1, 2].map((n) => onWhole(code((at * 3 + n) % (FINDINGS * PIECES)))),
    remove: [],
  }))
  for (let from = 0; from < acts.length; from += AT_ONCE)
    await codeUnits(db, given, acts.slice(from, from + AT_ONCE), { person_id, now: by.now })
  for (let at = 0; at < FINDINGS; at += 1) await restOn(stores, consultation_id, at, by)
  const of = { consultation_id, variable: VARIABLE }
  const merging = { from: undefined, reason: '' }
  await saveChange(
    db,
    of,
    { ...merging, change: (book) => merge(book, code(0), code(FINDINGS * PIECES)) },
    by,
  )
  return units
}

async function restOn(
  { db }: Stores,
  consultation_id: number,
  at: number,
  by: Readonly<{ by: number; now: Date }>,
): Promise<void> {
  const finding = await beginStatement(
    db,
    { consultation_id, kind: 'finding', language: 'en' },
    { claim: 'So.' },
    by,
  )
  const deed = { at: by.now.toISOString(), person_id: by.by }
  for (let n = 0; n < PIECES; n += 1) {
    // Every finding rests on the code that is merged.
    const source = `${VARIABLE}/${guidOf('bench', String(n === 0 ? 0 : at * PIECES + n))}`
    const seen = await seenOf(db, consultation_id, { kind: 'code', source })
    await db.transaction().execute(async (trx) => {
      const piece = { finding, relation: 'supports', kind: 'code', source, reason: '' } as const
      const id = await insertEvidence(trx, { consultation_id, ...piece, ...deed })
      await keepSeen(trx, { consultation_id, subject: subjectNames.evidence(id), seen }, by)
    })
  }
}
