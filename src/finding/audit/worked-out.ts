import { setImmediate as aTurn } from 'node:timers/promises'

import { changesOf } from '../../coding/codebook/queries.ts'
import { reviewedAs } from '../../coding/help/queries.ts'
import type { Code } from '../../coding/codebook/codebook.ts'
import { countsOf, type Counts } from '../../coding/looking/decided.ts'
import type { Looked } from '../../coding/looking/looked.ts'
import { unitsRead } from '../../coding/text/texts.ts'
import type { Unit, UnitId, UnitRead } from '../../coding/text/unit.ts'
import { rememberedTexts } from '../../dataset/remembered.ts'
import type { Db } from '../../db/database.ts'
import { shown } from '../../disclosure/rules.ts'
import { subgroupsOf } from '../../result/subgroups.ts'
import { agreedOf, codesAgreed, codesNamed } from '../agreed/queries.ts'
import { statementsOf } from '../statement/queries.ts'
import type { Statement } from '../statement/statement.ts'
import { auditOf, type Answer, type Audit } from './audited.ts'
import { dissentersAmong } from './dissenters.ts'
import { filled, thirdsOf, type Block } from './parts.ts'
import { asideOf, itemsOf, seedOf, type Aside } from './queries.ts'
import { usedCodes } from './used.ts'

/** An answer that no agreed finding reaches. `drafts`: findings that rest on one of its codes, but are not agreed so. */
export type Left = Readonly<{
  read: UnitRead
  codes: readonly Code[]
  aside: Aside | undefined
  drafts: readonly number[]
}>

/** The audit of a text variable; `audit` is undefined where nothing of everybody may be told. */
export type Audited = Readonly<{
  looked: Looked
  audit: Audit | undefined
  /** Whether an agreed recommendation is rated by a statement that was asked. */
  is_rated: boolean
  left: readonly Left[]
  drafts: readonly Statement[]
}>

/** Answers read before others get a turn. */
const AT_ONCE = 250

/** Works out the audit of a text variable; `seed` is kept where the audit has none yet. */
export async function auditIn(
  db: Db,
  looked: Looked,
  { seed: fresh, ...deed }: Readonly<{ seed: number; at: string; person_id: number }>,
): Promise<Audited> {
  const { id, room_threshold: threshold } = looked.consultation
  const variable = looked.variable.name
  const seed = await seedOf(db, { consultation_id: id, variable, seed: fresh, ...deed })
  const counts = countsOf(looked)
  const units = looked.units.filter((unit) => looked.settled.has(unit.id))
  const read = await readRemembered(db, looked)
  const book = { codes: looked.codebook.codes, changes: await changesOf(db, id, variable) }
  const used = usedCodes(
    variable,
    book,
    (await codesAgreed(db, id)).map(({ source }) => source),
  )
  const dissenters = await dissentersIn(db, looked, units)
  const answers = units.map((unit): Answer => ({ id: unit.id, codes: settledOf(looked, unit.id) }))
  const blocks = blocksOf(counts, units, { read, dissenters })
  const isTold = counts.isWhole && shown(answers.length, threshold)
  return {
    looked,
    audit: isTold ? await auditOf(answers, used, blocks, { seed, threshold }) : undefined,
    is_rated: dissenters !== undefined,
    left: isTold ? await leftIn(db, looked, { answers, used, read, book }) : [],
    drafts: (await statementsOf(db, id, 'finding')).filter(({ state }) => state === 'draft'),
  }
}

const NONE: ReadonlySet<string> = new Set()
const settledOf = ({ settled }: Looked, id: UnitId) => settled.get(id) ?? NONE

/** Returns the answers as they may be read with their words counted, cached until a review changes one. */
async function readRemembered(db: Db, looked: Looked): Promise<ReadonlyMap<UnitId, UnitRead>> {
  const { consultation, dataset, variable, units } = looked
  const revision = JSON.stringify([units.length, await reviewedAs(db, consultation.id)])
  const kept = { name: `read ${variable.name}`, revision, texts: units.length }
  return await rememberedTexts(db, dataset.sources, kept, async () => await readInTurns(db, looked))
}

