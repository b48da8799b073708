import { kindOf } from './kinds/table.ts'
import { withChoices } from './offer.ts'
import { type Choice, type Question, type Questionnaire, choicesIn, statementsOf } from './questionnaire.ts'

/** A question in its version of the questionnaire. */
export type Asked = Readonly<{ question: Question; form: Questionnaire }>

/**
 * Merges versions of a question into the newest: options, statements and Other found only in `others` are appended,
 * and the axis covers all of them.
 */
export function widened({ question: newest, form }: Asked, others: readonly Asked[]): Asked {
  const all = [{ question: newest, form }, ...others]
  const same = others.map(({ question }) => question).filter(({ kind }) => kind === newest.kind)
  const question: Question = {
    ...kindOf(newest).widened(newest, same),
    ...('items' in newest && { items: union(all.map((one) => statementsOf(one.question))) }),
    ...(all.some((one) => 'other' in one.question && one.question.other) && { other: true }),
  }
  if (!('list' in question)) return { question, form }
  const options = all.map((one) => ('list' in one.question ? choicesIn(one.form, one.question.list) : []))
  return { question, form: withChoices(form, question.list, union(options)) }
}

function union(each: readonly (readonly Choice[])[]): readonly Choice[] {
  const known = new Map<string, Choice>()
  for (const choice of each.flat()) if (!known.has(choice.code)) known.set(choice.code, choice)
  return [...known.values()]
}
