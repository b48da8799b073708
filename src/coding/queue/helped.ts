import type { Db } from '../../db/database.ts'
import { codesIn, type Coding } from '../act/coding.ts'
import { codingsBy, lastAct } from '../act/queries.ts'
import { duplicatesTogether, mostAlike } from '../help/orders.ts'
import type { HelpKind } from '../help/queries.ts'
import { similarTo } from '../help/similar.ts'
import { MOST_SIMILAR } from '../help/suggested.ts'
import { tellingIn } from '../help/telling.ts'
import { helpTexts } from '../help/texts.ts'
import type { UnitId } from '../text/unit.ts'
import type { Desk, Group, Helped, SimilarRow } from './desk.ts'
import { deskRows, handOf, queuedIn } from './desk-of.ts'
import { queueListed, type Listed, type Queued } from './queries.ts'
import { PER_PAGE, viewIn, type QueueView } from './view.ts'

/** Loads a page of the queue in an order that is help. */
export async function helpedPage(
  db: Db,
  desk: Desk,
  view: Listed,
): Promise<Readonly<{ queued: readonly Queued[]; count: number }>> {
  const all = await queueListed(db, handOf(desk), view)
  const ordered = await orderedBy(db, desk, view, all)
  const from = (view.page - 1) * PER_PAGE
  return { queued: ordered.slice(from, from + PER_PAGE), count: all.length }
}

async function orderedBy(
  db: Db,
  desk: Desk,
  { order }: Pick<QueueView, 'order'>,
  all: readonly Queued[],
): Promise<readonly Queued[]> {
  const texts = await helpTexts(db, desk)
  if (order === 'duplicates') return duplicatesTogether(all, await texts.groups())
  const last = await lastAct(db, handOf(desk))
  const unit = last?.changes.at(-1)?.unit
  return unit === undefined ? all : mostAlike(all, texts, unit)
}

/** Loads the groups of near-duplicates that some answers are in, by answer. */
export async function groupsAmong(
  db: Db,
  desk: Desk,
  queued: readonly Queued[],
): Promise<ReadonlyMap<UnitId, Group>> {
  const ids = new Set(queued.map(({ id }) => id))
  const { groups } = await helpTexts(db, desk)
  const found = new Map<UnitId, Group>()
  const near = (await groups()).filter((group) => group.some((id) => ids.has(id)))
  if (near.length === 0) return found
  const all = await queueListed(db, handOf(desk), { ...viewIn({}), sessions: undefined })
  for (const group of near) {
    const members = new Set(group)
    const own = all.filter(({ id }) => members.has(id)).slice(0, MOST_AT_ONCE)
    for (const id of group) found.set(id, own)
  }
  return found
}

/** Answers that one act codes at most, as the form takes them. */
const MOST_AT_ONCE = 500
/** Near-duplicates that the page of one answer offers to code with it. */
const MOST_NEAR = 20

/** Loads what helps with one answer. */
export async function helpedWith(db: Db, desk: Desk, unit: UnitId): Promise<Helped> {
  const texts = await helpTexts(db, desk)
  const coded = await codingsBy(db, handOf(desk))
  const others = texts.near(unit).slice(0, MOST_NEAR)
  return {
    near: await deskRows(db, desk, await queuedIn(db, desk, others)),
    similar: await similarRows(db, desk, unit, coded),
    telling: tellingIn(texts, coded, unit),
  }
}

async function similarRows(
  db: Db,
  desk: Desk,
  unit: UnitId,
  coded: ReadonlyMap<UnitId, readonly Coding[]>,
): Promise<readonly SimilarRow[]> {
  const { texts, places, words, index } = await helpTexts(db, desk)
  const own = places.get(unit)
  const found = similarTo(index, words[own ?? -1] ?? [], {
    most: MOST_SIMILAR,
    among: (at) => at !== own && coded.has(texts[at]?.id ?? ''),
  })
  const ids = found.flatMap(({ at }) => texts[at]?.id ?? [])
  const queued = new Map((await queuedIn(db, desk, ids)).map((one) => [one.id, one]))
  return found.flatMap(({ at, shared }): readonly SimilarRow[] => {
    const text = texts[at]
    const one = text && queued.get(text.id)
    if (!one) return []
    return [{ ...one, text, shared: new Set(shared), codes: codesIn(coded.get(text.id) ?? []) }]
  })
}

/** Returns the help by way of which codes are given, if it is offered; several answers of the page of one are near-duplicates. */
export function helpOf(
  { helps }: Desk,
  { help, back, unit }: Readonly<{ help: HelpKind | ''; back: string; unit: readonly UnitId[] }>,
): HelpKind | undefined {
  if (!helps) return undefined
  return help || (back === 'card' && unit.length > 1 ? 'duplicates' : undefined)
}
