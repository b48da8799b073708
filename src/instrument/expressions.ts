import { isBlank } from './expression/parsed.ts'
import { type Question, type Questionnaire, type Section, isExpression } from './questionnaire.ts'

/** The expression properties of questions and sections; a test compares them with the kinds' schemas. */
export const EXPRESSION_PARTS = [
  'relevant',
  'required',
  'constraint',
  'default',
  'shuffled',
  'choice_filter',
  'calculation',
] as const
export type ExpressionPart = (typeof EXPRESSION_PARTS)[number]

/** An expression; with `attributes`, bare names are option attributes. */
export type Expression = {
  readonly part: ExpressionPart
  readonly source: string
  readonly attributes?: true
}

/** An expression's property, and its question; undefined for a section. */
export type ExpressionPlace = { readonly part: ExpressionPart; readonly question?: Question }

type Change = (source: string, place: ExpressionPlace) => string

/** A copy of the questionnaire with every expression and default mapped by `change`. */
export const mapExpressions = (form: Questionnaire, change: Change): Questionnaire => ({
  ...form,
  sections: form.sections.map((section): Section => ({
    ...mapParts(section, change),
    questions: section.questions.map((question) => mapParts(question, change, question)),
  })),
})

/** Every expression of a question; blank ones are skipped, except a calculation (mandatory). */
export const expressionsOf = (question: Question): readonly Expression[] =>
  EXPRESSION_PARTS.flatMap((part): readonly Expression[] => {
    const source: unknown = Reflect.get(question, part)
    if (typeof source !== 'string') return []
    if (part === 'default' && !isExpression(source)) return []
    if (part !== 'calculation' && isBlank(source)) return []
    return [part === 'choice_filter' ? { part, source, attributes: true } : { part, source }]
  })

function mapParts<Owner extends object>(owner: Owner, change: Change, question?: Question): Owner {
  const changed = { ...owner }
  for (const part of EXPRESSION_PARTS) {
    const source: unknown = Reflect.get(owner, part)
    if (typeof source === 'string')
      Reflect.set(changed, part, change(source, question ? { part, question } : { part }))
  }
  return changed
}