async function readInTurns(db: Db, { dataset, variable, units }: Looked) {
  const read = new Map<UnitId, UnitRead>()
  for (let from = 0; from < units.length; from += AT_ONCE) {
    for (const one of await unitsRead(db, dataset, variable, units.slice(from, from + AT_ONCE)))
      read.set(one.id, one)
    await aTurn()
  }
  return read
}

async function dissentersIn(db: Db, looked: Looked, units: readonly Unit[]) {
  const { consultation, dataset, sections } = looked
  const agreed = await agreedOf(db, consultation.id, 'recommendation')
  const items = await itemsOf(
    db,
    consultation.id,
    agreed.map(({ number }) => number),
  )
  return await dissentersAmong(db, { sources: dataset.sources, sections, units }, items)
}

/** Answers by position, place, group, language and length; what the page on codes withholds is shut. */
function blocksOf(
  { answered, tables }: Counts,
  units: readonly Unit[],
  {
    read,
    dissenters,
  }: Readonly<{ read: ReadonlyMap<UnitId, UnitRead>; dissenters: ReadonlySet<UnitId> | undefined }>,
): readonly Block[] {
  const { sources, groups } = answered
  const position = {
    by: 'position' as const,
    parts: [{ code: 'dissenters' }, { code: 'others' }],
    of: units.map(({ id }) => (dissenters?.has(id) ? 0 : 1)),
  }
  const traits = (['workshop', 'group', 'language'] as const).map((by): Block => {
    const subgroups = subgroupsOf(by, sources, groups)
    const of = units.map(({ session_id, group_code, language }) =>
      subgroups.findIndex(
        (one) =>
          one.sources.some(({ session }) => session.id === session_id) &&
          one.holds({ group: group_code, language }),
      ),
    )
    const rows = by === 'language' ? undefined : tables[by]?.blocks[0]?.rows
    const isShut = (code: string) => rows?.find(({ subgroup }) => subgroup === code)?.state !== 'shown'
    const shut = subgroups.flatMap(({ code }) => (by !== 'language' && isShut(code) ? [code] : []))
    return { by, parts: subgroups.map(({ code, name }) => ({ code, name })), of, shut: new Set(shut) }
  })
  const length = thirdsOf(units.map(({ id }) => read.get(id)?.words ?? 0))
  return [position, ...traits, length].flatMap(filled)
}

/** The answers not reached, in the order of their random ids; those set aside last. */
async function leftIn(
  db: Db,
  { consultation, codebook, variable }: Looked,
  {
    answers,
    used,
    read,
    book,
  }: Readonly<{
    answers: readonly Answer[]
    used: ReadonlySet<string>
    read: ReadonlyMap<UnitId, UnitRead>
    book: Parameters<typeof usedCodes>[1]
  }>,
): Promise<readonly Left[]> {
  const aside = await asideOf(db, consultation.id)
  const named = (await codesNamed(db, consultation.id)).filter(({ ended }) => !ended)
  const waiting = named.map(({ finding, source }) => ({
    finding,
    codes: usedCodes(variable.name, book, [source]),
  }))
  const left = answers.flatMap(({ id, codes }): readonly Left[] => {
    const own = read.get(id)
    if (!own || [...codes].some((code) => used.has(code))) return []
    const drafts = waiting.filter((one) => [...codes].some((code) => one.codes.has(code)))
    return [
      {
        read: own,
        codes: codebook.codes.filter(({ guid }) => codes.has(guid)),
        aside: aside.get(id),
        drafts: [...new Set(drafts.map(({ finding }) => finding))],
      },
    ]
  })
  return left.toSorted((one, other) => Number(one.aside !== undefined) - Number(other.aside !== undefined))
}
