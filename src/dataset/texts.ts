import type { Db } from '../db/database.ts'
import type { Cell } from '../instrument/answer.ts'
import type { Text } from '../text.ts'
import type { Dataset } from './dataset.ts'
import type { MergedQuestion } from './merge.ts'
import { openedOf } from './opened.ts'
import { sealedWithKeys } from './queries.ts'
import type { Hidden } from './hidden.ts'
import { hiddenOf, plainText } from './read.ts'
import { writtenCell } from './rows.ts'
import { sealedIn } from './sealed.ts'

/** A column of answers in words: those to an open question, or the words of Other. */
export type TextVariable = Readonly<{
  /** Its column name in the exported data. */
  name: string
  label: Text
  question: MergedQuestion
  /** Whether it holds the words of Other. */
  is_other: boolean
  /** Indexes of its question in the dataset and of its column in the question. */
  place: number
  cell: number
}>

/** Where an answer stands; never shown. */
export type TextKey = Readonly<{ session_id: number; k: Uint8Array }>

/** One answer in words as written, in NFC with line feeds, what reviews hid of it, and what its sender and place say. */
export type TextRead = TextKey &
  Readonly<{ text: string; hidden: Hidden; group: Cell; language: Cell; workshop: string }>

/** Returns the columns of answers in words, in the order of the questions. */
export const textVariables = ({ questions }: Pick<Dataset, 'questions'>): readonly TextVariable[] =>
  questions.flatMap((question, place) =>
    question.columns.flatMap(({ name, label, words }, cell) =>
      words
        ? [{ name, label, question, is_other: question.columns.some((one) => !one.words), place, cell }]
        : [],
    ),
  )

/** Yields every sealed answer in words of a variable, in batches, in the order of random keys. */
export async function* textsIn(
  db: Db,
  dataset: Dataset,
  variable: TextVariable,
): AsyncGenerator<readonly TextRead[]> {
  for (const source of dataset.sources) {
    for await (const batch of sealedIn(db, source.session.id))
      yield batch.flatMap(({ k, answers }) =>
        readIn(dataset, variable, source, { session_id: source.session.id, k }, answers),
      )
  }
}

/** Returns the answers in words under these keys; those that are gone are left out. */
export async function textsAt(
  db: Db,
  dataset: Dataset,
  variable: TextVariable,
  keys: readonly TextKey[],
): Promise<readonly TextRead[]> {
  const found: TextRead[] = []
  for (const source of dataset.sources) {
    const { id } = source.session
    const own = keys.filter(({ session_id }) => session_id === id).map(({ k }) => k)
    for (let from = 0; from < own.length; from += AT_ONCE)
      for (const { k, answers } of await sealedWithKeys(db, id, own.slice(from, from + AT_ONCE)))
        found.push(...readIn(dataset, variable, source, { session_id: id, k }, answers))
  }
  return found
}

/** Keys per query. */
const AT_ONCE = 500

function readIn(
  dataset: Dataset,
  variable: TextVariable,
  source: Dataset['sources'][number],
  key: TextKey,
  answers: string,
): readonly TextRead[] {
  const cell = writtenCell(dataset, { source, answers }, variable)
  if (typeof cell !== 'string' || cell.trim() === '') return []
  const { group, language } = openedOf(answers)
  const hidden = hiddenOf(source, key.k)?.get(variable.question.asked_as) ?? NOTHING
  return [{ ...key, text: plainText(cell), hidden, group, language, workshop: source.workshop.code }]
}

const NOTHING: Hidden = { removed: false, redactions: [] }
