import { randomOf, type Random } from '../../statistic/random.ts'
import type { UnitId } from '../text/unit.ts'

/** A round: a variable, a fixed version of its codebook, who codes, and whether they see each other. */
export type Round = Readonly<{
  id: number
  consultation_id: number
  variable: string
  number: number
  codebook_number: number
  kind: 'blind' | 'open'
  /** Per cent of the answers given to two coders. */
  twice: number
  /** 1 where its coders are offered help; never in a blind round. */
  help: 0 | 1
  seed: number
  state: 'open' | 'finished'
  /** 1: its coders are told what each of its answers may tell. */
  tells: 0 | 1
}>

/** A coder of a round; `letter` names them in exports. */
export type Coder = Readonly<{
  person_id: number
  name: string
  letter: string
  languages: readonly string[]
  finished_at: string | null
}>

/** Who is to code in a round, and the languages they read. */
export type Reader = Readonly<{ person_id: number; languages: readonly string[] }>

/** The answers of each coder in their own shuffled order, and the languages nobody reads with their answers. */
export type Assigned = Readonly<{
  orders: ReadonlyMap<number, readonly UnitId[]>
  unread: ReadonlyMap<string, number>
}>

type Given = Readonly<{ id: UnitId; language: string }>

/**
 * Gives every answer to a coder who reads its language, the one with the fewest so far, and `twice` per cent of them to
 * a second one; each coder gets them in an order of their own. The same seed gives the same.
 */
export function assigned(
  units: readonly Given[],
  readers: readonly Reader[],
  twice: number,
  seed: number,
): Assigned {
  const random = randomOf(seed)
  const orders = new Map<number, UnitId[]>(readers.map(({ person_id }) => [person_id, []]))
  const unread = new Map<string, number>()
  const mixed = shuffled(units, random)
  const doubled = Math.round((mixed.length * twice) / 100)
  for (const [at, { id, language }] of mixed.entries()) {
    const able = readers
      .filter(({ languages }) => isRead(language, languages))
      .toSorted((one, other) => sizeIn(orders, one) - sizeIn(orders, other))
    if (able.length === 0) unread.set(language, (unread.get(language) ?? 0) + 1)
    for (const { person_id } of able.slice(0, at < doubled ? 2 : 1)) orders.get(person_id)?.push(id)
  }
  for (const [person_id, own] of orders) orders.set(person_id, [...shuffled(own, random)])
  return { orders, unread }
}

/** Whether a coder reads an answer; one of unknown language is read by everybody. */
const isRead = (language: string, languages: readonly string[]) =>
  language === UNKNOWN || languages.includes(language)

/** The language of an answer that does not say it, as stored. */
export const UNKNOWN = '-99'

const sizeIn = (orders: ReadonlyMap<number, readonly UnitId[]>, { person_id }: Reader) =>
  orders.get(person_id)?.length ?? 0

/** Fisher-Yates, in an order that has nothing to do with that of answering: units come in the order of random ids. */
function shuffled<Item>(items: readonly Item[], { below }: Random): readonly Item[] {
  const left = [...items]
  for (let last = left.length - 1; last > 0; last -= 1) {
    const other = below(last + 1)
    const [one, two] = [left[last] as Item, left[other] as Item]
    left[last] = two
    left[other] = one
  }
  return left
}

/** Letters of coders: A to Z, then AA. */
export const letterOf = (place: number): string =>
  (place < 26 ? '' : String.fromCharCode(64 + Math.floor(place / 26))) +
  String.fromCharCode(65 + (place % 26))
