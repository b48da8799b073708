import { setImmediate as aTurn } from 'node:timers/promises'

import type { Unit, UnitId } from '../../coding/text/unit.ts'
import { answerOf, keyedRespondentsIn } from '../../dataset/respondents.ts'
import type { Source } from '../../dataset/source.ts'
import type { Db } from '../../db/database.ts'
import { asks } from '../../result/asked.ts'
import { sidedIn, type Stand } from '../../result/dissent/item.ts'
import type { ListedSection } from '../../result/question-list.ts'

/** A statement of an agreement scale: question and row. */
export type RatedItem = Readonly<{ question: string; item: string }>

/** People read before others get a turn. */
const AT_ONCE = 250

/**
 * Returns the answers in words of people on the smaller side of any of these statements; undefined where none of them is
 * a statement that was asked. Where both sides are as large, none is the smaller.
 */
export async function dissentersAmong(
  db: Db,
  {
    sources,
    sections,
    units,
  }: Readonly<{
    sources: readonly Source[]
    sections: readonly ListedSection[]
    units: readonly Unit[]
  }>,
  items: readonly RatedItem[],
): Promise<ReadonlySet<UnitId> | undefined> {
  const byKey = new Map(units.map((unit) => [keyOf(unit), unit.id]))
  const found = new Set<UnitId>()
  let isAsked = false
  for (const { question, item } of items) {
    const listed = sections.flatMap(({ questions }) => questions).find(({ shown }) => shown.code === question)
    const sided = listed && sidedIn(listed.shown)
    const place = sided?.items.findIndex(({ is, code }) => is === 'statement' && code === item) ?? -1
    if (!listed || !sided || place === -1) continue
    isAsked = true
    const sides: Record<Stand, UnitId[]> = { for: [], against: [], neither: [] }
    const people: Record<Stand, number> = { for: 0, against: 0, neither: 0 }
    for (const source of sources.filter((one) => asks(listed.shown, one)))
      for await (const { key, answer } of answersIn(db, source, listed.shown.asked_as)) {
        const stand = sided.standsOf(answer)[place]
        if (!stand) continue
        people[stand] += 1
        const id = byKey.get(key)
        if (id) sides[stand].push(id)
      }
    if (people.for === people.against) continue
    for (const id of sides[people.for < people.against ? 'for' : 'against']) found.add(id)
  }
  return isAsked ? found : undefined
}

async function* answersIn(db: Db, source: Source, code: string) {
  let seen = 0
  for await (const batch of keyedRespondentsIn(db, source))
    for (const { k, one } of batch) {
      if ((seen += 1) % AT_ONCE === 0) await aTurn()
      const answer = answerOf(one, code)
      if (answer !== undefined) yield { key: keyOf({ session_id: source.session.id, k }), answer }
    }
}

const keyOf = ({ session_id, k }: Pick<Unit, 'session_id' | 'k'>) =>
  `${session_id}/${Buffer.from(k).toString('hex')}`
