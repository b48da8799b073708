import { findingPaths, type Part } from '../../../src/finding/paths.ts'
import { criterionField } from '../../../src/finding/recommendation/forms.ts'
import type { StatementKey } from '../../../src/finding/statement/statement.ts'
import type { Input } from '../../../src/instrument/answer.ts'
import { fieldIn } from '../html.ts'
import type { Staff } from '../staff.ts'
import type { ExampleFinding, ExampleRecommendation } from './example.ts'

/** The questions of the example that rate and rank recommendations. */
const RATED_BY = ['q20', 'q21'] as const

/** Returns a function that posts forms of the page of a statement as it is now. */
async function postingFrom(staff: Staff, id: number, key: StatementKey) {
  const html = await staff.page(findingPaths.statement(id, key))
  const post = async (part: Part, fields: Input) =>
    await staff.send(html, findingPaths.beside(id, key, part), fields)
  return { html, post }
}

/** Writes beside a recommendation what it rests on, what the rooms said of it, and how it is judged. */
export async function advise(
  staff: Staff,
  id: number,
  key: StatementKey,
  { basis, item, criteria }: ExampleRecommendation,
): Promise<void> {
  const { html, post } = await postingFrom(staff, id, key)
  for (const { finding, relation, reason } of basis)
    await post('basis', {
      basis_finding: [String(finding)],
      basis_relation: [relation],
      basis_reason: [reason],
    })
  for (const question of RATED_BY) await post('items', { item: [`${question}/${item}`] })
  for (const { criterion, judgement, source, note } of criteria) {
    const own = (name: string) => criterionField(criterion, name)
    await post('criteria', {
      criterion: [criterion],
      [own('judgement')]: [judgement],
      [own('source')]: [source],
      [own('note')]: [note],
      [own('seen')]: [fieldIn(html, own('seen'))],
    })
  }
}

/** Records what was responded to a recommendation. */
export async function recordResponses(
  staff: Staff,
  id: number,
  key: StatementKey,
  { responses }: ExampleRecommendation,
): Promise<void> {
  const { post } = await postingFrom(staff, id, key)
  for (const { respondent, answered_on, position, answer, link } of responses)
    await post('responses', {
      respondent: [respondent],
      answered_on: [answered_on],
      position: [position],
      answer: [answer],
      link: [link],
    })
}

/** Names the findings that one refines or conflicts with. */
export async function linkTo(
  staff: Staff,
  id: number,
  key: StatementKey,
  { links = [] }: ExampleFinding,
): Promise<void> {
  if (links.length === 0) return
  const { post } = await postingFrom(staff, id, key)
  for (const { relation, other, reason } of links)
    await post('links', {
      link_other: [String(other)],
      link_relation: [relation],
      link_reason: [reason],
    })
}
