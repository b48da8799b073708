import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import { questionsOf } from '../../instrument/questionnaire.ts'
import type { Asked } from '../../instrument/widen.ts'
import { publishedVersions } from '../../questionnaire/queries.ts'
import { sidedIn, type Side } from '../../result/dissent/item.ts'
import { answeredIn } from '../../result/answered.ts'
import { findResult } from '../../result/find.ts'
import { numberIn } from '../source/figure-number.ts'
import type { Opened } from '../source/resolve.ts'
import type { State } from '../source/resolved.ts'
import { orderedBy, rankingOf, type NoRanking, type Ranking } from '../../result/ranking/ranking.ts'
import { seedOf } from '../../result/ranking/resamples.ts'
import type { Answered, Result, Results } from '../../result/result.ts'
import type { Text } from '../../text.ts'
import type { ItemKey } from './recommendation.ts'

/** A question whose statements or items may rate or rank a recommendation. */
export type Rating = Readonly<{
  question: string
  label: Text
  items: readonly Readonly<{ code: string; label: Text }>[]
}>

/** What the rooms said of an item: how many were on either side, or the place it has among others. */
export type Heard =
  | Readonly<{ is: 'rated' } & Record<Side, State>>
  | Readonly<{
      is: 'ranked'
      of: Ranking['of']
      place: number
      items: number
      people: number
      mean: number | null
    }>
  | Readonly<{ is: 'withheld' | 'no_order' }>
  | Readonly<{ is: 'gone'; why: 'session' | 'item' | 'apart' | 'deleted' }>

/** An item with its names, and what was heard of it; codes stand for names that nobody knows. */
export type HeardItem = ItemKey & Readonly<{ asked: Text; label: Text; heard: Heard }>

/** Returns the statements of an agreement scale, and the items to rank or to share points among; none of others. */
function itemsIn({ question, form }: Asked): Rating['items'] {
  const summary = kindOf(question).summarise(question, [], form)
  const rates =
    (summary.shape === 'shares' && summary.diverging) || (summary.shape === 'means' && summary.of !== 'value')
  return rates ? summary.rows.map(({ code, label }) => ({ code, label })) : []
}

const ratingOf = (asked: Asked): readonly Rating[] => {
  const items = itemsIn(asked)
  return items.length > 0 ? [{ question: asked.question.code, label: asked.question.label, items }] : []
}

/** Returns what may rate a recommendation: of sealed sessions, and of published questionnaires that none of them asked. */
export async function ratingsFor(
  db: Db,
  { id }: Pick<Consultation, 'id'>,
  opened: Opened | undefined,
): Promise<readonly Rating[]> {
  const listed = (opened?.results.sections ?? []).flatMap(({ questions }) => questions)
  const asked = listed.flatMap(({ shown }) => ratingOf(shown))
  const known = new Set(listed.flatMap(({ shown }) => [shown.code, shown.asked_as]))
  const others = new Map<string, Rating>()
  for (const { form } of await publishedVersions(db, id))
    for (const question of questionsOf(form))
      for (const one of known.has(question.code) ? [] : ratingOf({ question, form }))
        if (!others.has(one.question)) others.set(one.question, one)
  return [...asked, ...others.values()]
}

/** Returns what the rooms said of items, each question read once. */
export async function heardOf(
  db: Db,
  keys: readonly ItemKey[],
  ratings: readonly Rating[],
  opened: Opened | undefined,
): Promise<readonly HeardItem[]> {
  const results = new Map<string, Result | undefined>()
  const rankings = new Map<string, Ranking | NoRanking | undefined>()
  const found: HeardItem[] = []
  for (const key of keys) {
    const { question, item } = key
    if (opened && !results.has(question)) {
      const result = await findResult(db, opened.results, question)
      results.set(question, result)
      if (result?.is === 'question') rankings.set(question, await orderIn(db, opened.results, result))
    }
    const rating = ratings.find((one) => one.question === question)
    const label = rating?.items.find(({ code }) => code === item)?.label
    const heard = opened
      ? heardIn(results.get(question), rankings.get(question), item)
      : ({ is: 'gone', why: 'deleted' } as const)
    found.push({ ...key, asked: rating?.label ?? { en: question }, label: label ?? { en: item }, heard })
  }
  return found
}

/** Returns the order of a question's items; undefined for a question that puts nothing in order. */
async function orderIn(db: Db, results: Results, { shown, split, table }: Answered) {
  const of = table && orderedBy(table)
  if (!of) return undefined
  const seed = seedOf(results.consultation.code, shown.code)
  return await rankingOf(await answeredIn(db, results, shown), of, split, seed)
}

function heardIn(result: Result | undefined, ranking: Ranking | NoRanking | undefined, item: string): Heard {
  if (!result) return { is: 'gone', why: 'session' }
  if (result.is === 'apart') return { is: 'gone', why: 'apart' }
  if (!result.table?.blocks.some(({ code }) => code === item)) return { is: 'gone', why: 'item' }
  if (ranking === undefined) return ratedIn(result, result.table, item)
  if (typeof ranking === 'string') return { is: 'no_order' }
  const { whole, items, of } = ranking
  const at = items.findIndex(({ code }) => code === item)
  const place = whole === 'withheld' ? undefined : whole.columns[0]?.places[at]
  if (whole === 'withheld' || place === undefined) return { is: 'withheld' }
  const mean = whole.columns.find(({ measure }) => measure === 'mean')?.values[at] ?? null
  return { is: 'ranked', of, place, items: items.length, people: whole.people, mean }
}

function ratedIn({ shown }: Answered, table: NonNullable<Answered['table']>, item: string): Heard {
  const sided = sidedIn(shown).items.find(({ row }) => row === item)
  const codes = table.columns.filter(({ measure }) => measure === 'per_cent').map(({ code }) => code)
  if (!sided) return { is: 'gone', why: 'item' }
  const on = (side: Side) =>
    numberIn(
      table,
      item,
      sided.places[side].map((place) => codes[place] ?? ''),
    )
  return { is: 'rated', for: on('for'), against: on('against') }
}
