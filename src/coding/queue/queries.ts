import { sql, type SqlBool } from 'kysely'

import type { Db } from '../../db/database.ts'
import { NONE_FITS, type Change } from '../act/coding.ts'
import type { Hand } from '../act/queries.ts'
import { tellsIn } from '../text/queries.ts'
import { bytesOf, idOf, type UnitId } from '../text/unit.ts'
import type { ToldRow } from './told.ts'
import { PER_PAGE, type QueueView } from './view.ts'

/** An answer in a coder's queue: its number there, counted from 1. */
export type Queued = Readonly<{ id: UnitId; place: number }>

/** How far a coder is: all answers, those coded, and of these the ones no code fits. */
export type Progress = Readonly<{ all: number; coded: number; none: number }>

/** What a queue lists: answers that tell a language, a group and one of these sessions, where these are given. */
export type Listed = Omit<QueueView, 'place'> & Readonly<{ sessions: readonly number[] | undefined }>

/** Returns a page of a coder's queue and how many answers the view lists. */
export async function queuePage(
  db: Db,
  hand: Hand,
  view: Listed,
): Promise<Readonly<{ queued: readonly Queued[]; count: number }>> {
  const rows = await listed(db, hand, view)
    .select(['given.unit_id', 'given.place'])
    .$if(view.order === 'uncoded', (query) => query.orderBy((is) => is.exists(CODED), 'asc'))
    .orderBy('given.place')
    .limit(PER_PAGE)
    .offset((view.page - 1) * PER_PAGE)
    .execute()
  const { count } = await listed(db, hand, view)
    .select((of) => of.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return { queued: rows.map(({ unit_id, place }) => ({ id: idOf(unit_id), place })), count: Number(count) }
}

/** Returns all that a view lists, in the coder's order. */
export async function queueListed(db: Db, hand: Hand, view: Listed): Promise<readonly Queued[]> {
  const rows = await listed(db, hand, view)
    .select(['given.unit_id', 'given.place'])
    .orderBy('given.place')
    .execute()
  return rows.map(({ unit_id, place }) => ({ id: idOf(unit_id), place }))
}

/** Returns an answer of a coder by its id; undefined when it is not theirs. */
export async function queuedAt(db: Db, hand: Hand, id: UnitId): Promise<Queued | undefined> {
  const row = await givenIn(db, hand)
    .select('given.place')
    .where('given.unit_id', '=', bytesOf(id) ?? new Uint8Array())
    .executeTakeFirst()
  return row && { id, place: row.place }
}

/** Returns the answers beside one in a coder's order, and the next that is not coded yet, from the beginning again. */
export async function neighboursOf(
  db: Db,
  hand: Hand,
  place: number,
): Promise<
  Readonly<{ previous?: UnitId | undefined; next?: UnitId | undefined; to_do?: UnitId | undefined }>
> {
  const beside = await givenIn(db, hand)
    .select(['given.unit_id', 'given.place'])
    .where('given.place', 'in', [place - 1, place + 1])
    .execute()
  const at = (wanted: number) => {
    const row = beside.find((one) => one.place === wanted)
    return row && idOf(row.unit_id)
  }
  const to_do = await givenIn(db, hand)
    .select('given.unit_id')
    .where((is) => is.not(is.exists(CODED)))
    .where('given.place', '<>', place)
    .orderBy((is) => is('given.place', '<', place), 'asc')
    .orderBy('given.place')
    .limit(1)
    .executeTakeFirst()
  return { previous: at(place - 1), next: at(place + 1), to_do: to_do && idOf(to_do.unit_id) }
}

/** Counts how far a coder is. */
export async function progressOf(db: Db, hand: Hand): Promise<Progress> {
  const { all } = await givenIn(db, hand)
    .select((of) => of.fn.countAll().as('all'))
    .executeTakeFirstOrThrow()
  const { coded, none } = await db
    .selectFrom('coding')
    .select((of) => [
      of.fn.count('unit_id').distinct().as('coded'),
      of.fn.count('unit_id').distinct().filterWhere('code', '=', NONE_FITS).as('none'),
    ])
    .where('round_id', '=', hand.round_id)
    .where('person_id', '=', hand.person_id)
    .executeTakeFirstOrThrow()
  return { all: Number(all), coded: Number(coded), none: Number(none) }
}

/** Returns what a coder did that is not undone, oldest first, of their last 2,000 acts. */
export async function actsOf(db: Db, { round_id, person_id }: Hand): Promise<readonly (readonly Change[])[]> {
  const rows = await db
    .selectFrom('coding_event')
    .select('act')
    .where('round_id', '=', round_id)
    .where('person_id', '=', person_id)
    .where('undone', '=', 0)
    .orderBy('id', 'desc')
    .limit(2000)
    .execute()
  return rows.toReversed().map(({ act }) => JSON.parse(act) as readonly Change[])
}

/** Returns what a coder's answers may tell, with how many there are. */
export async function toldIn(db: Db, hand: Hand): Promise<readonly ToldRow[]> {
  const traits = [
    'session_id',
    'group_code',
    'language',
    'tells_language',
    'tells_place',
    'tells_group',
  ] as const
  const rows = await givenIn(db, hand)
    .innerJoin('text_unit', 'text_unit.unit_id', 'given.unit_id')
    .select((of) => [...traits, of.fn.countAll().as('count')])
    .groupBy(traits)
    .execute()
  return rows.map(({ count, ...row }) => ({ ...tellsIn(row), count: Number(count) }))
}

const givenIn = (db: Db, { round_id, person_id }: Hand) =>
  db
    .selectFrom('coding_assignment as given')
    .where('given.round_id', '=', round_id)
    .where('given.person_id', '=', person_id)

function listed(db: Db, hand: Hand, { language, group, sessions, show }: Listed) {
  const isChosen = language !== '' || group !== '' || sessions !== undefined
  return givenIn(db, hand)
    .$if(isChosen, (query) =>
      query.where((is) =>
        is.exists(
          is
            .selectFrom('text_unit')
            .select('text_unit.unit_id')
            .whereRef('text_unit.unit_id', '=', 'given.unit_id')
            .$if(language !== '', (of) => of.where('language', '=', language).where('tells_language', '=', 1))
            .$if(group !== '', (of) => of.where('group_code', '=', group).where('tells_group', '=', 1))
            .$if(sessions !== undefined, (of) =>
              of.where('session_id', 'in', [...(sessions ?? [])]).where('tells_place', '=', 1),
            ),
        ),
      ),
    )
    .$if(show === 'to_do', (query) => query.where((is) => is.not(is.exists(CODED))))
    .$if(show === 'coded', (query) =>
      query.where((is) => is.exists(CODED)).where((is) => is.not(is.exists(NONE))),
    )
    .$if(show === 'none_fits', (query) => query.where((is) => is.exists(NONE)))
}

/** The coder's codings of the answer of the row. */
const CODED = sql<SqlBool>`(select 1 from coding where coding.round_id = given.round_id
  and coding.person_id = given.person_id and coding.unit_id = given.unit_id)`
const NONE = sql<SqlBool>`(select 1 from coding where coding.round_id = given.round_id
  and coding.person_id = given.person_id and coding.unit_id = given.unit_id and coding.code = ${NONE_FITS})`
