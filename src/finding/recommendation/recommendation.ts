export const BASES = ['motivates', 'limits'] as const
/** How a finding bears on a recommendation. */
export type Basis = (typeof BASES)[number]

export const CRITERIA = ['priority', 'values', 'acceptability', 'feasibility', 'human_rights'] as const
export type Criterion = (typeof CRITERIA)[number]

export const JUDGEMENTS = ['for', 'against', 'unclear', 'not_assessed'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

export const POSITIONS = ['accepted', 'partly', 'not', 'considering'] as const
export type Position = (typeof POSITIONS)[number]

type Deed = Readonly<{ at: string; by: string }>

/** A finding that motivates or limits a recommendation. */
export type BasisRow = Readonly<{ finding: number; relation: Basis; reason: string }> & Deed

/** A statement or item of a question that rates or ranks a recommendation. */
export type ItemKey = Readonly<{ question: string; item: string }>

/** How a recommendation is judged by a criterion; `source`: what the judgement rests on. */
export type CriterionRow = Readonly<{
  criterion: Criterion
  judgement: Judgement
  source: string
  note: string
}> &
  Deed

/** What somebody responded to a recommendation; `answered_on`: ISO date. */
export type Response = Readonly<{
  id: number
  respondent: string
  answered_on: string
  position: Position
  reason: string
  link: string
}> &
  Deed

/** What keeps a recommendation from being agreed. */
export type Obstacle = 'no_action' | 'no_addressee' | 'no_motive' | 'flags'

/** Returns what is missing: an action, an addressee, an agreed finding that motivates it, and no open flag. */
export function obstaclesOf({
  action,
  addressee,
  bases,
  agreed,
  flags,
}: Readonly<{
  action: string
  addressee: string
  bases: readonly Pick<BasisRow, 'finding' | 'relation'>[]
  /** Numbers of the findings of which a version is agreed. */
  agreed: ReadonlySet<number>
  /** Flags not passed. */
  flags: number
}>): readonly Obstacle[] {
  const isMotivated = bases.some(({ finding, relation }) => relation === 'motivates' && agreed.has(finding))
  return [
    ...(action.trim() === '' ? (['no_action'] as const) : []),
    ...(addressee.trim() === '' ? (['no_addressee'] as const) : []),
    ...(isMotivated ? [] : (['no_motive'] as const)),
    ...(flags > 0 ? (['flags'] as const) : []),
  ]
}
