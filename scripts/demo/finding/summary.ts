import { consultationById } from '../../../src/consultation/queries.ts'
import type { Surroundings } from '../../../src/context.ts'
import { agreedOf } from '../../../src/finding/agreed/queries.ts'
import { shownRow, type AuditRow, type Reached } from '../../../src/finding/audit/audited.ts'
import { auditAt } from '../../../src/finding/audit/load.ts'
import { evidenceOf } from '../../../src/finding/evidence/queries.ts'
import { numbersDesk } from '../../../src/finding/numbers/load.ts'
import { staleOf } from '../../../src/finding/stale/stale.ts'
import { statementsOf } from '../../../src/finding/statement/queries.ts'
import { nameOf } from '../../../src/finding/statement/statement.ts'
import type { Person } from '../../../src/people/person.ts'
import { exampleFindings } from './example.ts'

/** How many coded answers agreed findings reach, beside the mean of random draws of as many codes. */
type ReachedOf = Readonly<{ answers: number; reached: number; chance: number }>

/** What the demonstration prints of its findings. */
export type Summary = Readonly<{
  findings: number
  findings_agreed: number
  recommendations: number
  recommendations_agreed: number
  edges: number
  /** Flags that nobody settled, in findings and recommendations. */
  flags: number
  /** Findings and recommendations whose evidence changed, and nobody has looked. */
  stale: readonly string[]
  reached: ReachedOf & Readonly<{ question: string }>
  /** By code of the place; null where the audit withholds it. */
  reached_by_place: Readonly<Record<string, ReachedOf | null>>
  reached_dissenters: ReachedOf | null
}>

/** Sums up the findings of the demonstration as their pages tell them. */
export async function summaryOf(
  { stores: { db }, now }: Surroundings,
  { consultation_id: id, person }: Readonly<{ consultation_id: number; person: Person }>,
): Promise<Summary> {
  const { variable, seed } = exampleFindings().audit
  const findings = await statementsOf(db, id, 'finding')
  const recommendations = await statementsOf(db, id, 'recommendation')
  let flags = 0
  for (const statement of [...findings, ...recommendations])
    flags += (await numbersDesk(db, person, { id, name: nameOf(statement) }, 'en')).numbers.open
  const stale = await staleOf(db, await consultationById(db, id))
  const { audit } = await auditAt(db, person, { id, variable }, { seed, now: now() })
  if (!audit) throw new Error(`nothing may be told of ${variable}`)
  const places = audit.blocks.find(({ by }) => by === 'workshop')?.rows ?? []
  const dissenters = shownRow(audit, 'position', 'dissenters')
  return {
    findings: findings.length,
    findings_agreed: (await agreedOf(db, id, 'finding')).length,
    recommendations: recommendations.length,
    recommendations_agreed: (await agreedOf(db, id, 'recommendation')).length,
    edges: (await evidenceOf(db, id)).length,
    flags,
    stale: [...new Set(stale.changed.map(({ of }) => nameOf(of)))].toSorted(),
    reached: { question: variable, ...figures(audit.whole) },
    reached_by_place: Object.fromEntries(places.map((row) => [row.code, shownFigures(row)])),
    reached_dissenters: dissenters ? figures(dissenters) : null,
  }
}

const shownFigures = (row: AuditRow): ReachedOf | null => (row.state === 'shown' ? figures(row) : null)

const figures = ({ answers, reached, chance }: Reached): ReachedOf => ({
  answers,
  reached,
  chance: Math.round(chance.mean * 100) / 100,
})
