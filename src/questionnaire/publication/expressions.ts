import { namesOf, parsedIn } from '../expression/scope.ts'
import { type Tree, referencesOf, usesCurrent } from '../expression/tree.ts'
import { type Question, type Questionnaire, questionsOf } from '../questionnaire.ts'
import { type Place, type Remark, remark } from './remark.ts'

/** What may be referred to: names answered so far, names anywhere, and sets that are referred to by part. */
type Names = {
  readonly earlier: Set<string>
  readonly anywhere: ReadonlySet<string>
  /** The first column of each question that has columns and no value of its own, by its code. */
  readonly parts: ReadonlyMap<string, string>
}

/** Relevance, constraints and calculations: that they can be read and use only what is answered before. */
export function expressionObstacles(form: Questionnaire): readonly Remark[] {
  const names = namesIn(form)
  return form.sections.flatMap((section) => [
    ...obstaclesIn(form, section.relevant, { section: section.code, part: 'relevant' }, names),
    ...section.questions.flatMap((question) => questionObstacles(form, question, names)),
  ])
}

function namesIn(form: Questionnaire): Names {
  const each = questionsOf(form).map((question) => ({ question, names: namesOf(question, form) }))
  const parts = each.flatMap(({ question: { code }, names }) =>
    names[0] !== undefined && !names.includes(code) ? [[code, names[0]] as const] : [],
  )
  const anywhere = new Set(each.flatMap(({ names }) => names))
  return { earlier: new Set(), anywhere, parts: new Map(parts) }
}

function questionObstacles(form: Questionnaire, question: Question, names: Names): readonly Remark[] {
  const at = (part: NonNullable<Place['part']>): Place => ({ question: question.code, part })
  const calculation = question.kind === 'calculated' ? question.calculation : undefined
  const before = [
    ...obstaclesIn(form, question.relevant, at('relevant'), names),
    ...obstaclesIn(form, calculation, at('calculation'), names),
  ]
  for (const name of namesOf(question, form)) names.earlier.add(name)
  return [...before, ...obstaclesIn(form, question.constraint, at('constraint'), names)]
}

function obstaclesIn(
  form: Questionnaire,
  source: string | undefined,
  place: Place,
  names: Names,
): readonly Remark[] {
  const isLeftOut = source === undefined || (source.trim() === '' && place.part !== 'calculation')
  if (isLeftOut) return []
  const parsed = parsedIn(form, source)
  return parsed.ok ? useObstacles(parsed.tree, place, names) : [{ ...place, sentence: parsed.fault }]
}

const useObstacles = (tree: Tree, place: Place, names: Names): readonly Remark[] => [
  ...(usesCurrent(tree) && place.part !== 'constraint'
    ? [remark(place, 'questionnaire.obstacle_current')]
    : []),
  ...referencesOf(tree).flatMap((code) => referenceObstacle(code, place, names)),
]

function referenceObstacle(code: string, place: Place, names: Names): readonly Remark[] {
  if (names.earlier.has(code)) return []
  if (names.anywhere.has(code)) return [remark(place, 'questionnaire.obstacle_refers_later', { code })]
  const part = names.parts.get(code)
  return part === undefined
    ? [remark(place, 'questionnaire.obstacle_refers_unknown', { code })]
    : [remark(place, 'questionnaire.obstacle_refers_parts', { code, part })]
}
