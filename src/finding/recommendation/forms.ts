import { z } from 'zod'

import { day, first, optionalWords, words, type Input } from '../../web/form.ts'
import { RELATIONS } from '../link/queries.ts'
import { BASES, CRITERIA, JUDGEMENTS, POSITIONS, type Criterion } from './recommendation.ts'

const number = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, 'recommendation.finding_missing')
  .transform(Number)

export const basisForm = z.object({
  basis_finding: number,
  basis_relation: z.enum(BASES, 'recommendation.relation_missing'),
  basis_reason: words('recommendation.basis_reason_missing', 2000),
})

/** An item as a form names it: its question, a slash, its code. */
export const itemForm = z.object({
  item: z.string().regex(/^[^/]{1,200}\/[^/]{1,200}$/, 'recommendation.item_missing'),
})

/** Returns the question and the code of an item as a form names it. */
export function itemNamed(name: string): Readonly<{ question: string; item: string }> {
  const [question = '', item = ''] = name.split('/')
  return { question, item }
}

export const criterionForm = z.object({
  criterion: z.enum(CRITERIA),
  judgement: z.enum(JUDGEMENTS, 'recommendation.judgement_missing'),
  source: optionalWords(1000),
  note: optionalWords(2000),
  seen: z.string(),
})

/** Fields of the form of a criterion, as the page of all of them names them. */
export const criterionField = (criterion: Criterion, name: string): string => `${criterion}_${name}`

/** Returns the posted form of a criterion with the names of `criterionForm`. */
export function criterionIn(input: Input): Input {
  const criterion = CRITERIA.find((one) => one === first(input, 'criterion'))
  if (!criterion) return {}
  const own = ['judgement', 'source', 'note', 'seen'].map(
    (name) => [name, input[criterionField(criterion, name)] ?? []] as const,
  )
  return { criterion: [criterion], ...Object.fromEntries(own) }
}

const isWebAddress = (text: string) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text))

export const responseForm = (today: string) =>
  z.object({
    respondent: words('recommendation.respondent_missing', 500),
    answered_on: day(today).refine((own) => own <= today, 'recommendation.day_to_come'),
    position: z.enum(POSITIONS, 'recommendation.position_missing'),
    answer: optionalWords(4000),
    link: optionalWords(1000).refine(isWebAddress, 'recommendation.link_unreadable'),
  })

export const linkForm = z.object({
  link_other: number,
  link_relation: z.enum(RELATIONS, 'recommendation.relation_missing'),
  link_reason: words('recommendation.link_reason_missing', 2000),
})
