import type { Db } from '../../db/database.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { figuresOf } from '../numbers/queries.ts'
import { itemsOf } from '../recommendation/queries.ts'
import { KINDS, nameOf, type StatementKey } from '../statement/statement.ts'
import type { Source } from './now.ts'
import { standingNow } from './queries.ts'

/** What may change behind a statement: a piece of evidence, a figure of its texts, or the ratings of an item. */
export type Subject = Source &
  Readonly<{
    /** Its name among looks. */
    subject: string
    of: StatementKey
    is: 'evidence' | 'figure' | 'item'
    /** The id of a piece of evidence, the place of a figure, or the code of an item. */
    part: string
  }>

/** The names of what is looked at. */
export const subjectNames = {
  evidence: (id: number) => `evidence/${id}`,
  figure: (key: StatementKey, place: number) => `figure/${nameOf(key)}/${place}`,
  item: (recommendation: number, question: string, item: string) =>
    `item/${nameOf({ kind: 'recommendation', number: recommendation })}/${question}/${item}`,
} as const

/** Returns all that may change behind statements that are not withdrawn, by statement. */
export async function subjectsOf(db: Db, consultation_id: number): Promise<readonly Subject[]> {
  const standing = new Set((await standingNow(db, consultation_id)).map(nameOf))
  const pieces = (await evidenceOf(db, consultation_id)).map(({ id, finding, kind, source }): Subject => {
    const of = { kind: 'finding', number: finding } as const
    return { subject: subjectNames.evidence(id), of, is: 'evidence', part: String(id), kind, source }
  })
  const figures: Subject[] = []
  for (const kind of KINDS)
    for (const { number, place, source, ended } of await figuresOf(db, { consultation_id, kind })) {
      const of = { kind, number }
      const subject = subjectNames.figure(of, place)
      if (!ended) figures.push({ subject, of, is: 'figure', part: String(place), kind: 'figure', source })
    }
  const items = (await itemsOf(db, { consultation_id })).map(
    ({ recommendation, question, item }): Subject => {
      const of = { kind: 'recommendation', number: recommendation } as const
      const subject = subjectNames.item(recommendation, question, item)
      return { subject, of, is: 'item', part: item, kind: 'item', source: question }
    },
  )
  return [...pieces, ...figures, ...items].filter(({ of }) => standing.has(nameOf(of)))
}
