import { isBlank } from '../../instrument/expression/parsed.ts'
import { type Question, isExpression } from '../../instrument/questionnaire.ts'
import type { Part } from './remark.ts'

/** One expression of a question; bare names are attributes where it filters options. */
export type Expression = { readonly part: Part; readonly source: string; readonly attributes?: true }

/** Every expression a question has, blank ones left out but for a calculation, which is needed. */
export function expressionsOf(question: Question): readonly Expression[] {
  const { relevant, required, constraint, default: begins } = question
  const found: readonly (readonly [Part, string | true | undefined])[] = [
    ['relevant', relevant],
    ['required', required],
    ['constraint', constraint],
    ['default', begins !== undefined && isExpression(begins) ? begins : undefined],
    ['shuffled', 'shuffled' in question ? question.shuffled : undefined],
  ]
  const filter = 'choice_filter' in question ? question.choice_filter : undefined
  return [
    ...found.flatMap(([part, source]) => (isBlank(source) || source === true ? [] : [{ part, source }])),
    ...(isBlank(filter) ? [] : [{ part: 'choice_filter', source: filter, attributes: true } as const]),
    ...(question.kind === 'calculated'
      ? [{ part: 'calculation', source: question.calculation } as const]
      : []),
  ]
}
