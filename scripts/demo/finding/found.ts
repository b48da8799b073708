import { findingPaths } from '../../../src/finding/paths.ts'
import type { StatementKey, Step } from '../../../src/finding/statement/statement.ts'
import { paths } from '../../../src/web/paths.ts'
import { CHAPTERS, type Clock } from '../clock.ts'
import { goldQuestions } from '../gold.ts'
import { invited } from '../invited.ts'
import { newPassword, staffBy, type Staff } from '../staff.ts'
import { advise, linkTo, recordResponses } from './advise.ts'
import { workThrough } from './audit.ts'
import { addPiece, judge, readJudgement } from './evidence.ts'
import { exampleFindings, type ExampleFinding, type ExampleRecommendation } from './example.ts'
import { redefine } from './redefine.ts'
import { write } from './write.ts'

type Demonstration = Readonly<{
  url: string
  consultation_id: number
  /** Makes a link that opens the account of the researcher, who is an administrator, too. */
  link: () => Promise<string>
  keepSeed: (variable: string, seed: number) => Promise<void>
  clock: Clock
  say: (line: string) => void
}>

/** The second researcher, who reads what the first judged, and agrees. */
const SECOND = { name: 'Carla Nunes', email: 'carla@example.org', roles: ['researcher'] } as const

/** Writes the findings and recommendations of the example over the real pages, with everything that stands beside them. */
export async function foundBy(demonstration: Demonstration): Promise<void> {
  const { url, consultation_id: id, link: opening, keepSeed, clock, say } = demonstration
  const { findings, recommendations, audit, redefined } = exampleFindings()
  clock.set(CHAPTERS.findings)
  const first = await staffBy(url, await opening(), newPassword())
  const { staff: second, id: person } = await invited(url, first, SECOND)
  await first.act(paths.members(id), paths.members(id), { person_id: [String(person)] })
  const both = { first, second, id }
  for (const finding of findings) await found(both, finding)
  const agreed: Agreed[] = []
  for (const recommendation of recommendations) agreed.push(...(await recommended(both, recommendation)))
  for (const { variable } of goldQuestions()) await keepSeed(variable, audit.seed)
  await workThrough(second, id, audit)
  clock.set(CHAPTERS.responses)
  const later = await staffBy(url, await opening(), newPassword())
  for (const { key, recommendation } of agreed) await recordResponses(later, id, key, recommendation)
  await redefine(later, id, redefined, findings)
  say(`${findings.length} findings and ${recommendations.length} recommendations are written.`)
}

type Agreed = Readonly<{ key: StatementKey; recommendation: ExampleRecommendation }>

type Both = Readonly<{ first: Staff; second: Staff; id: number }>

async function found({ first, second, id }: Both, finding: ExampleFinding): Promise<void> {
  const key = await write(first, id, 'finding', finding)
  for (const piece of finding.evidence) await addPiece(first, id, key, piece)
  await linkTo(first, id, key, finding)
  await judge(first, id, key, finding)
  await step(first, id, key, 'ask')
  if (finding.state === 'draft') return void (await step(second, id, key, 'return', finding.returned))
  await readJudgement(second, id, key)
  await step(second, id, key, 'agree')
}

/** Writes a recommendation; returns it where it was agreed. */
async function recommended(
  { first, second, id }: Both,
  recommendation: ExampleRecommendation,
): Promise<readonly Agreed[]> {
  const { state } = recommendation
  const key = await write(first, id, 'recommendation', recommendation)
  await advise(first, id, key, recommendation)
  if (state !== 'draft') await step(first, id, key, 'ask')
  const isAgreed = state === 'agreed' && (await step(second, id, key, 'agree'))
  return isAgreed ? [{ key, recommendation }] : []
}

/** Takes a step; returns whether nothing stood in its way. */
async function step(staff: Staff, id: number, key: StatementKey, own: Step, reason = ''): Promise<boolean> {
  const page = findingPaths.statement(id, key)
  return await staff.attempt(page, findingPaths.steps(id, key), { step: [own], reason: [reason] })
}
