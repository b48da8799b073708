import type { Answer } from '../instrument/answer.ts'
import { added } from '../instrument/kinds/common/added.ts'
import type { Summary } from '../instrument/kinds/kind.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import { choicesIn, type Question, type Questionnaire } from '../instrument/questionnaire.ts'

type Pooled = Readonly<{ answers: readonly Answer[] }>

const known = new WeakMap<readonly Answer[], Map<string, unknown>>()

/** Returns what is worked out of a pool's answers, remembered as long as these are in memory. */
export function ofPool<Out>(answers: readonly Answer[], name: string, work: () => Out): Out {
  const own = known.get(answers) ?? new Map<string, unknown>()
  known.set(answers, own)
  if (own.has(name)) return own.get(name) as Out
  const out = work()
  own.set(name, out)
  return out
}

/** Returns whether the summaries of all these pools are remembered. */
export const isSummarised = (question: Question, pools: readonly Pooled[], form: Questionnaire): boolean =>
  pools.every(({ answers }) => known.get(answers)?.has(summaryName(question, form)) ?? false)

/** Returns the summary of the answers of pools, each worked out once. */
export function summaryOf(question: Question, pools: readonly Pooled[], form: Questionnaire): Summary {
  const name = summaryName(question, form)
  const kind = kindOf(question)
  const each = pools.map(({ answers }) =>
    ofPool(answers, name, () => kind.summarise(question, answers, form)),
  )
  return added(each) ?? kind.summarise(question, [], form)
}

const names = new WeakMap<Question, WeakMap<Questionnaire, string>>()

/** Names a question with its options: another wording or version of it is another one. */
export function summaryName(question: Question, form: Questionnaire): string {
  const own = names.get(question) ?? new WeakMap<Questionnaire, string>()
  names.set(question, own)
  const before = own.get(form)
  if (before !== undefined) return before
  const name = JSON.stringify([question, 'list' in question ? choicesIn(form, question.list) : []])
  own.set(form, name)
  return name
}
