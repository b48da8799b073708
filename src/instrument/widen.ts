import { kindOf } from './kinds/table.ts'
import { withChoices } from './offer.ts'
import { type Choice, type Question, type Questionnaire, choicesIn, statementsOf } from './questionnaire.ts'

/** A question as one version of the questionnaire asks it. */
export type Asked = Readonly<{ question: Question; form: Questionnaire }>

/**
 * One question for the answers to several of the same kind: as the newest of them, `asked`, has it, with the options,
 * statements and Other that only `others` have behind its own, and with an axis long enough for all.
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
