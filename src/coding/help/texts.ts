import type { Dataset } from '../../dataset/dataset.ts'
import { rememberedTexts } from '../../dataset/remembered.ts'
import type { TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Round } from '../round/round.ts'
import { orderOf } from '../round/queries.ts'
import { unitsAt } from '../text/queries.ts'
import { asTold, unitsRead } from '../text/texts.ts'
import type { UnitId, UnitText } from '../text/unit.ts'
import { wordsOf } from '../text/words.ts'
import { duplicateGroups } from './duplicates.ts'
import { barely } from './grams.ts'
import { nearTo } from './near.ts'
import { reviewedAs } from './queries.ts'
import { indexOf, type WordIndex } from './similar.ts'

/** The answers of a coder in a round, as they may be read, with their words counted. */
export type HelpTexts = Readonly<{
  texts: readonly UnitText[]
  /** Places in `texts`. */
  places: ReadonlyMap<UnitId, number>
  words: readonly (readonly string[])[]
  index: WordIndex
  /** The answers in its language that are nearly the same as one. */
  near: (unit: UnitId) => readonly UnitId[]
  /** The near-duplicates of one language together, by the ids of their answers. */
  groups: () => Promise<readonly (readonly UnitId[])[]>
}>

/** Whose answers to which question. */
type Of = Readonly<{
  round: Round
  dataset: Dataset
  variable: TextVariable
  coder: Readonly<{ person_id: number }>
}>

/** Returns the answers that a coder has in a round, cached until a review changes one, or they are deleted. */
export async function helpTexts(db: Db, { round, dataset, variable, coder }: Of): Promise<HelpTexts> {
  const order = await orderOf(db, round.id, coder.person_id)
  const revision = await reviewedAs(db, round.consultation_id)
  const { id, seed } = round
  const name = JSON.stringify(['help', id, seed, coder.person_id, order.length, order[0]])
  return await rememberedTexts(db, dataset.sources, { name, revision, texts: order.length }, async () => {
    const units = await unitsAt(db, round.consultation_id, variable.name, order)
    const read = await unitsRead(db, dataset, variable, units)
    return gathered(read.map((one) => asTold(one, round)).filter(({ text }) => text !== ''))
  })
}

function gathered(texts: readonly UnitText[]): HelpTexts {
  const words = texts.map(wordsOf)
  const bare = texts.map(({ text }) => barely(text))
  const places = new Map(texts.map(({ id }, place) => [id, place]))
  let groups: Promise<readonly (readonly UnitId[])[]> | undefined
  return {
    texts,
    places,
    words,
    index: indexOf(words),
    near: (unit) => {
      const at = places.get(unit) ?? -1
      const others = nearTo(bare, at).flatMap((place) => texts[place] ?? [])
      return others.filter(({ language }) => language === texts[at]?.language).map(({ id }) => id)
    },
    groups: async () => await (groups ??= groupsOf(texts)),
  }
}

async function groupsOf(texts: readonly UnitText[]): Promise<readonly (readonly UnitId[])[]> {
  const found: (readonly UnitId[])[] = []
  for (const language of new Set(texts.map((one) => one.language))) {
    const own = texts.filter((one) => one.language === language)
    const groups = await duplicateGroups(own.map(({ text }) => text))
    found.push(...groups.map((group) => group.flatMap((at) => own[at]?.id ?? [])))
  }
  return found
}
