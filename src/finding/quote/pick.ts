import { TOTAL } from '../../result/table.ts'
import { cellIn, listsBy } from '../../coding/looking/cell.ts'
import { decidedOf, type By, type Decided } from '../../coding/looking/decided.ts'
import { findLooked } from '../../coding/looking/looked.ts'
import { unitsRead } from '../../coding/text/texts.ts'
import type { Unit, UnitRead } from '../../coding/text/unit.ts'
import type { Db } from '../../db/database.ts'
import { shown } from '../../disclosure/rules.ts'
import type { Desk } from '../numbers/load.ts'
import { basesIn, type Bases, type Named } from './naming.ts'
import { quotesOf, usesOf, writersOf, type Plan } from './queries.ts'
import { isQuotable, type Naming, type Quote } from './quote.ts'

/** What answers are chosen by: a question, the slug of a code, and a group or place where the consultation may name it. */
export type Filter = Readonly<{ question: string; code: string; subgroup: string }>

/** An answer that may be quoted. `quote`: the quote that there is of it, in these findings. */
export type Offered = Readonly<{
  read: UnitRead
  /** What may be named beside it. */
  named: Named | undefined
  quote: (Quote & Readonly<{ findings: readonly number[] }>) | undefined
}>

/** The answers of a filter that may be quoted. */
export type Picked = Readonly<{
  decided: Decided
  /** Undefined where too few answers fit for them to be listed. */
  offered: readonly Offered[] | undefined
  /** Answers that fit and nobody has reviewed yet. */
  unread: number
  naming: Naming
}>

/** What answers are listed by, beside codes, where a consultation may name it. */
export const byOf = (plan: Plan): By | undefined =>
  plan === 'group' ? 'group' : plan === 'place' ? 'workshop' : undefined

/** Loads the answers from which a quote is chosen; undefined for a question that nobody was asked. */
export async function pickedFor(
  db: Db,
  { consultation, opened }: Pick<Desk, 'consultation' | 'opened'>,
  filter: Filter,
): Promise<Picked | undefined> {
  if (!opened) return undefined
  const looked = await findLooked(db, consultation, filter.question, opened.dataset)
  if (!looked) return undefined
  const decided = decidedOf(looked)
  const naming = consultation.quoting === 'none' ? 'participant' : consultation.quoting
  const units = fitting(decided, byOf(consultation.quoting), filter)
  if (!units) return { decided, offered: undefined, unread: 0, naming }
  const read = await unitsRead(db, opened.dataset, looked.variable, units)
  const writers = await writersOf(db, consultation.id, looked.variable.name)
  const bases = basesIn(writers, opened.dataset.sources, looked.groups, consultation.public_base)
  const uses = await usesOf(db, consultation.id)
  const quotes = new Map(
    (await quotesOf(db, consultation.id)).map((one) => [
      one.unit,
      { ...one, findings: uses.get(one.id) ?? [] },
    ]),
  )
  const ids = new Map(units.map((unit) => [unit.id, unit]))
  return {
    decided,
    naming,
    unread: read.filter(({ review }) => review === 'unread').length,
    offered: read.filter(isQuotable).map((one) => ({
      read: one,
      named: namedIn(bases, ids.get(one.id), naming, filter),
      quote: quotes.get(one.id),
    })),
  }
}

/** A group or place is named only where its answers were listed apart: elsewhere nothing tells whose an answer is. */
function namedIn(
  bases: Bases,
  unit: Unit | undefined,
  naming: Naming,
  { subgroup }: Filter,
): Named | undefined {
  if (!unit || naming === 'participant' || subgroup === '') return undefined
  return bases.named(unit, naming)
}

/**
 * Returns the answers that fit, in the order of their random ids: those of a code, group or place as the page on codes
 * lists them, and no fewer than the threshold; undefined otherwise.
 */
function fitting(
  decided: Decided,
  by: By | undefined,
  { code: slug, subgroup }: Filter,
): readonly Unit[] | undefined {
  const { looked, raised } = decided
  if (subgroup !== '' && !by) return undefined
  const code = raised.counted.find((one) => one.slug === slug)
  if (slug !== '' && !code) return undefined
  const way = by ?? 'workshop'
  const units = code
    ? ofCell(decided, { code: code.slug, by: way, subgroup: subgroup || TOTAL })
    : subgroup === ''
      ? looked.units
      : ofSubgroup(decided, way, subgroup)
  return units && shown(units.length, looked.consultation.room_threshold) ? units : undefined
}

function ofCell(decided: Decided, address: Parameters<typeof cellIn>[1]): readonly Unit[] | undefined {
  const cell = cellIn(decided, address)
  return cell && listsBy(decided, cell.by)(cell.code, cell.subgroup)
}

/** Only answers whose place and group may be told together. */
function ofSubgroup(
  { looked, tables, crossed }: Decided,
  by: By,
  subgroup: string,
): readonly Unit[] | undefined {
  const row = tables[by]?.blocks[0]?.rows.find((one) => one.subgroup === subgroup)
  if (row?.state !== 'shown') return undefined
  return looked.units.filter((unit) => {
    const own = crossed.rowOf(unit)
    return own?.state === 'shown' && (by === 'workshop' ? own.place : own.group).code === subgroup
  })
}
