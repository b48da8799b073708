import { isBlank } from './expression/parsed.ts'
import { type Question, type Questionnaire, type Section, isExpression } from './questionnaire.ts'

/** The expressions a question or a section may have; a test holds them against the schemas of the kinds. */
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

/** One expression of a question; bare names are attributes where it filters options. */
export type Expression = {
  readonly part: ExpressionPart
  readonly source: string
  readonly attributes?: true
}

/** Where an expression stands: in a question or, without one, in a section. */
export type ExpressionPlace = { readonly part: ExpressionPart; readonly question?: Question }

type Change = (source: string, place: ExpressionPlace) => string

/** The questionnaire with every expression, and every default, replaced by what `change` makes of it. */
export const mapExpressions = (form: Questionnaire, change: Change): Questionnaire => ({
  ...form,
  sections: form.sections.map((section): Section => ({
    ...mapParts(section, change),
    questions: section.questions.map((question) => mapParts(question, change, question)),
  })),
})

/** Every expression a question has, blank ones left out but for a calculation, which is needed. */
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
