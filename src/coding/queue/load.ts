import { consultationById } from '../../consultation/queries.ts'
import { datasetIn } from '../../dataset/assembled.ts'
import { textVariables } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import { notFound } from '../../problem.ts'
import { lastAct } from '../act/queries.ts'
import { codersOf, roundsGivenTo } from '../round/queries.ts'
import { translationsOf } from '../text/translation-queries.ts'
import type { UnitId } from '../text/unit.ts'
import { givable, type Card, type Desk, type GivenRound, type Queue } from './desk.ts'
import { deskRows, handOf, queuedIn } from './desk-of.ts'
import { memosOn } from './memo-queries.ts'
import { actsOf, neighboursOf, progressOf, queuedAt, queuePage, type Queued } from './queries.ts'
import { slotsOf } from './slots.ts'
import { choicesOf, sessionsIn, type Choices } from './told.ts'
import { groupsAmong, helpedPage, helpedWith } from './helped.ts'
import { toldRemembered } from './told-remembered.ts'
import { HELP_ORDERS, type QueueView } from './view.ts'

/** Loads the rounds given to a person, with how far they are; those of consultations whose answers are deleted are gone. */
export async function givenRounds(db: Db, person_id: number): Promise<readonly GivenRound[]> {
  const found: GivenRound[] = []
  for (const round of await roundsGivenTo(db, person_id)) {
    const consultation = await consultationById(db, round.consultation_id)
    const variable = textVariables(await datasetIn(db, consultation)).find(
      ({ name }) => name === round.variable,
    )
    const progress = await progressOf(db, { round_id: round.id, person_id })
    const own = (await codersOf(db, round.id)).find((coder) => coder.person_id === person_id)
    const is_through = own !== undefined && own.finished_at !== null
    found.push({ round, title: consultation.title, label: variable?.label ?? {}, progress, is_through })
  }
  return found
}

/** Loads a page of the queue, or of some of its answers. Throws not_found for an answer that is not the coder's. */
export async function queueOf(db: Db, desk: Desk, asked: QueueView, only: readonly UnitId[]): Promise<Queue> {
  const choices = choicesOf(desk, await toldRemembered(db, desk.round, handOf(desk).person_id))
  const view = chosenIn(asked, choices)
  const listed = { ...view, sessions: sessionsIn(desk, view.place) }
  const isHelped = only.length === 0 && desk.helps && HELP_ORDERS.has(view.order)
  const found =
    only.length > 0
      ? { queued: await queuedIn(db, desk, only), count: only.length }
      : isHelped
        ? await helpedPage(db, desk, listed)
        : await queuePage(db, handOf(desk), listed)
  return {
    desk,
    view: only.length > 0 ? { ...view, page: 1 } : view,
    rows: await deskRows(db, desk, found.queued),
    groups: isHelped && view.order === 'duplicates' ? await groupsAmong(db, desk, found.queued) : new Map(),
    count: found.count,
    choices,
    ...(await besideOf(db, desk, 0)),
  }
}

/** Leaves out what is not told: it chooses no more than what does not exist. */
const chosenIn = (view: QueueView, choices: Choices): QueueView => ({
  ...view,
  language: choices.language.find((code) => code === view.language) ?? '',
  place: choices.place.find((code) => code === view.place) ?? '',
  group: choices.group.find((code) => code === view.group) ?? '',
})

/** Loads one answer. Throws not_found for one that is not the coder's. */
export async function cardOf(db: Db, desk: Desk, unit: UnitId): Promise<Card> {
  const [queued] = await queuedIn(db, desk, [unit])
  const [row] = queued ? await deskRows(db, desk, [queued]) : []
  if (!row) throw notFound()
  const { previous, next } = await neighboursOf(db, handOf(desk), row.place)
  return {
    desk,
    row,
    previous,
    next,
    translations:
      row.text.review === 'removed' ? [] : (await translationsOf(db, unit)).filter(({ stale }) => !stale),
    memos: await memosOn(db, desk.round, desk.coder.person_id, unit),
    helped: desk.helps ? await helpedWith(db, desk, unit) : undefined,
    ...(await besideOf(db, desk, row.place)),
  }
}

async function besideOf(
  db: Db,
  desk: Desk,
  place: number,
): Promise<Pick<Queue, 'progress' | 'slots' | 'last' | 'to_do'>> {
  const hand = handOf(desk)
  const last = await lastAct(db, hand)
  const [change] = last?.changes ?? []
  const open = new Set(givable(desk.codebook).map(({ guid }) => guid))
  const at: Queued | undefined = change && (await queuedAt(db, hand, change.unit))
  return {
    progress: await progressOf(db, hand),
    slots: slotsOf(await actsOf(db, hand), (code) => open.has(code)),
    last: last && { ...last, place: at?.place },
    to_do: (await neighboursOf(db, hand, place)).to_do,
  }
}
