import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import { linksOf, type Link } from '../link/queries.ts'
import { sentencesRead } from '../numbers/sentences.ts'
import type { Opened } from '../source/resolve.ts'
import { statementsOf } from '../statement/queries.ts'
import { agreedAmong } from '../statement/step-queries.ts'
import type { Statement } from '../statement/statement.ts'
import type { Findings } from './finding-row.ts'
import { heardOf, ratingsFor, type HeardItem, type Rating } from './items.ts'
import { basesOf, criteriaOf, itemsOf, responsesOf } from './queries.ts'
import type { BasisRow, CriterionRow, Response } from './recommendation.ts'

/** What a recommendation rests on, how it is judged and who responded; and what more it may rest on. */
export type Advice = Findings &
  Readonly<{
    bases: readonly BasisRow[]
    items: readonly HeardItem[]
    ratings: readonly Rating[]
    criteria: readonly CriterionRow[]
    responses: readonly Response[]
    /** A version of it is agreed. */
    isAgreed: boolean
  }>

/** What stands beside a statement: of a recommendation its advice, of a finding its links with others. */
export type Beside =
  | (Readonly<{ kind: 'recommendation' }> & Advice)
  | (Findings & Readonly<{ kind: 'finding'; links: readonly Link[] }>)

/** Loads what stands beside a statement. */
export async function besideOf(
  db: Db,
  {
    consultation,
    statement,
    opened,
  }: Readonly<{ consultation: Consultation; statement: Statement; opened: Opened | undefined }>,
): Promise<Beside> {
  const findings = await statementsOf(db, consultation.id, 'finding')
  // A draft offers every finding.
  const readOf = async (numbers: readonly number[]) => {
    const isShown = ({ number }: Statement) => statement.state === 'draft' || numbers.includes(number)
    return await sentencesRead(db, consultation, findings.filter(isShown), opened)
  }
  if (statement.kind === 'finding') {
    const links = await linksOf(db, consultation.id)
    const own = links.filter((one) => one.finding === statement.number || one.other === statement.number)
    const read = await readOf(own.flatMap(({ finding, other }) => [finding, other]))
    return { kind: 'finding', findings, read, links }
  }
  const of = { consultation_id: consultation.id, recommendation: statement.number }
  const ratings = await ratingsFor(db, consultation, opened)
  const bases = await basesOf(db, of)
  return {
    kind: 'recommendation',
    findings,
    read: await readOf(bases.map(({ finding }) => finding)),
    bases,
    items: await heardOf(db, await itemsOf(db, of), ratings, opened),
    ratings,
    criteria: await criteriaOf(db, of),
    responses: await responsesOf(db, of),
    isAgreed: (await agreedAmong(db, consultation.id, 'recommendation')).has(statement.number),
  }
}
