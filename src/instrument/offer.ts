import { type Scope, evaluate } from './expression/evaluate.ts'
import { isBlank, parsed } from './expression/parsed.ts'
import { type Value, truthOf } from './expression/value.ts'
import type { Input } from './answer.ts'
import { coreOf } from './kinds/cores.ts'
import { type Choice, type Question, type Questionnaire, choicesIn } from './questionnaire.ts'

/** The filter of the options a question offers; undefined where there is none. */
export const filterOf = (question: Question): string | undefined =>
  'choice_filter' in question && !isBlank(question.choice_filter) ? question.choice_filter : undefined

/**
 * The questionnaire as one question offers it: with only those options in its list that its filter lets through,
 * so that a kind of question need know of no filter. Undefined when none is left, unless there is Other and not all that
 * it is filtered by is still unanswered.
 */
export function offered(form: Questionnaire, question: Question, scope: Scope): Questionnaire | undefined {
  const filter = filterOf(question)
  if (filter === undefined || !('list' in question)) return form
  const read = parsed(filter, { attributes: true })
  if (!read.ok) return form
  const choices = choicesIn(form, question.list)
  const filteredBy: Value[] = []
  const valueOf = (name: string) => {
    const value = scope.valueOf(name)
    filteredBy.push(value)
    return value
  }
  const left = choices.filter((choice) =>
    truthOf(
      evaluate(read.tree, { ...scope, valueOf, attributeOf: (name) => attributeIn(choice, name) }) ?? true,
    ),
  )
  if (left.length === choices.length) return form
  if (left.length > 0) return withChoices(form, question.list, left)
  const isWaiting = filteredBy.length > 0 && filteredBy.every((value) => value === '')
  const isOpen = 'other' in question && question.other && !isWaiting
  return isOpen ? withChoices(form, question.list, left) : undefined
}

/** The same questionnaire with other options in one list. */
export const withChoices = (
  form: Questionnaire,
  list: string,
  choices: readonly Choice[],
): Questionnaire => ({ ...form, choice_lists: { ...form.choice_lists, [list]: choices } })

/** What an option has in a column; `name` is its code, as in XLSForm, unless there is such a column. */
export function attributeIn({ code, attributes = {} }: Choice, name: string): string {
  if (Object.hasOwn(attributes, name)) return attributes[name] ?? ''
  return name === 'name' ? code : ''
}

/**
 * What was filled in without the options a question has but no longer offers; the order of the others is kept.
 * What it never had stays, to be refused.
 */
export function pruned(question: Question, input: Input, form: Questionnaire, offer: Questionnaire): Input {
  if (offer === form || !('list' in question)) return input
  const left = new Set(choicesIn(offer, question.list).map(({ code }) => code))
  const gone = choicesIn(form, question.list).filter(({ code }) => !left.has(code))
  const codes = gone.map(({ code }) => code)
  const core = coreOf(question)
  if (core.prune) return core.prune(question, input, codes, offer)
  const given = input[question.code]
  if (!given) return input
  const lost = new Set(codes)
  return { ...input, [question.code]: given.filter((code) => !lost.has(code.trim())) }
}
