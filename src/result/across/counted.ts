import { setImmediate as aTurn } from 'node:timers/promises'

import { pairedAnswers } from '../../dataset/remembered.ts'
import type { Source } from '../../dataset/source.ts'
import type { Given } from '../../dataset/pairs.ts'
import type { Db } from '../../db/database.ts'
import { asks } from '../asked.ts'
import { NO_ANSWERS, readAs, type Crossable, type NoAnswer } from './crossable.ts'

/** What people gave to one question: indexes of answers, none with the reason. */
export type Gave = Readonly<{ answers: readonly number[]; none: NoAnswer | undefined }>

/** People of one session, group and language who gave the same to both questions. */
export type Counted = Readonly<{
  source: Source
  group: string | number
  language: string | number
  own: Gave
  other: Gave
  people: number
}>

/** People of the sessions that asked both questions, and of those that asked only one. */
export type CountedPairs = Readonly<{
  both: readonly Counted[]
  /** The question that was not asked was not put to anybody there. */
  ownOnly: readonly Counted[]
  otherOnly: readonly Counted[]
}>

const NOT_PUT: Gave = { answers: [], none: 'unasked' }

/** Counts what the people of every session gave to two questions. */
export async function countedPairs(
  db: Db,
  sources: readonly Source[],
  own: Crossable,
  other: Crossable,
): Promise<CountedPairs> {
  const found = { both: [] as Counted[], ownOnly: [] as Counted[], otherOnly: [] as Counted[] }
  for (const source of sources) {
    const asked = { own: asks(own.shown, source), other: asks(other.shown, source) }
    if (!asked.own && !asked.other) continue
    const readings = [(asked.own ? own : other).reading, (asked.other ? other : own).reading] as const
    const [ownPlaces, otherPlaces] = [placesOf(own), placesOf(other)]
    for (const { given, group, language, people } of await pairedAnswers(db, source, readings)) {
      const one = {
        source,
        group,
        language,
        people,
        own: asked.own ? gave(given[0], ownPlaces) : NOT_PUT,
        other: asked.other ? gave(given[1], otherPlaces) : NOT_PUT,
      }
      found[asked.own && asked.other ? 'both' : asked.own ? 'ownOnly' : 'otherOnly'].push(one)
    }
    await aTurn()
  }
  return found
}

/** Returns the same with the two questions exchanged. */
export const turnedRound = ({ both, ownOnly, otherOnly }: CountedPairs): CountedPairs => {
  const turned = (some: readonly Counted[]) => some.map((one) => ({ ...one, own: one.other, other: one.own }))
  return { both: turned(both), ownOnly: turned(otherOnly), otherOnly: turned(ownOnly) }
}

const placesOf = ({ answers }: Crossable): ReadonlyMap<string, number> =>
  new Map(answers.map(({ code }, place) => [code, place]))

function gave(given: Given, places: ReadonlyMap<string, number>): Gave {
  if ('missing' in given) return { answers: [], none: given.missing }
  const read = readAs(given.answer)
  if (typeof read === 'string') return { answers: [], none: read }
  const answers = read.flatMap((code) => places.get(code) ?? [])
  return { answers, none: answers.length === 0 ? NO_ANSWERS[0] : undefined }
}
